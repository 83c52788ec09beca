"""What a person who looks elsewhere is told of a training."""

from ftstudio.core.errors import DiskFull
from ftstudio.core.events import StoppedEarly, WentBack
from ftstudio.core.health import State, assess
from ftstudio.core.standing import Standing
from ftstudio.words import news
from tests.courses import training_into
from tests.factories import history, told

_KNOWN = history(training_into(State.MEMORISING))


def test_a_verdict_is_told_as_on_the_screen() -> None:
    """In its sentence, and what it means."""
    title, sentence = news.of_verdict(assess(_KNOWN), None, _KNOWN)
    assert "by heart" in title
    assert "Best version" in sentence


def test_going_back_comes_first() -> None:
    """Also where nothing was looked at."""
    back = WentBack(31, 20, 1e-4)
    assert "step 31" in news.of_verdict(assess(_KNOWN), back, _KNOWN)[0]
    assert news.of_verdict(None, back, _KNOWN)[1] == ""


def test_the_end_is_told_with_what_came_of_it() -> None:
    """A gain, an end by itself, or an error."""
    known = history(told([4.0, 3.0]))
    ready = news.of_end(Standing.READY, known, State.LEARNING, None)
    early = known.with_event(StoppedEarly(1))
    alone = news.of_end(Standing.READY, early, State.MEMORISING, None)
    failed = news.of_end(Standing.FAILED, known, None, DiskFull("/x", 1))
    assert "finished" in ready[0]
    assert "by itself" in alone[0]
    assert "disk is full" in failed[1]


def test_the_project_is_named() -> None:
    """Several may be open."""
    assert news.titled("Offers", "Learning well") == "Offers: Learning well"
