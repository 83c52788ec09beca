"""The gallery draws every screen, and what it draws is there to be seen."""

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from ftstudio.core.steps import Step
from ftstudio.settings import Theme
from tests.gallery.drawing import STATES, View, drawn

_NO_SHEET = "/* none */"  # to "" and back again crashes Qt at times
_LIGHT, _DARK = View(Theme.LIGHT, "en"), View(Theme.DARK, "en")
_QUICK = (
    "welcome-computer",
    "home-empty",
    "goal",
    "documents-ready",
    "plan",
    "training-not-begun",
)


def _colours(picture: QPixmap) -> int:
    """How many colours a picture has where a grid of points meets it."""
    image = picture.toImage()
    across, down = range(0, image.width(), 7), range(0, image.height(), 7)
    return len({image.pixel(x, y) for x in across for y in down})


def test_every_screen_occurs() -> None:
    """Home and each step of the wizard, each in several states."""
    screens = [name.partition("-")[0] for name in STATES]
    for each in ("welcome", "home", *Step):
        assert each in screens
    assert {"menu", "about", "crash"} <= set(screens)


@pytest.mark.parametrize("name", _QUICK)
def test_a_screen_is_drawn_light_and_dark(qapp: QApplication, name: str) -> None:
    """Neither is blank, and they differ."""
    sheet, palette = qapp.styleSheet() or _NO_SHEET, qapp.palette()
    light, dark = (picture for _, picture in drawn(name, qapp, (_LIGHT, _DARK)))
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    assert _colours(light) > 8
    assert _colours(dark) > 8
    assert light.toImage() != dark.toImage()


def test_a_dialog_is_drawn_over_the_window(qapp: QApplication) -> None:
    """And is closed again."""
    sheet, palette = qapp.styleSheet() or _NO_SHEET, qapp.palette()
    ((_, about),) = drawn("about", qapp, (_LIGHT,))
    ((_, empty),) = drawn("home-empty", qapp, (_LIGHT,))
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    assert about.toImage() != empty.toImage()
    assert QApplication.activeModalWidget() is None
