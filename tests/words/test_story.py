"""What happens in a run, as sentences."""

import math

import pytest

from ftstudio.core.corpus import Corpus, State
from ftstudio.core.events import (
    BestKept,
    Event,
    Failed,
    Finished,
    Phase,
    PhaseChanged,
    Voice,
)
from ftstudio.core.history import History
from ftstudio.words import story
from tests.factories import corpus, document, history, in_full, job, prepared, told
from tests.factories import look as look_of


@pytest.mark.parametrize("phase", list(Phase))
def test_every_phase_has_its_words(phase: Phase) -> None:
    """A person sees what takes so long."""
    assert story.phase(phase)[0].isupper()


def test_the_two_voices_differ() -> None:
    """Two answers stand one below the other."""
    assert story.voice(Voice.ORIGINAL) != story.voice(Voice.TUNED)


def test_a_corpus_is_told_by_its_numbers() -> None:
    """What is left out is counted where there is any."""
    whole = corpus(700, 800)
    locked = document(3, state=State.LOCKED)
    cut = Corpus((*whole.documents, locked))
    assert "1,500" in story.corpus(whole)
    assert story.corpus(cut).startswith(story.corpus(whole))
    assert story.corpus(cut) != story.corpus(whole)


def test_copies_and_containers_are_not_left_out() -> None:
    """Their text is in the documents that are learned from."""
    whole = corpus(700, 800)
    others = (document(3, state=State.TWIN), document(4, state=State.CONTAINER))
    assert story.corpus(Corpus((*whole.documents, *others))) == story.corpus(whole)


def test_where_the_reasons_are_not_listed_it_is_said_where() -> None:
    """In a training only their number is told."""
    cut = Corpus((*corpus(700, 800).documents, document(3, state=State.LOCKED)))
    assert "ftstudio read" in story.corpus(cut)
    assert "ftstudio read" not in story.corpus(cut, is_listed=True)


def test_the_split_is_told_by_its_numbers() -> None:
    """Nine to learn from, three for the exam."""
    asked = job()
    said = story.split(asked)
    assert str(len(asked.training)) in said
    assert str(len(asked.validation)) in said


def test_a_plan_says_where_it_goes_on() -> None:
    """If it goes on from anywhere."""
    assert "40" not in story.plan(prepared(steps=120))
    assert "40" in story.plan(prepared(steps=120, resumed_from=40))


def test_the_two_losses_are_explained() -> None:
    """Once, before the first of them is shown."""
    assert "raining loss" in story.losses()
    assert "alidation loss" in story.losses()


def test_a_look_shows_both_losses_and_whether_it_is_the_best() -> None:
    """Each with its name."""
    said = story.look(look_of(7, validation=2.5, training=2.0), is_best=False)
    assert "2.000" in said
    assert "2.500" in said
    assert len(story.look(look_of(7, 2.5), is_best=True)) > len(said)


def test_the_whole_exam_has_one_loss() -> None:
    """That of all documents kept aside."""
    assert "2.500" in story.whole_exam(in_full(7, 2.5))


def test_a_gain_is_told_in_per_cent_and_losses() -> None:
    """Before and after."""
    said = story.result(history(told([4.0, 3.0])))
    assert all(each in said for each in ("25 %", "4.000", "3.000"))


def test_no_gain_is_told_as_such() -> None:
    """Never dressed up."""
    assert "%" not in story.result(history(told([3.0, 3.5])))


def test_what_was_not_measured_is_not_claimed() -> None:
    """Nor is a version that is not there."""
    unmeasured = story.result(history([BestKept(3)]))
    broken = story.result(history([in_full(0, 3.0), in_full(3, math.nan), BestKept(3)]))
    assert broken == unmeasured
    assert story.result(History()) != unmeasured


@pytest.mark.parametrize(
    ("losses", "part"),
    [
        ([], "Loading the model…"),
        ([3.41], "At the start"),
        ([3.41, 3.21], "best so far: 3.21, from 3.41"),
        ([3.41, 3.5], "3.50 now, 3.41 at the start"),
        ([3.41, 3.2, 3.3], "at 33 % of the training"),
    ],
)
def test_a_training_is_told_by_its_looks(losses: list[float], part: str) -> None:
    """The best so far, and whether it is the last."""
    looks = [look_of(step, loss) for step, loss in enumerate(losses)]
    begun: list[Event] = [PhaseChanged(Phase.TRAINING, 0), *looks] if looks else []
    assert part in story.training_sentence(history([prepared(steps=3), *begun]))


def test_a_phase_before_or_after_the_training_is_told() -> None:
    """Where a person waits for something else."""
    measuring = history([PhaseChanged(Phase.EXAMINING, 0)])
    assert "before training…" in story.training_sentence(measuring)


def test_a_result_is_told_in_a_headline_and_what_it_rests_on() -> None:
    """And what it means."""
    gained = history(told([4.0, 3.0]))
    assert story.result_headline(gained).startswith("25 % less")
    assert "2 documents" in story.result_detail(gained)
    assert "4.00 before, 3.00 after" in story.result_detail(gained)
    assert "style, not facts" in story.result_meaning(gained)


def test_a_result_without_a_gain_is_not_dressed_up() -> None:
    """The original model is kept, and something else is proposed."""
    none = history(told([3.0, 3.5]))
    assert story.result_headline(none).startswith("No gain")
    assert "larger model" in story.result_meaning(none)


@pytest.mark.parametrize(
    "events",
    [
        [],
        [Finished(stopped=True, peak_memory=0)],
        [Failed("OutOfMemory", {"needed": 0})],
        [BestKept(3)],
    ],
)
def test_where_nothing_was_measured_nothing_is_claimed(events: list[Event]) -> None:
    """Each has its reason."""
    known = history(events)
    assert "%" not in story.result_headline(known)
    assert story.result_detail(known).endswith(".")
    assert story.result_meaning(known) == ""
