"""What would go, before anything goes."""

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.core.space import Needless, Removal, Space
from ftstudio.ui.look import Look
from ftstudio.ui.preferences.cleaning import CleaningDialog
from ftstudio.viewmodels.space import SpaceState
from tests.ui.test_accessible import _cut, _losing_bars

_GOES = (
    Removal(Needless.CHECKPOINTS, "/a", 5_000_000, "Letters"),
    Removal(Needless.OLDER_VERSION, "/b", 3_000_000, "Offers"),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the dialog belongs to."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window: QWidget) -> CleaningDialog:
    """What is asked where there are checkpoints and an older version."""
    return CleaningDialog(SpaceState(Space((), (), _GOES, 0, 0)), window)


def free(dialog: CleaningDialog) -> QPushButton:
    """The button that does it."""
    found = dialog.findChildren(QPushButton)
    return next(each for each in found if each.text().startswith("Free"))


def test_it_says_what_goes_of_whom_and_how_much_that_frees(
    dialog: CleaningDialog,
) -> None:
    """What there is nothing of is not asked; models go only when that is wanted."""
    texts = [each.text() for each in dialog.findChildren(QLabel)]
    assert {"Letters 5.0 MB", "Offers 3.0 MB"} <= set(texts)
    assert len(dialog.findChildren(QCheckBox)) == 2
    assert free(dialog).text() == "Free 5.0 MB"
    dialog.findChildren(QCheckBox)[1].click()
    assert free(dialog).text() == "Free 8.0 MB"


def test_what_is_not_ticked_stays(dialog: CleaningDialog) -> None:
    """The button tells what is left of it, and waits for something."""
    first, second = dialog.findChildren(QCheckBox)
    second.click()
    first.click()
    assert free(dialog).text() == "Free 3.0 MB"
    assert dialog.chosen() == (Needless.OLDER_VERSION,)
    second.click()
    assert not free(dialog).isEnabled()


def test_large_text_is_not_cut(qapp: QApplication, window: QWidget) -> None:
    """It becomes as high as its sentences need."""
    look = Look("light", 1.5)
    qapp.setStyleSheet(look.style_sheet())
    shown = CleaningDialog(SpaceState(Space((), (), _GOES, 0, 0)), window)
    shown.show()
    assert [*_cut(shown), *_losing_bars(shown)] == []
    qapp.setStyleSheet("/* none */")  # to "" and back again crashes Qt at times


def test_much_scrolls_where_the_screen_is_low(
    qapp: QApplication, window: QWidget
) -> None:
    """The buttons are never beyond its edge."""
    goes = tuple(Removal(why, "/a", 5_000_000, "Letters " * 90) for why in Needless)
    look = Look("light", 1.5)
    qapp.setStyleSheet(look.style_sheet())
    shown = CleaningDialog(SpaceState(Space((), (), goes, 0, 0)), window)
    shown.show()
    assert shown.height() <= shown.screen().availableGeometry().height()
    assert not free(shown).visibleRegion().isEmpty()
    qapp.setStyleSheet("/* none */")


def test_enter_deletes_nothing(dialog: CleaningDialog) -> None:
    """Cancel is what it presses."""
    (cancel,) = (e for e in dialog.findChildren(QPushButton) if e is not free(dialog))
    assert cancel.isDefault()
