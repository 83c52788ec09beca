"""What is said of a drop that is no folder of documents."""

from ftstudio.words import drops


def test_a_drop_that_cannot_be_used_says_what_can_be() -> None:
    """A text selection, a whole drive."""
    assert "folder" in drops.not_files()
    assert "C:\\{x}" in drops.whole_drive("C:\\{x}")


def test_very_many_files_are_counted() -> None:
    """So that one sees why it takes so long."""
    assert "20,000" in drops.very_many(20_000)
