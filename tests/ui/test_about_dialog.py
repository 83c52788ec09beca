"""About: the version, whose shoulders it stands on, and two ways on from there."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ftstudio import __version__
from ftstudio.runs.background import Background
from ftstudio.ui.about_dialog import AboutDialog
from ftstudio.ui.licences_dialog import LicencesDialog
from ftstudio.ui.look import Look
from ftstudio.ui.newest_dialog import NewestDialog
from tests.ui.showing import showing

_AT_ONCE = Background(post=lambda call: call(), start=lambda work: work())


def _dialog(qtbot: QtBot) -> AboutDialog:
    return showing(qtbot, AboutDialog(None, Look("light"), _AT_ONCE))


def _opened_by(dialog: AboutDialog, text: str) -> type[QWidget]:
    """The dialog that a button opens; it is closed again."""
    opened: list[type[QWidget]] = []

    def look() -> None:
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        opened.append(type(found))
        found.reject()

    QTimer.singleShot(0, look)
    buttons = {each.text(): each for each in dialog.findChildren(QPushButton)}
    buttons[text].click()
    return opened[0]


def test_it_tells_the_version_and_what_it_stands_on(qtbot: QtBot) -> None:
    """And that nothing leaves the computer."""
    dialog = _dialog(qtbot)
    words = "\n".join(each.text() for each in dialog.findChildren(QLabel))
    for each in (__version__, "Apache License", "LGPL", "Nothing leaves it"):
        assert each in words


def test_licences_and_new_versions_are_one_click_away(qtbot: QtBot) -> None:
    """Nobody is asked before that."""
    dialog = _dialog(qtbot)
    assert _opened_by(dialog, "Parts and licences…") is LicencesDialog
    assert _opened_by(dialog, "Check for a new version…") is NewestDialog
    assert dialog.isVisible()
