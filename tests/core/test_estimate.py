"""How long a training takes, reckoned from figures."""

from dataclasses import replace

import pytest

from ftstudio.core.estimate import Pile, Work, estimate, steps_of_work, work_of
from ftstudio.core.figures import rough_figures
from ftstudio.core.job import Job
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.split import everything, folds_of
from tests.factories import corpus, figures, job

PLAN = replace(suggest(Effort.BALANCED, Caution.LOW, 20_000), blocks_per_step=2)
"""Nothing general is read with it: two blocks a step, three passes."""
WORK = Work(PLAN, training=Pile(17, 20_000), validation=Pile(3, 3_000))
FREE = figures(
    start=0.0, prepare=0.0, step=0.0, train=1e-9, read=1e-9, write=0.0, save=0.0
)


def _takes(work: Work, **costs: float) -> float:
    """The seconds where nothing but that costs anything."""
    return round(estimate(work, replace(FREE, **costs)).seconds, 3)  # type: ignore[arg-type]


def test_steps_are_as_many_as_the_blocks_and_passes_ask_for() -> None:
    """20 000 tokens with their requests fill 56 blocks: 28 steps a pass."""
    assert steps_of_work(WORK, figures(read_a_token=1.3, fill=0.92)) == 28 * 3
    assert steps_of_work(replace(WORK, max_steps=5), figures()) == 5


def test_each_place_of_each_step_is_trained_on() -> None:
    """Two blocks of 512 places a step."""
    work = replace(WORK, max_steps=10)
    assert _takes(work, train=0.01) == pytest.approx(10 * 2 * 512 * 0.01)
    assert _takes(work, step=0.5) == pytest.approx(10 * 0.5)


def test_a_look_comes_with_each_checkpoint_and_sample() -> None:
    """Ten steps are looked at eleven times; what is kept is saved once more."""
    work = replace(WORK, max_steps=10)
    assert _takes(work, write=2.0) == pytest.approx(11 * 2.0)
    assert _takes(work, save=1.0) == pytest.approx(11 + 1)


def test_the_whole_exam_is_read_at_the_start_at_the_end_and_of_the_best() -> None:
    """If that is not the last version; the looks cost little beside it."""
    whole = 3_000 * figures().read_a_token
    with_exam = _takes(replace(WORK, max_steps=1), read=0.001)
    assert 2.5 * whole * 0.001 < with_exam < 3.2 * whole * 0.001
    tested = replace(WORK, max_steps=1, test=Pile(2, 1_000))
    test = 1_000 * figures().read_a_token
    assert _takes(tested, read=0.001) - with_exam == pytest.approx(2 * test * 0.001)


def test_looking_is_a_small_part_of_a_long_training() -> None:
    """As `looks` plans it: reading costs at most its share beside the exams."""
    known = figures(write=0.0, save=0.0)
    trained, all_of_it = _takes(WORK, train=known.train), estimate(WORK, known).seconds
    exams = 3 * 3_000 * known.read_a_token * known.read
    assert (all_of_it - trained - exams - known.start) / all_of_it < 0.2


def test_texts_are_prepared_for_each_training() -> None:
    """All of them, for each fold and for the last training."""
    assert _takes(WORK, prepare=0.001) == pytest.approx(23.0, rel=0.01)
    folds = replace(WORK, validation=Pile(), folds=(Pile(5, 5_000),) * 4)
    assert _takes(folds, prepare=0.001) == pytest.approx(5 * 20.0, rel=0.01)


def test_folds_are_trained_and_then_everything() -> None:
    """With four folds, three quarters of it four times, and then all."""
    folds = replace(WORK, validation=Pile(), folds=(Pile(5, 5_000),) * 4)
    once = _takes(replace(WORK, validation=Pile()), train=0.01)
    assert _takes(folds, train=0.01) == pytest.approx((4 * 0.75 + 1) * once, rel=0.05)


def test_every_look_of_a_fold_reads_its_whole_exam() -> None:
    """Seven looks each; a look of the last training reads nothing."""
    folds = replace(WORK, validation=Pile(), folds=(Pile(5, 5_000),) * 4)
    exams = 4 * 7 * 5_000 * figures().read_a_token * 0.001
    assert exams < _takes(folds, read=0.001) < 1.35 * exams


def test_there_is_only_so_much_general_text() -> None:
    """Of two million words, a fifth more would be more than there is."""
    plan = suggest(Effort.THOROUGH, Caution.HIGH, 2_000_000)
    much = Work(plan, training=Pile(900, 2_800_000))
    own = steps_of_work(replace(much, plan=replace(plan, general_share=0.0)), FREE)
    assert steps_of_work(much, FREE) == pytest.approx(own, rel=0.02)


def test_what_is_not_sure_is_said() -> None:
    """A computer is not always equally fast; rough figures are far from sure."""
    sure, unsure = (estimate(WORK, figures(spread=e)) for e in (0.0, 0.4))
    assert sure.low < sure.seconds < sure.high
    assert unsure.high / unsure.low > sure.high / sure.low
    assert estimate(WORK, rough_figures(135_000_000, 2)).is_rough


def test_longer_blocks_need_more_memory() -> None:
    """As much as a place of one was measured to take."""
    known = figures(memory=3_000_000_000, memory_a_place=2_000_000.0)
    longer = replace(WORK, plan=replace(PLAN, block_size=1012))
    assert estimate(WORK, known).memory == 3_000_000_000
    assert estimate(longer, known).memory == 4_000_000_000


def _job(folds: int) -> Job:
    documents = corpus(*[100] * 12).documents
    if not folds:
        return job(documents)
    split, turns = everything(documents), folds_of(documents, 0, folds)
    return replace(job(documents), split=split, folds=turns)


def test_the_work_of_a_job_is_what_its_documents_hold() -> None:
    """In tokens, on each side."""
    work = work_of(_job(0), tokens_a_word=1.5)
    assert (work.training, work.validation) == (Pile(9, 1350), Pile(3, 450))
    with_folds = work_of(_job(4), tokens_a_word=1.5)
    assert with_folds.training == Pile(12, 1800)
    assert with_folds.folds == (Pile(3, 450),) * 4
