"""The program's own window, driven through reading and training, and measured.

Arguments: the folder to read, the folder to learn from or "", seconds to train,
"--why" to see on stderr what goes on while a tick is late. Says one JSON object.
"""

import json
import sys
from collections.abc import Callable, Generator
from dataclasses import asdict
from pathlib import Path

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ftstudio.app import open_window
from ftstudio.core.steps import Step
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.viewmodels.wizard import WizardViewModel
from tests.benchmarks.stalls import StallMeter

_LOOK_EVERY = 50
_CALM = 1.5
"""Seconds to let the window come up, and to see what follows an end."""

Course = Generator[Callable[[], bool], None, None]


class Drive:
    """Two phases; each step of a course waits until what it yields is so."""

    def __init__(self, studio: StudioViewModel, *, is_curious: bool) -> None:
        self.told: dict[str, object] = {}
        self._studio = studio
        self._meter = StallMeter(is_curious=is_curious)
        self._process = psutil.Process()

    def course(self, documents: Path, lessons: str, seconds: float) -> Course:
        """All of it."""
        yield after(_CALM)
        yield from self._read(documents)
        if lessons:
            yield from self._train(Path(lessons), seconds)
        self._studio.leave()

    def _read(self, documents: Path) -> Course:
        self._meter.begin()
        self._studio.create("Reading", [documents])
        yield lambda: self._is_read
        yield after(_CALM)
        counted = self._wizard.documents.state.listing.totals
        self.told["reading"] = asdict(self._meter.end())
        self.told["documents"] = counted.documents
        self.told["units"] = counted.units
        self._studio.go_home()

    def _train(self, lessons: Path, seconds: float) -> Course:
        self._studio.create("Training", [lessons])
        yield lambda: self._is_read
        self._wizard.show(Step.MODEL)
        self._wizard.show(Step.PLAN)
        yield after(_CALM)
        training = self._wizard.training
        self._meter.begin()
        self._wizard.go_on()
        yield after(seconds)
        self.told["memory"] = self._memory()
        self.told["has_torch"] = "torch" in sys.modules
        self.told["has_tokenizers"] = "tokenizers" in sys.modules
        training.stop_and_keep()
        yield lambda: not training.is_busy
        yield after(_CALM)
        self.told["training"] = asdict(self._meter.end())
        history = training.state.history
        self.told["steps"] = history.steps[-1].step if history.steps else 0
        self.told["looks"] = len(history.looks)
        self.told["problem"] = str(training.state.problem or "")

    @property
    def _wizard(self) -> WizardViewModel:
        wizard = self._studio.state.wizard
        assert wizard is not None
        return wizard

    @property
    def _is_read(self) -> bool:
        wizard = self._studio.state.wizard
        if wizard is None:
            return False
        state = wizard.documents.state
        return not state.is_reading and state.listing.totals.documents > 0

    def _memory(self) -> dict[str, int]:
        """Bytes: resident, and with what is shared with others counted in part."""
        found = self._process.memory_full_info()
        return {"rss": found.rss, "pss": getattr(found, "pss", 0)}


def main(arguments: list[str]) -> int:
    """Drive to the end of the course, then say what was measured."""
    documents, lessons, seconds = arguments[:3]
    app = QApplication([])
    window = open_window(app)
    window.studio.home.refresh()
    drive = Drive(window.studio, is_curious="--why" in arguments)
    course = drive.course(Path(documents), lessons, float(seconds))
    follow(course, app.quit)
    app.exec()
    print(json.dumps(drive.told), flush=True)
    return 0


def follow(course: Course, end: Callable[[], None]) -> None:
    """Go on with `course` whenever what it waits for is so; then call `end`."""
    timer = QTimer(QApplication.instance())
    waiting = [next(course)]

    def look() -> None:
        if waiting[0]():
            following = next(course, None)
            if following is None:
                timer.stop()
                end()
            else:
                waiting[0] = following

    timer.timeout.connect(look)
    timer.start(_LOOK_EVERY)


def after(seconds: float) -> Callable[[], bool]:
    """Whether so much time has passed since now."""
    passed: list[bool] = []
    QTimer.singleShot(round(1000 * seconds), lambda: passed.append(True))
    return lambda: bool(passed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
