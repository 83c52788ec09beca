"""The drop zone says what to do, takes it, and lights up."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.drop_zone import DropZone
from tests.ui.showing import showing

FROM = (Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton)
PLAIN = Qt.KeyboardModifier.NoModifier


def test_it_lights_up_and_takes_what_is_dropped(qtbot: QtBot, tmp_path: Path) -> None:
    """The whole way of a folder from the file manager."""
    zone = _zone(qtbot)
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    enter = QDragEnterEvent(QPoint(9, 9), FROM[0], content, FROM[1], PLAIN)
    QCoreApplication.sendEvent(zone, enter)
    assert zone.property("state") == "over"
    with qtbot.waitSignal(zone.dropped) as told:
        drop = QDropEvent(QPointF(9, 9), FROM[0], content, FROM[1], PLAIN)
        QCoreApplication.sendEvent(zone, drop)
    assert told.args == [[tmp_path]]
    assert zone.property("state") == ""


def test_its_buttons_stand_in_the_order_given(qtbot: QtBot) -> None:
    """For those who do not drag."""
    zone = _zone(qtbot)
    choose = zone.add_button("Choose a folder…", "primary")
    sample = zone.add_button("Try the sample documents", "link")
    zone.resize(600, 300)
    showing(qtbot, zone)
    assert choose.x() < sample.x()
    assert zone.findChildren(QPushButton) == [choose, sample]


def _zone(qtbot: QtBot) -> DropZone:
    zone = DropZone(Look("light"), "Drop a folder here", "Letters, offers, mails …")
    qtbot.addWidget(zone)
    return zone
