"""What is dropped on a widget is told, or refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.drop_target import DropTarget

ANY = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """A widget to drop things on."""
    place = QWidget()
    qtbot.addWidget(place)
    return place


def test_files_and_folders_are_told_as_paths(
    qtbot: QtBot, place: QWidget, tmp_path: Path
) -> None:
    """Whatever else is dragged along with them is left."""
    target = DropTarget(place)
    with qtbot.waitSignal(target.dropped) as told:
        _drop(place, _urls(tmp_path.as_uri(), "https://example.org/a.pdf"))
    assert told.args == [[tmp_path]]


def test_a_web_address_is_refused(qtbot: QtBot, place: QWidget) -> None:
    """Nothing is fetched from anywhere."""
    target = DropTarget(place)
    with qtbot.waitSignal(target.refused):
        _drop(place, _urls("https://example.org/a.pdf"))


def test_a_text_selection_is_refused(qtbot: QtBot, place: QWidget) -> None:
    """The person hears that it was no file, rather than nothing."""
    target = DropTarget(place)
    selection = QMimeData()
    selection.setText("Dear Madam")
    with qtbot.waitSignal(target.refused), qtbot.assertNotEmitted(target.dropped):
        _drop(place, selection)


def test_files_are_copied_never_moved(place: QWidget, tmp_path: Path) -> None:
    """The file manager keeps what it has."""
    DropTarget(place)
    content = _urls(tmp_path.as_uri())
    event = _drop(place, content)
    assert (event.isAccepted(), event.dropAction()) == (True, Qt.DropAction.CopyAction)


def test_hovering_is_told_with_its_end(place: QWidget, tmp_path: Path) -> None:
    """So that the place can light up, and go out again."""
    target = DropTarget(place)
    heard: list[bool] = []
    target.hovered.connect(heard.append)
    content = _urls(tmp_path.as_uri())
    _enter(place, content)
    _send(place, QDragLeaveEvent())
    assert heard == [True, False]


def _urls(*addresses: str) -> QMimeData:
    content = QMimeData()
    content.setUrls([QUrl(address) for address in addresses])
    return content


def _drop(place: QWidget, content: QMimeData) -> QDropEvent:
    _enter(place, content)
    event = QDropEvent(QPointF(1, 1), ANY, content, LEFT, PLAIN)
    _send(place, event)
    return event


def _enter(place: QWidget, content: QMimeData) -> None:
    _send(place, QDragEnterEvent(QPoint(1, 1), ANY, content, LEFT, PLAIN))


def _send(place: QWidget, event: QDropEvent | QDragLeaveEvent) -> None:
    QCoreApplication.sendEvent(place, event)
