"""What belongs together, by way of others too."""

from ftstudio.runs.together import Together, group_name


def test_what_is_joined_by_way_of_others_belongs_together() -> None:
    """And nothing else does."""
    together = Together(5)
    together.join(0, 1)
    together.join(3, 4)
    together.join(4, 1)
    assert len({together.of(each) for each in (0, 1, 3, 4)}) == 1
    assert together.of(2) == 2


def test_a_group_has_one_name_in_any_order() -> None:
    """That of its first hash, shortened."""
    one, other = "b" * 64, "a" * 64
    assert group_name([one, other]) == group_name([other, one]) == "a" * 16
