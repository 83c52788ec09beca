"""The first screens: Home, and the Goal step."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ftstudio.core.errors import ProjectInUse
from ftstudio.core.events import Failed, Finished
from ftstudio.core.steps import Step
from ftstudio.ui.widgets.drop_zone import DropZone
from ftstudio.ui.widgets.project_card import ProjectCardButton
from tests.gallery import joinery
from tests.gallery.stage import Stage, Touch, pressing

State = Callable[[Stage], Touch | None]
"""Brings the stage there; what it gives back is done anew before each picture."""


def drag_over(widget: QWidget) -> None:
    """Hold a folder over a widget."""
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(Path.home()))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(
        widget, QDragEnterEvent(QPoint(9, 9), copy, content, buttons, keys)
    )


def _empty(stage: Stage) -> None:
    stage.go_home()


def _dragged_over(stage: Stage) -> Touch:
    stage.go_home()
    return lambda: drag_over(stage.find(DropZone))


def _projects(stage: Stage) -> None:
    """One of every standing."""
    read = joinery.corpus()
    for name, events in (
        ("Site reports", []),
        ("Offers until 2019, those of the old workshop too", joinery.finished()),
        ("Reminders", joinery.finished(is_gain=False)),
        ("Incoming letters", joinery.training(12)),
        ("Thank-you letters", [*joinery.training(5), Finished(True, 1)]),
        ("Minutes", [*joinery.training(3), Failed("TrainingBlewUp", {"step": 40})]),
    ):
        made = joinery.project(stage.projects, read, name=name)
        if events:
            joinery.record(made, events)
    newer = joinery.project(stage.projects, read, name="Written by a newer version")
    newer.file.write_text('{"format": 99}', encoding="utf-8")
    broken = joinery.project(stage.projects, read, name="Half written")
    broken.file.write_text("{", encoding="utf-8")
    stage.preferences.remember(stage.place / "Moved away")
    stage.go_home()
    cards = {each.name: each for each in stage.studio.home.state.cards}
    stage.studio.home.mark_running(Path(cards["Site reports"].folder), 0.43)


def _a_few(stage: Stage) -> None:
    read = joinery.corpus()
    for name, events in (
        ("Site reports", []),
        ("Joinery letters", joinery.finished()),
        ("Incoming letters", joinery.training(12)),
    ):
        made = joinery.project(stage.projects, read, name=name)
        if events:
            joinery.record(made, events)
    stage.go_home()


def _problem(stage: Stage) -> None:
    _a_few(stage)
    held = Path(stage.studio.home.state.cards[0].folder)
    stage.studio.home._fail(ProjectInUse(str(held)))


def _opening(stage: Stage) -> None:
    _a_few(stage)
    stage.studio.open(Path(stage.studio.home.state.cards[0].folder))


def _card(stage: Stage) -> ProjectCardButton:
    return stage.find(ProjectCardButton)


def _card_menu(stage: Stage) -> Touch:
    _a_few(stage)
    return pressing(lambda: _card(stage).menu_button)


def _rename(stage: Stage) -> Touch:
    _a_few(stage)
    return pressing(lambda: _card(stage).menu().actions()[1])


def _delete(stage: Stage) -> Touch:
    _a_few(stage)
    return pressing(lambda: _card(stage).menu().actions()[-1])


def _keyboard(stage: Stage) -> Touch:
    _a_few(stage)

    def press_tab() -> None:
        for _ in range(4):
            focused = QApplication.focusWidget() or stage.window
            QTest.keyClick(focused, Qt.Key.Key_Tab)

    return press_tab


def _goal(stage: Stage) -> None:
    stage.open(Step.GOAL)


STATES: Mapping[str, State] = {
    "home-empty": _empty,
    "home-dragged-over": _dragged_over,
    "home-a-few": _a_few,
    "home-every-standing": _projects,
    "home-problem": _problem,
    "home-opening": _opening,
    "home-card-menu": _card_menu,
    "home-rename": _rename,
    "home-delete": _delete,
    "home-keyboard": _keyboard,
    "goal": _goal,
}
