"""The preferences, and what they lead to elsewhere."""

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QPushButton

from ftstudio.core.errors import PlaceGone
from ftstudio.core.space import (
    ModelSpace,
    Needless,
    ProjectSpace,
    Removal,
    RunSpace,
    Space,
)
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import CATALOGUE, STARTER
from ftstudio.runs.cleaning import Cleaned
from ftstudio.runs.moving import Move
from ftstudio.ui.preferences.dialog import LOOK, PLACES, SPACE, WORK, PreferencesDialog
from ftstudio.ui.preferences.work import WorkPart
from ftstudio.viewmodels.places import Spot
from ftstudio.words import running
from tests.gallery import joinery
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch
from tests.viewmodels.trainings import WAIT

_ADA = Path("/home/ada/.local/share/ftstudio")
_DISK = Path("/media/ada/Workshop/FT Studio models")
_GB, _MB = 1_000_000_000, 1_000_000


def _run(size: int, checkpoints: int, *, is_over: bool = True) -> RunSpace:
    return RunSpace("/r", size, checkpoints, is_over, has_version=is_over)


_GOES = (
    Removal(Needless.CHECKPOINTS, "/1", 212 * _MB, "Joinery letters"),
    Removal(Needless.CHECKPOINTS, "/2", 96 * _MB, "Offers until 2019"),
    Removal(Needless.OLDER_VERSION, "/3", 148 * _MB, "Joinery letters"),
    Removal(Needless.EXAMPLES, "/5", 9 * _MB, "Offers until 2019"),
    Removal(Needless.LEFTOVER, "/4", 340 * _MB, CATALOGUE[1].title),
)
_USED = Space(
    models=(
        ModelSpace(STARTER, 272 * _MB, ("Joinery letters", "Offers until 2019")),
        ModelSpace(CATALOGUE[2].name, 3 * _GB, ()),
        ModelSpace("Mistral-joiner-9f21ab04", 2 * _GB, ("Site reports",)),
    ),
    projects=(
        ProjectSpace(
            "Joinery letters",
            "/p",
            (_run(241 * _MB, 212 * _MB), _run(148 * _MB, 96 * _MB)),
        ),
        ProjectSpace("Offers until 2019", "/q", (_run(120 * _MB, 96 * _MB),)),
        ProjectSpace("", "/runs", (_run(80 * _MB, 60 * _MB, is_over=False),)),
    ),
    removals=_GOES,
    free=61 * _GB,
    total=256 * _GB,
)


def _opened(part: int, then: Callable[[Stage], object] = lambda _stage: None) -> State:
    """The preferences at a part, over Home; the usual folders are the joiner's."""

    def make(stage: Stage) -> Touch:
        stage.have_starter()
        stage.go_home()

        def touch() -> None:
            stage.window.show_preferences(part)
            usual = Spot(_ADA / "models"), Spot(_ADA / "projects")
            stage.studio.places._change(models=usual[0], projects=usual[1])
            then(stage)

        return touch

    return make


def _with_space(stage: Stage, **changes: object) -> None:
    stage.studio.space._change(space=_USED, is_counting=False, **changes)


def _offer(stage: Stage) -> None:
    move = Move(_ADA / "models", _DISK, (STARTER, "two"), 3 * _GB)
    stage.studio.places._change(offer=move, is_looking=False)


def _moving(stage: Stage) -> None:
    _offer(stage)
    stage.studio.places._change(moving=_GB)


def _moved(stage: Stage) -> None:
    there = Spot(_DISK, is_usual=False, is_on_network=True)
    stage.studio.places._change(models=there, moved=2, is_looking=False)


def _away(stage: Stage) -> None:
    gone = Spot(_ADA / "models", is_usual=False, problem=PlaceGone(str(_DISK)))
    stage.studio.places._change(models=gone, is_looking=False)


def _clean(stage: Stage) -> None:
    _with_space(stage)
    dialog = stage.window.findChildren(PreferencesDialog)[-1]
    found = dialog.findChildren(QPushButton)
    said = ("Clean up…", "Faire de la place…")
    next(each for each in found if each.text() in said).click()


def _home_away(stage: Stage) -> None:
    for name in ("Joinery letters", "Site reports"):
        made = joinery.project(stage.projects, joinery.corpus(), name=name)
        os.utime(made.file, (time.time(),) * 2)
    stage.go_home()
    gone = Spot(stage.projects, is_usual=False, problem=PlaceGone(str(_DISK)))
    stage.studio.places._change(projects=gone)


def _may_sleep(stage: Stage) -> None:
    wizard = stage.open(Step.TRAINING)
    stage.plays([*joinery.training(8), WAIT])
    wizard.training.start()
    stage.until(lambda: len(wizard.training.state.history.looks) > 8)
    wizard.training._change(may_sleep=True)


def _large(make: State) -> State:
    """The same with the largest text."""

    def larger(stage: Stage) -> Touch | None:
        stage.preferences.choose(text_size=150)
        return make(stage)

    return larger


def _documents(stage: Stage) -> None:
    documents = stage.open(Step.DOCUMENTS, read=joinery.office()).documents
    stage.until(lambda: documents.state.preview is not None)


def _plan(stage: Stage) -> None:
    stage.open(Step.PLAN)


def _result(stage: Stage) -> None:
    stage.open(Step.RESULT, joinery.finished())


def _cores(stage: Stage) -> None:
    (cores,) = stage.window.findChildren(PreferencesDialog)[-1].findChildren(QComboBox)
    cores.setItemText(0, cores.itemText(0).replace("2", "8"))
    stage.window.findChildren(WorkPart)[-1]._means.setText(running.gentle_means(8, 8))


_SPACE = _opened(SPACE, _with_space)
STATES: Mapping[str, State] = {
    "preferences-look": _opened(LOOK),
    "preferences-folders": _opened(PLACES),
    "preferences-folders-offer": _opened(PLACES, _offer),
    "preferences-folders-moving": _opened(PLACES, _moving),
    "preferences-folders-moved": _opened(PLACES, _moved),
    "preferences-folders-away": _opened(PLACES, _away),
    "preferences-work": _opened(WORK, _cores),
    "preferences-space-counting": _opened(SPACE),
    "preferences-space": _SPACE,
    "preferences-space-cleaning": _opened(
        SPACE, lambda s: _with_space(s, cleaning=310 * _MB, to_clean=796 * _MB)
    ),
    "preferences-space-cleaned": _opened(
        SPACE, lambda s: _with_space(s, cleaned=Cleaned(796 * _MB, 1))
    ),
    "preferences-clean-up": _opened(SPACE, _clean),
    "home-folder-away": _home_away,
    "training-may-sleep": _may_sleep,
    "large-preferences-folders": _large(_opened(PLACES, _away)),
    "large-preferences-space": _large(_SPACE),
    "large-preferences-clean-up": _large(_opened(SPACE, _clean)),
    "large-home": _large(_home_away),
    "large-documents": _large(_documents),
    "large-plan": _large(_plan),
    "large-training": _large(_may_sleep),
    "large-result": _large(_result),
}
