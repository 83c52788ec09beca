"""The program with a window: creates the objects and hands them to each other."""

import gc
import logging
import signal
import sys
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ftstudio import __version__, paths
from ftstudio.care.log import start_log
from ftstudio.care.place import require_place
from ftstudio.care.vigil import LastEnd, Vigil, last_end
from ftstudio.core.errors import ProgramNotWhole
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background, wait_for_the_rest
from ftstudio.ui import asking
from ftstudio.ui.bridge import Bridge
from ftstudio.ui.crash_dialog import CrashDialog
from ftstudio.ui.main_window import MainWindow
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.viewmodels.workshop import Workshop
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate

_LOG = logging.getLogger(__name__)

_SWITCH_SECONDS = 0.0005
"""The window's thread waits so long at most for one that computes (Python: 0.005)."""

_AFTER_THE_FIRST_PAINT = 50
"""Milliseconds until what Home does without is loaded."""

_FEW_COLLECTIONS = (10_000, 20, 100)
"""Of garbage: what lives long is looked through seldom, for that takes its time."""

_LONGEST_FAREWELL = 5.0
"""Seconds that the program waits for its threads once its window is closed."""


def main(arguments: list[str]) -> int:
    """Show the window until it is closed; the exit code.

    `arguments` may name a project to open, or say "try" for the included samples.
    """
    start_log(paths.logs(), "window")
    _LOG.info("FT Studio %s starts", __version__)
    before, vigil = last_end(paths.logs()), Vigil(paths.logs())
    vigil.begin()
    try:
        return _run(QApplication(["ftstudio"]), arguments, before)
    finally:
        _LOG.info("ends")
        vigil.end()


def _run(app: QApplication, arguments: list[str], before: LastEnd | None) -> int:
    """The window from its opening to its end; `before` is how it ended last time."""
    try:
        window = open_window(app)
    except ProgramNotWhole as error:
        asking.tell(on_screen(error))
        return 1
    crash = CrashDialog(window, window.studio.background.post, paths.logs())
    crash.listen()
    _close_when_told(window)
    _begin(window.studio, arguments)
    if before is not None:
        tell = partial(crash.tell_of_last_time, before)
        QTimer.singleShot(_AFTER_THE_FIRST_PAINT, tell)
    code = app.exec()
    wait_for_the_rest(_LONGEST_FAREWELL)
    return code


def open_window(app: QApplication) -> MainWindow:
    """The window, shown on Home; what it needs later is loaded behind it."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    app.setApplicationDisplayName("FT Studio")
    app.setDesktopFileName("ftstudio")
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    background = Background(Bridge().post)
    workshop = Workshop(background, ModelStore(paths.models()))
    preferences = Preferences(paths.settings_file())
    studio = StudioViewModel(workshop, preferences, paths.projects())
    window = MainWindow(studio, app)
    window.show()
    look = partial(require_place, paths.home())
    background.do(look, lambda _fine: None, studio.home.tell_of)
    QTimer.singleShot(_AFTER_THE_FIRST_PAINT, partial(_load_the_rest, background))
    return window


def _load_the_rest(background: Background) -> None:
    """Load the one page that draws a plot: that takes longer than all the others."""
    background.do(
        partial(import_module, "ftstudio.ui.pages.training"),
        lambda _page: _collect_seldom(),
        lambda _error: _collect_seldom(),  # it is told when the page is to be shown
    )


def _collect_seldom() -> None:
    """Never look again for garbage among what the program itself consists of.

    Otherwise the window stands still for 30 to 60 ms now and then.
    """
    gc.freeze()
    gc.set_threshold(*_FEW_COLLECTIONS)


def _begin(studio: StudioViewModel, arguments: list[str]) -> None:
    match arguments:
        case ["try"]:
            name = translate("home", "Sample documents")
            studio.get_ready(name, paths.resource("samples"))
        case [project]:
            studio.open(Path(project).absolute())
    studio.home.refresh()


def _close_when_told(window: MainWindow) -> None:
    """Have `kill` and a closed session end the program as Quit does.

    Qt's loop runs no Python of its own accord; the timer gives it a chance to.
    """
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, lambda _number, _frame: window.end())
    tick = QTimer(window)
    tick.timeout.connect(lambda: None)
    tick.start(500)
