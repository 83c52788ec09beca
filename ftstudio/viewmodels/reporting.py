"""Report: what may be shown of a training, gathered and kept as a file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ftstudio.core.errors import FTStudioError
from ftstudio.core.events import BestKept
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.run_report import RunReport
from ftstudio.core.sheet import Paper, Sheet
from ftstudio.runs.printing import keep_sheet
from ftstudio.runs.run_reports import paper, report_of
from ftstudio.viewmodels.training import TrainingViewModel
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop

Keep = Callable[[Sheet, Path, bool], None]


@dataclass(frozen=True, slots=True)
class ReportState:
    """A report of `run`, and what came of saving it.

    `report` is None until it is gathered, `problem` why it is not, or was not saved.
    `language` is the one chosen for it, "" for that of the program. `folder` is where
    the person saved something last, "" for nowhere yet.
    """

    run: Path | None = None
    kept: BestKept | None = None
    report: RunReport | None = None
    paper: Paper = field(default_factory=Paper)
    language: str = ""
    folder: str = ""
    is_gathering: bool = False
    is_saving: bool = False
    saved: Path | None = None
    problem: FTStudioError | None = None

    @property
    def can_save(self) -> bool:
        """Whether there is something to save, and nothing being saved."""
        return self.report is not None and not self.is_saving


class ReportViewModel(ViewModel[ReportState]):
    """Gathers the report of the newest run, and saves it where it is wanted."""

    def __init__(
        self, workshop: Workshop, training: TrainingViewModel, keep: Keep = keep_sheet
    ) -> None:
        """Follow `training`; `keep` writes a page to a file, as PDF or not."""
        last = workshop.preferences.settings.last_folder
        super().__init__(ReportState(folder=last))
        self._workshop = workshop
        self._training = training
        self._keep = keep
        training.watch(self._look)
        self._look()

    def prepare(self) -> None:
        """Gather it: something may have been measured, or renamed, meanwhile."""
        state = self.state
        if state.run is None or state.kept is None or state.is_gathering:
            return
        run = RunFolder(state.run)
        self._change(is_gathering=True)
        self._workshop.background.do(
            lambda: (report_of(run), paper()),
            partial(self._take, state.run),
            lambda error: self._change(is_gathering=False, report=None, problem=error),
        )

    def refresh(self) -> None:
        """Gather it anew where somebody has looked at it already."""
        if self.state.report is not None:
            self.prepare()

    def choose_language(self, language: str) -> None:
        """Have it in that language."""
        self._change(language=language, saved=None, problem=None)

    def save(self, sheet: Sheet, file: Path, as_pdf: bool) -> None:
        """Write the page to `file`, replacing what is there: that was asked."""
        if not self.state.can_save:
            return
        folder = str(file.parent)
        self._change(is_saving=True, saved=None, problem=None, folder=folder)
        self._workshop.preferences.choose(last_folder=folder)
        self._workshop.background.do(
            lambda: self._keep(sheet, file, as_pdf),
            lambda _done: self._change(is_saving=False, saved=file),
            lambda error: self._change(is_saving=False, problem=error),
        )

    def _take(self, run: Path, found: tuple[RunReport, Paper]) -> None:
        """One that was asked for before another run came is of no use any more."""
        if run != self.state.run:
            self._change(is_gathering=False)
            return
        problem = self.state.problem if self.state.report else None  # of saving it
        report, drawn = found
        self._change(is_gathering=False, report=report, paper=drawn, problem=problem)

    def _look(self) -> None:
        """What has become of the training; its steps are of no interest here."""
        seen = self._training.state
        if seen.is_running:
            return
        kept = seen.history.kept
        if (seen.run, kept) != (self.state.run, self.state.kept):
            self._change(run=seen.run, kept=kept, report=None, saved=None, problem=None)
