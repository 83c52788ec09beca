"""The program with a window: creates the objects and hands them to each other."""

import faulthandler
import logging
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ftstudio import paths
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background
from ftstudio.ui.bridge import Bridge
from ftstudio.ui.crash_dialog import CrashDialog
from ftstudio.ui.main_window import MainWindow
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.viewmodels.workshop import Workshop
from ftstudio.words.translation import translate


def main(arguments: list[str]) -> int:
    """Show the window until it is closed; the exit code.

    `arguments` may name a project to open, or say "try" for the included samples.
    """
    faulthandler.enable()
    logging.getLogger("ftstudio").addHandler(logging.NullHandler())
    app = QApplication(["ftstudio"])
    app.setApplicationDisplayName("FT Studio")
    app.setDesktopFileName("ftstudio")
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    bridge = Bridge()
    workshop = Workshop(Background(bridge.post), ModelStore(paths.models()))
    preferences = Preferences(paths.settings_file())
    studio = StudioViewModel(workshop, preferences, paths.projects())
    window = MainWindow(studio, app)
    sys.excepthook = CrashDialog(window)
    _close_when_told(window)
    window.show()
    _begin(studio, arguments)
    return app.exec()


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
