"""What was worked out once is not worked out again for nothing."""

from ftstudio.core.memo import Memo


def test_it_is_made_once_of_the_same_things() -> None:
    """And anew where one of them is another, be it equal."""
    made: Memo[int] = Memo()
    one, equal = ["a"], ["a"]
    assert made.of((one, 1), lambda: 5) == 5
    assert made.of((one, 1), lambda: 6) == 5
    assert made.of((equal, 1), lambda: 7) == 7
    assert made.of((equal, 1, None), lambda: 8) == 8


def test_only_the_last_value_is_kept() -> None:
    """Whoever goes back and forth pays for it."""
    made: Memo[str] = Memo()
    made.of((1,), lambda: "one")
    made.of((2,), lambda: "two")
    assert made.of((1,), lambda: "one again") == "one again"
