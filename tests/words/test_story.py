"""What happens in a run, as sentences."""

from dataclasses import replace

import pytest

from ftstudio.core.corpus import Corpus, State
from ftstudio.core.events import Flaw, PassedOver, Phase, Prepared, Voice
from ftstudio.core.split import everything, folds_of
from ftstudio.words import story
from tests.factories import corpus, document, in_full, job, prepared
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


def test_a_test_is_part_of_the_split() -> None:
    """Where there are enough documents for one."""
    asked = job(corpus(*[100] * 80).documents)
    said = story.split(asked)
    assert asked.test
    assert f"{len(asked.test)} for the test" in said


def test_a_double_check_is_told_by_its_trainings() -> None:
    """Nobody reads that nothing is kept aside."""
    documents = corpus(*[100] * 12).documents
    folds = folds_of(documents, 0)
    asked = replace(job(documents), split=everything(documents), folds=folds)
    said = story.split(asked)
    assert "5 trainings" in said
    assert "all 12" in said
    assert " 0 " not in said


def test_a_plan_says_where_it_goes_on() -> None:
    """If it goes on from anywhere."""
    assert "40" not in story.plan(prepared(steps=120))
    assert "40" in story.plan(prepared(steps=120, resumed_from=40))


def test_a_checkpoint_that_is_passed_over_is_told_with_what_follows() -> None:
    """Damaged or too new, with or without an older one."""
    damaged = story.passed_over(PassedOver(1200, 800, Flaw.DAMAGED))
    assert damaged == (
        "What was saved last, at step 1,200, is damaged. So the training goes on from "
        "step 800, and learns anew what came after."
    )
    newer = story.passed_over(PassedOver(8, 0, Flaw.TOO_NEW))
    assert "a newer version" in newer
    assert newer.endswith("So the training begins anew.")


def test_without_an_exam_nothing_is_measured() -> None:
    """As after a double-check: there is no best version either."""
    said = story.plan(Prepared(12, 0, 1000, 0, 40, (0, 40), 0))
    assert "40 steps" in said
    assert "measured" not in said
    assert "best" not in story.phase(Phase.SAVING, has_exam=False)


def test_the_two_losses_are_explained() -> None:
    """Once, before the first of them is shown."""
    assert "raining loss" in story.losses()
    assert "alidation loss" in story.losses()
    assert "is kept" in story.losses()
    assert "is kept" not in story.losses(is_in_fold=True)


def test_a_look_shows_both_losses_and_whether_it_is_the_best() -> None:
    """Each with its name."""
    said = story.look(look_of(7, validation=2.5, training=2.0), is_best=False)
    assert "2.000" in said
    assert "2.500" in said
    assert len(story.look(look_of(7, 2.5), is_best=True)) > len(said)


def test_the_whole_exam_has_one_loss() -> None:
    """That of all documents kept aside."""
    assert "2.500" in story.whole_exam(in_full(7, 2.5))
