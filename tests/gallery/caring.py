"""What is about the program itself: its parts, its versions, its troubles."""

from collections.abc import Mapping
from functools import partial

from ftstudio.care.vigil import LastEnd
from ftstudio.core.errors import (
    HomeFull,
    HomeWithoutLocks,
    ReleasesUnknown,
    ReleasesUnreachable,
)
from ftstudio.core.release import Release
from ftstudio.core.report import Trouble
from ftstudio.core.steps import Step
from ftstudio.ui.crash_dialog import CrashDialog
from ftstudio.ui.licences_dialog import LicencesDialog
from ftstudio.ui.newest_dialog import NewestDialog
from ftstudio.viewmodels.about import AboutViewModel
from ftstudio.viewmodels.newest import NewestViewModel
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch

_PLACE = "/home/ada/.local/share/ftstudio"
_NEWER = Release(
    "1.2.0",
    "https://example.org/get",
    "Reads scans twice as fast.\nThe report for your boss has a page less.",
)
_WHERE = (
    "torch/nn/modules/linear.py:134 forward",
    "ftstudio/ui/pages/training.py:120 refresh",
    "ftstudio/app.py:76 main",
)


def _crash(stage: Stage) -> Touch:
    stage.open(Step.GOAL)
    crash = CrashDialog(stage.window, stage.pump.background.post, stage.place)
    return lambda: crash.hear(_raised())


def _last_time(stage: Stage, end: LastEnd) -> Touch:
    stage.go_home()
    crash = CrashDialog(stage.window, stage.pump.background.post, stage.place)
    return lambda: crash.tell_of_last_time(end)


def _raised() -> Exception:
    try:
        raise KeyError("Dear Mrs Pellow")
    except KeyError as error:
        return error


def _place(stage: Stage, problem: HomeFull | HomeWithoutLocks) -> None:
    stage.go_home()
    stage.studio.home.tell_of(problem)


def _licences(stage: Stage, name: str = "", search: str = "") -> Touch:
    stage.go_home()
    parts = AboutViewModel(stage.shop.background)
    stage.until(lambda: not parts.state.is_loading)
    parts.search(search)
    if name:
        parts.choose(name)
    return lambda: LicencesDialog(stage.window, parts).exec()


def _newest(stage: Stage, **said: object) -> Touch:
    stage.go_home()

    def ask() -> None:
        newest = NewestViewModel(stage.shop.background)
        newest._change(**said)
        NewestDialog(stage.window, newest).exec()

    return ask


STATES: Mapping[str, State] = {
    "crash": _crash,
    "crash-last-time": partial(
        _last_time, end=LastEnd(Trouble.CRASHED, "Segmentation fault", _WHERE)
    ),
    "crash-killed": partial(_last_time, end=LastEnd(Trouble.KILLED)),
    "home-place-full": partial(_place, problem=HomeFull(_PLACE)),
    "home-place-no-locks": partial(_place, problem=HomeWithoutLocks(_PLACE)),
    "about-licences": _licences,
    "about-licences-lgpl": partial(_licences, name="Qt"),
    "about-licences-none": partial(_licences, search="guillotine"),
    "about-newest-asking": partial(_newest, is_asking=True),
    "about-newest-newer": partial(_newest, newer=_NEWER),
    "about-newest-none": _newest,
    "about-newest-unknown": partial(_newest, problem=ReleasesUnknown()),
    "about-newest-unreachable": partial(
        _newest, problem=ReleasesUnreachable("example.org")
    ),
}
