"""What was typed becomes a job."""

from ftstudio.cli.parser import build_parser
from ftstudio.cli.wish import Wish, job_for, wish_of
from ftstudio.core.job import PATIENCE, Goal
from ftstudio.core.presets import Caution, Effort, suggest
from tests.factories import base_model, corpus

_PLAIN = Wish(Goal.WRITE, Effort.BALANCED, Caution.NORMAL, max_steps=0, seed=0)


def _wish(*options: str) -> Wish:
    return wish_of(build_parser().parse_args(["tune", "Letters", *options]))


def test_without_options_the_usual_is_wished_for() -> None:
    """Masks, and the double-check as it suits the documents."""
    assert _wish() == _PLAIN
    assert (_PLAIN.masks, _PLAIN.folds, _PLAIN.patience) == (True, None, PATIENCE)


def test_every_option_is_a_wish() -> None:
    """None is lost on the way."""
    wish = _wish(
        "--effort=quick", "--caution=high", "--max-steps=7", "--folds=3",
        "--patience=0", "--seed=5", "--set", "passes=3", "--keep-personal-data",
    )  # fmt: skip
    assert wish == Wish(
        Goal.WRITE, Effort.QUICK, Caution.HIGH, 7, 5,
        masks=False, folds=3, patience=0, changed={"passes": 3.0},
    )  # fmt: skip


def test_the_job_has_the_numbers_that_suit_its_documents() -> None:
    """And those that were set."""
    documents = corpus(*[100] * 12)
    wish = _wish("--folds=0", "--set", "lora_rank=2", "--max-steps=9")
    job = job_for(wish, documents, base_model())
    words = sum(each.words for each in job.training)
    suggested = suggest(Effort.BALANCED, Caution.NORMAL, words)
    assert job.hyperparameters.passes == suggested.passes
    assert (job.hyperparameters.lora_rank, job.max_steps, job.folds) == (2, 9, ())


def test_few_documents_are_double_checked_unless_that_is_refused() -> None:
    """Each examines in one of five folds."""
    assert len(job_for(_PLAIN, corpus(*[100] * 12), base_model()).folds) == 5
    assert len(job_for(_wish("--folds=2"), corpus(5, 5, 5), base_model()).folds) == 2
