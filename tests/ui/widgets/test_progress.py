"""Long work: what, how far, how long, and a way out."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.progress import LabelledProgress
from tests.ui.showing import showing


def _progress(qtbot: QtBot) -> LabelledProgress:
    progress = LabelledProgress(Look("light"))
    return showing(qtbot, progress)


def test_it_says_how_far_it_is(qtbot: QtBot) -> None:
    """In words and by its bar, which has a name."""
    progress = _progress(qtbot)
    progress.show_progress("Reading 134 documents", 0.4, "about 2 min left")
    (bar,) = progress.findChildren(QProgressBar)
    assert bar.value() / bar.maximum() == 0.4
    assert bar.accessibleName() == "Reading 134 documents"
    texts = [each.text() for each in progress.findChildren(QLabel)]
    assert texts == ["Reading 134 documents", "about 2 min left"]


def test_work_of_unknown_length_moves_without_a_figure(qtbot: QtBot) -> None:
    """A bar that stands at 0 would look stuck."""
    progress = _progress(qtbot)
    progress.show_progress("Getting ready", None)
    (bar,) = progress.findChildren(QProgressBar)
    assert bar.maximum() == 0


def test_cancel_is_told(qtbot: QtBot) -> None:
    """Long work can be ended."""
    progress = _progress(qtbot)
    with qtbot.waitSignal(progress.cancelled):
        QTest.mouseClick(progress.cancel, Qt.MouseButton.LeftButton)
