"""What is said of a run that goes on."""

import pytest

from ftstudio.core.events import Phase
from ftstudio.core.history import History
from ftstudio.words import running
from tests.factories import history, look, prepared, step

_HALF = history([prepared(10), look(0, 4.0), step(5), look(5, 3.0)])


def test_the_gain_so_far_is_told_in_per_cent() -> None:
    """Of the best look, against the one before any training."""
    assert "25 %" in running.so_far(_HALF)


def test_no_gain_so_far_is_not_dressed_up() -> None:
    """Nor is a run without a look called anything."""
    worse = history([prepared(10), look(0, 3.0), look(5, 3.5)])
    assert "%" not in running.so_far(worse)
    assert running.so_far(History()) != running.so_far(worse)


def test_one_look_alone_says_nothing_yet() -> None:
    """It was taken before anything was learned."""
    first = running.so_far(history([prepared(10), look(0, 3.0)]))
    assert "before learning" in first


def test_stopping_for_another_try_says_what_comes_then() -> None:
    """The plan."""
    assert running.retrying() != running.stopping()
    assert "plan" in running.retrying()[1]


@pytest.mark.parametrize(
    "phase", [Phase.LOADING, Phase.PREPARING, Phase.EXAMINING, Phase.SAVING]
)
def test_what_is_not_training_is_explained(phase: Phase) -> None:
    """Each chapter by itself."""
    assert running.phase(phase)
    assert running.phase(Phase.TRAINING) == ""


def test_a_sample_looked_back_at_says_when_it_was_written() -> None:
    """At the start, or how far the training was."""
    assert "start" in running.looked_back(0, _HALF)
    assert "50 %" in running.looked_back(5, _HALF)


@pytest.mark.parametrize("language", ["en", "fr", "de", ""])
def test_a_request_names_the_document(language: str) -> None:
    """Without the full stop that may stand at its end."""
    asked = running.request("Our terms.", language)
    assert "Our terms" in asked
    assert "terms." not in asked
    assert running.request("A", "fr") != running.request("A", "en")


def test_a_loss_is_explained_by_its_perplexity() -> None:
    """The loss is a power of e; one beyond all bounds too."""
    assert "20.1" in running.perplexity(3.0)
    assert running.perplexity(1e6)
