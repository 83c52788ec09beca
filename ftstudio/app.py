"""The program with a window: creates the objects and hands them to each other."""

import gc
import logging
import signal
import sys
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from ftstudio import __version__, paths
from ftstudio.care.log import start_log
from ftstudio.care.place import require_place
from ftstudio.care.vigil import LastEnd, Vigil, last_end
from ftstudio.care.whole import require_whole
from ftstudio.core.asked import Asked
from ftstudio.core.errors import FTStudioError, OtherWindowSilent, ProgramNotWhole
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background, wait_for_the_rest
from ftstudio.runs.kept_figures import KeptFigures
from ftstudio.settings import place_of
from ftstudio.ui import asking
from ftstudio.ui.application import Application
from ftstudio.ui.bridge import Bridge
from ftstudio.ui.crash_dialog import CrashDialog
from ftstudio.ui.instance import Instance, Role
from ftstudio.ui.main_window import MainWindow
from ftstudio.ui.opening import Opener, asked_of
from ftstudio.viewmodels.places import Usual
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.viewmodels.workshop import Workshop
from ftstudio.words.messages import on_screen

_LOG = logging.getLogger(__name__)

_SWITCH_SECONDS = 0.0005
"""The window's thread waits so long at most for one that computes (Python: 0.005)."""

_AFTER_THE_FIRST_PAINT = 50
"""Milliseconds until what Home does without is loaded."""

_FEW_COLLECTIONS = (10_000, 20, 100)
"""Of garbage: what lives long is looked through seldom, for that takes its time."""

_LONGEST_FAREWELL = 5.0
"""Seconds that the program waits for its threads once its window is closed."""

_LONGEST_SILENCE = 6.0
"""Seconds after which a window that is open already counts as one that hangs."""


def main(arguments: list[str]) -> int:
    """Show the window until it is closed; the exit code.

    `arguments` may name what to open, or say "try" for the included samples. Where a
    window is open already, it is that which comes forward and opens it.
    """
    app = Application()
    asked = asked_of(arguments)
    instance = Instance(paths.home())
    role = instance.join(asked, _LONGEST_SILENCE)
    if role is Role.HANDED_OVER:
        return 0
    start_log(paths.logs(), "window")
    _LOG.info("FT Studio %s starts", __version__)
    before, vigil = last_end(paths.logs()), Vigil(paths.logs())
    vigil.begin()
    try:
        window = _window(app, before)
        if window is None:
            return 1
        silent = OtherWindowSilent() if role is Role.UNANSWERED else None
        _begin(window, asked, silent, (app.asked, instance.asked))
        return app.exec()
    finally:
        instance.end()
        wait_for_the_rest(_LONGEST_FAREWELL)
        _LOG.info("ends")
        vigil.end()


def _window(app: QApplication, before: LastEnd | None) -> MainWindow | None:
    """The window, which tells how the program ended `before`; None if it cannot be."""
    try:
        window = open_window(app)
    except ProgramNotWhole as error:
        asking.give_up(on_screen(error))
        return None
    crash = CrashDialog(window, window.studio.background.post, paths.logs())
    crash.listen()
    _close_when_told(window)
    if before is not None:
        tell = partial(crash.tell_of_last_time, before)
        QTimer.singleShot(_AFTER_THE_FIRST_PAINT, tell)
    return window


def open_window(app: QApplication) -> MainWindow:
    """The window, shown on Home; what it needs later is loaded behind it."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    app.setApplicationDisplayName("FT Studio")
    app.setDesktopFileName("ftstudio")
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    background = Background(Bridge().post)
    preferences = Preferences(paths.settings_file())
    usual = Usual(paths.models(), paths.projects(), paths.runs())
    models = place_of(preferences.settings.models, usual.models).folder
    store = ModelStore(models, paths.included_models())
    figures = KeptFigures(paths.figures_file())
    workshop = Workshop(background, store, figures=figures)
    studio = StudioViewModel(workshop, preferences, usual.projects, usual)
    window = MainWindow(studio, app)
    window.show()
    look = partial(require_place, paths.home())
    background.do(look, lambda _fine: None, studio.tell_that_nothing_is_kept)
    load = partial(_load_the_rest, background, studio.tell)
    QTimer.singleShot(_AFTER_THE_FIRST_PAINT, load)
    return window


def open_once() -> int:
    """Open the window, look at it, and close it; 0 where something is painted."""
    app = QApplication(["ftstudio"])
    window = open_window(app)
    import_module("ftstudio.ui.pages.training")
    app.processEvents()
    picture = window.grab().scaled(64, 64).toImage()
    colours = {picture.pixel(x, y) for x in range(64) for y in range(64)}
    sys.stdout.write(f"{app.platformName()}\n")
    window.studio.leave()
    return 0 if len(colours) > 1 else 1


def _load_the_rest(
    background: Background, tell: Callable[[FTStudioError], None]
) -> None:
    """Load the one page that draws a plot: that takes longer than all the others.

    See whether what is needed after the window is there as well.
    """
    look = partial(require_whole, paths.program())
    background.do(look, lambda _whole: None, tell)
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


def _begin(
    window: MainWindow,
    asked: Asked,
    problem: FTStudioError | None,
    later: Iterable[SignalInstance],
) -> None:
    """Open what this start was asked for, and whatever comes later; tell a `problem`.

    Who wants nothing in particular is welcomed the first time, unless there is one.
    """
    studio = window.studio
    opener = Opener(studio, window.bring_back, window)
    for each in later:
        each.connect(opener.open)
    opener.open_quietly(asked, problem)
    is_free = not (asked.paths or asked.samples or problem)
    if is_free and not studio.preferences.settings.welcomed:
        studio.welcome()
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
