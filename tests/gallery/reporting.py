"""The report of a training: to read, saved, and not saved."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from ftstudio.core.errors import DiskFull, FTStudioError
from ftstudio.core.events import Event, Said
from ftstudio.core.plain import to_json
from ftstudio.core.run_folder import create_run
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import STARTER
from ftstudio.ui.pages.result import ResultPage
from tests import factories
from tests.gallery import joinery
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch
from tests.proofs import proof

_TRAINED = 1_795_000_000.0


def _report(
    stage: Stage,
    events: Sequence[Event],
    saved: str = "",
    problem: FTStudioError | None = None,
) -> Touch:
    """The tab; what was saved, or why it was not."""
    wizard = stage.open(Step.PLAN, read=joinery.office())
    model = factories.base_model(name=STARTER, parameters=134_515_008)
    asked = factories.job(joinery.office().learnable)
    asked = replace(asked, model=model, is_masked=True)
    run = create_run(wizard.draft.project.runs / "run-1", asked)
    for each in events:
        run.append(Said(each, _TRAINED))
    kept = factories.history(events).kept
    if kept is not None:
        run.proof.write_text(to_json(proof(step=kept.step)), encoding="utf-8")
    wizard.training.open()
    stage.until(lambda: not wizard.training.state.is_opening)
    report = wizard.result.report
    report.prepare()
    stage.until(lambda: report.state.report is not None)
    if saved or problem:
        report._change(saved=Path(saved) if saved else None, problem=problem)
    wizard.show(Step.RESULT)
    return lambda: stage.find(ResultPage).show_report()


_FULL = DiskFull(folder="/media/ada/STICK", needed=0)
STATES: Mapping[str, State] = {
    "result-report": partial(_report, events=joinery.finished()),
    "result-report-saved": partial(
        _report,
        events=joinery.finished(),
        saved="/home/ada/Documents/Joinery letters, training report.pdf",
    ),
    "result-report-not-saved": partial(
        _report, events=joinery.finished(), problem=_FULL
    ),
}
