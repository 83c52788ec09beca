"""How a training is checked: the Plan step's double-check, and what the result says."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from ftstudio.core.corpus import Corpus
from ftstudio.core.events import (
    BestKept,
    Event,
    Finished,
    FoldBegan,
    Prepared,
    Progressed,
    Said,
    Started,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.job import Job
from ftstudio.core.plain import to_json
from ftstudio.core.presets import Caution, Effort
from ftstudio.core.proof import TermProof
from ftstudio.core.run_folder import create_run
from ftstudio.core.split import Split, everything, folds_of
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import STARTER
from ftstudio.ui.pages.plan import PlanPage
from ftstudio.ui.pages.result import ResultPage
from tests import factories
from tests.gallery import joinery
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch
from tests.proofs import NOTHING_REPEATED, knowledge, proof
from tests.viewmodels.trainings import WAIT


def _many() -> Corpus:
    """So many that there is a test, each a little different from the last."""
    few = joinery.corpus().learnable
    return Corpus(
        tuple(
            replace(few[n % len(few)], name=f"{n}.docx", content_hash=f"{n:064x}")
            for n in range(140)
        )
    )


def _plan(stage: Stage, **choices: Any) -> None:
    stage.open(Step.PLAN, **choices)


def _drawer(stage: Stage) -> Touch:
    plan = stage.open(Step.PLAN, caution=Caution.HIGH, patience=0).plan
    plan.change("general_share", 0.3)
    plan.change("passes", 12.0)

    def press_drawer() -> None:
        plan.show_numbers(False)
        stage.find(PlanPage)._drawer.click()

    return press_drawer


def _result(stage: Stage, events: Sequence[Event], job: Job) -> None:
    """The result of a training of that job in which this has happened."""
    wizard = stage.open(Step.PLAN)
    model = factories.base_model(name=STARTER)
    run = create_run(wizard.draft.project.runs / "run-1", replace(job, model=model))
    for each in events:
        run.append(Said(each, 0.0))
    wizard.training.open()
    stage.until(lambda: not wizard.training.state.is_opening)
    wizard.show(Step.RESULT)


def _folded() -> Job:
    documents = joinery.corpus().learnable
    job = factories.job(documents)
    return replace(job, split=everything(documents), folds=folds_of(documents, 0))


def _by_folds(
    gains: Sequence[float], stopped: Sequence[int] = (), **changes: Any
) -> list[Event]:
    """A double-check with these gains; the trainings of `stopped` ended early."""
    curve = (3.21, 2.9, 2.8, 2.84, 2.86)
    found = factories.cross_validated(document_gains=tuple(gains), **changes)
    told = factories.told_with_folds([curve] * 5, found)
    for fold in stopped:
        told.insert(told.index(FoldBegan(fold + 1, 5)), StoppedEarly(4))
    return told


def _by_test(kept: int, fall: float, spread: float) -> list[Event]:
    """A test of which the losses fall so far, more or less."""
    begun = joinery.finished()
    plan = next(each for each in begun if isinstance(each, Prepared))
    before = [3.1 + 0.2 * math.sin(n) for n in range(12)]
    after = [
        loss * (1 - fall + spread * math.sin(5 * n)) for n, loss in enumerate(before)
    ]
    start = factories.final_test(0, *before)
    end = factories.final_test(kept, *after)
    told = [e for e in begun if not isinstance(e, BestKept | Finished | Prepared)]
    return [
        replace(plan, test_documents=12),
        *told,
        start,
        end,
        BestKept(kept),
        Finished(stopped=False, peak_memory=1),
    ]


def _tested() -> Job:
    few = joinery.corpus().learnable
    job = factories.job(few)
    split = Split(job.split.training, job.split.validation, job.split.training)
    return replace(job, split=split)


def _measured(stage: Stage, **changes: Any) -> Touch:
    """The proof of a training with a test, measured when the project is opened."""
    wizard = stage.open(Step.PLAN)
    job = replace(_tested(), model=factories.base_model(name=STARTER))
    run = create_run(wizard.draft.project.runs / "run-1", job)
    for each in _by_test(240, 0.11, 0.04):
        run.append(Said(each, 0.0))
    knows = (
        _ENGLISH,
        replace(_ENGLISH, language="fr", text_before=2.61, text_after=2.64),
    )
    made = proof(step=240, terms=_TERMS, knowledge=knows)
    run.proof.write_text(to_json(replace(made, **changes)), encoding="utf-8")
    wizard.training.open()
    stage.until(lambda: wizard.result.proving.state.proof is not None)
    wizard.show(Step.RESULT)
    return lambda: stage.find(ResultPage).show_proof()


def _measuring(stage: Stage) -> Touch:
    """Half of it is through."""
    show = _proof(stage, _by_test(240, 0.11, 0.04), _tested())
    stage.plays([Started(process=7, version="1"), Progressed(61, 140), WAIT])
    proving = stage.wizard.result.proving
    proving.prove()
    stage.until(lambda: proving.state.share is not None)
    return show


def _proof(stage: Stage, events: Sequence[Event], job: Job) -> Touch:
    _result(stage, events, job)

    def show() -> None:
        stage.find(ResultPage).show_proof()

    return show


_ENGLISH = knowledge(text_before=2.944, text_after=2.951, right_after=17)
_TERMS = tuple(
    TermProof(word, times, 8.0, 5.4)
    for word, times in (
        ("mortise", 31),
        ("tenon", 22),
        ("larch", 17),
        ("balustrade", 9),
        ("architrave", 6),
        ("dovetail", 3),
    )
)
_MEMORISED = replace(NOTHING_REPEATED, passages=60, recited=41, longest=66)
_GAINS = (0.11, 0.12, 0.14, -0.031, 0.12, 0.11, 0.1, 0.13, 0.15, 0.02, 0.11, 0.09, 0.1)
_UNSURE = tuple(each - 0.08 for each in _GAINS)
_STEADY = _by_folds(_GAINS, gain=0.11, low=0.079, high=0.141)
_UNSTEADY = _by_folds(
    _UNSURE,
    stopped=(1, 3),
    gain=0.02,
    low=-0.012,
    high=0.051,
    after=2.94,
    is_stable=False,
)
_AGREED_ON_NONE = _by_folds(_GAINS, share=0.0, gain=0.0, low=0.0, high=0.0, after=3.0)
_OVER = joinery.finished(worst=0.4)
_EARLY = [*_OVER[:-4], StoppedEarly(200), *_OVER[-3:]]
_BACK = [*_OVER[:-4], WentBack(240, 180, 2e-4), *_OVER[-3:]]


STATES: Mapping[str, State] = {
    "plan-double-check-off": partial(_plan, double_check=False, caution=Caution.LOW),
    "plan-double-check-on": partial(_plan, double_check=True, caution=Caution.HIGH),
    "plan-quick": partial(_plan, effort=Effort.QUICK),
    "plan-test": partial(_plan, read=_many()),
    "plan-test-double-check": partial(_plan, read=_many(), double_check=True),
    "plan-patience": _drawer,
    "result-tested": partial(_result, events=_by_test(240, 0.11, 0.04), job=_tested()),
    "result-folds": partial(_result, events=_STEADY, job=_folded()),
    "result-perhaps": partial(_result, events=_UNSTEADY, job=_folded()),
    "result-folds-no-gain": partial(_result, events=_AGREED_ON_NONE, job=_folded()),
    "result-ended-early": partial(
        _result, events=_EARLY, job=factories.job(joinery.corpus().learnable)
    ),
    "result-went-back": partial(
        _result, events=_BACK, job=factories.job(joinery.corpus().learnable)
    ),
    "result-proof": partial(_proof, events=_STEADY, job=_folded()),
    "result-proof-measured": _measured,
    "result-proof-memorised": partial(_measured, recitation=_MEMORISED),
    "result-proof-measuring": _measuring,
    "result-proof-perhaps": partial(_proof, events=_UNSTEADY, job=_folded()),
    "result-proof-exam": partial(
        _proof, events=_EARLY, job=factories.job(joinery.corpus().learnable)
    ),
}
