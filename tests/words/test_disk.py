"""What is said of the room that a training takes on the disk."""

from ftstudio.core.errors import DiskNearlyFull, TooLittleRoom
from ftstudio.core.footprint import DiskRoom, Footprint
from ftstudio.words import disk
from ftstudio.words.messages import on_screen, sentence

TAKEN = Footprint(0, 150_000_000, 0, 0, export=540_000_000)


def test_a_disk_that_is_nearly_full_is_told_in_numbers() -> None:
    """What the training takes, what is free, and what saving the model takes."""
    said = disk.tight(DiskRoom("/home/ada", TAKEN, 410_000_000))
    for number in ("150 MB", "410 MB", "540 MB"):
        assert number in said


def test_where_there_is_plenty_or_too_little_there_is_nothing_of_it() -> None:
    """The one goes without saying, the other has an error of its own."""
    for free in (10**9, 10**6, None):
        assert disk.tight(DiskRoom("/home/ada", TAKEN, free)) == ""
    assert disk.too_little() != disk.just_enough()


def test_too_little_room_says_how_much_there_should_be() -> None:
    """And what to do."""
    said = on_screen(TooLittleRoom("/home/ada", 150_000_000, 64_000_000))
    for word in ("150 MB", "64 MB", "“/home/ada”", "bin"):
        assert word in said


def test_a_training_that_stopped_in_time_says_that_nothing_is_lost() -> None:
    """And how it goes on, in the terminal and in the window."""
    error = DiskNearlyFull("/home/ada", 150_000_000)
    for said in (sentence(error), on_screen(error)):
        assert "Nothing of what it has learned is lost" in said
        assert "150 MB" in said
    assert "ftstudio resume" in sentence(error)
    assert "“Continue”" in on_screen(error)
