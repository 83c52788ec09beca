"""Themes: every name has its colour, and what is written can be read."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from ftstudio import paths
from ftstudio.ui.look import DARK, LIGHT, Look

GROUNDS = ("background", "surface")
STATES = ("calm", "attention", "danger")
TEXTS = [
    *((text, ground) for text in ("ink", "muted") for ground in GROUNDS),
    *((text, ground) for text in ("accent", "danger") for ground in GROUNDS),
    ("ink", "accent_soft"),
    ("muted", "accent_soft"),
    ("accent", "accent_soft"),
    ("ink", "line"),
    ("ink", "unit"),
    ("ink", "unit_next"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *((state, f"{state}_soft") for state in STATES),
    *(("ink", f"{state}_soft") for state in STATES),
]
OUTLINES = [("edge", "surface"), ("edge", "background"), ("accent", "surface")]
DRAWINGS = sorted(path.stem for path in paths.resource("drawings").glob("*.svg"))
ICONS = sorted(path.stem for path in paths.resource("icons").glob("*.svg"))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_stands_out_from_its_ground(theme: str, text: str, ground: str) -> None:
    """4.5 to 1, as WCAG 2.2 (1.4.3) asks of text of any size."""
    look = Look(theme)
    assert _contrast(look.colour(text), look.colour(ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize(("line", "ground"), OUTLINES)
def test_outlines_of_fields_can_be_seen(theme: str, line: str, ground: str) -> None:
    """3 to 1, as WCAG 2.2 (1.4.11) asks of what shows where a field is."""
    look = Look(theme)
    assert _contrast(look.colour(line), look.colour(ground)) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_name_of_the_style_sheet_is_filled_in(theme: str) -> None:
    """Qt would leave out a rule with an @ in it, without a word."""
    assert "@" not in Look(theme).style_sheet()


@pytest.mark.parametrize("name", DRAWINGS)
def test_illustrations_are_drawn_in_the_colours_of_the_theme(name: str) -> None:
    """Each in both, in the middle of the room it gets."""
    room = QSize(324, 270)
    light, dark = (
        Look(theme).illustration(name, room).toImage() for theme in (LIGHT, DARK)
    )
    assert light.size() == room * 2
    assert light != dark
    middle = range(0, 2 * room.width(), 3)
    colours = {light.pixelColor(x, room.height()).name() for x in middle}
    assert Look(LIGHT).colour("surface").name() in colours


def test_the_drawings_of_the_style_sheet_live_as_long_as_the_look() -> None:
    """A changed theme leaves nothing behind."""
    look = Look(LIGHT)
    files = [Path(name) for name in re.findall(r'"(.*\.svg)"', look.style_sheet())]
    assert files
    assert all(file.exists() for file in files)
    del look
    assert not any(file.exists() for file in files)


def test_qt_understands_the_whole_style_sheet(qtbot: QtBot) -> None:
    """A slip of the pen would be a warning, and warnings fail a test."""
    box = QCheckBox("Tick me")
    qtbot.addWidget(box)
    box.setStyleSheet(Look(DARK).style_sheet())
    box.ensurePolished()
    assert box.font().pixelSize() == 13


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(qtbot: QtBot, name: str) -> None:
    """Nothing but that colour, more or less opaque."""
    assert qtbot
    look = Look(LIGHT)
    image = look.pixmap(name, 24, "danger", scale=2).toImage()
    pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    seen = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert seen
    assert all(_are_alike(pixel, look.colour("danger")) for pixel in seen)


def test_a_disabled_icon_is_muted(qtbot: QtBot) -> None:
    """An icon beside muted text does not shout."""
    assert qtbot
    look = Look(LIGHT)
    drawn = look.icon("stop").pixmap(18, QIcon.Mode.Disabled).toImage()
    assert look.colour("muted").rgb() in {
        drawn.pixelColor(x, y).rgb() for x in range(18) for y in range(18)
    }


def test_both_themes_know_the_same_names() -> None:
    """What is drawn in light is drawn in dark."""
    assert _names(LIGHT) == _names(DARK)


def _names(theme: str) -> set[str]:
    content = paths.resource(f"styles/{theme}.json").read_text(encoding="utf-8")
    return set(json.loads(content))


def _are_alike(one: QColor, other: QColor) -> bool:
    """The same, but for the rounding of overlapping strokes."""
    pairs = zip(one.getRgb(), other.getRgb(), strict=True)  # type: ignore[call-overload]
    return all(abs(here - there) <= 2 for here, there in pairs)


def _contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.2, 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        _linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def test_type_is_larger_where_that_is_wished() -> None:
    """In the style sheet, and for who draws by themselves."""
    usual, large = Look("light"), Look("light", type_scale=1.5)
    assert "font-size: 13px" in usual.style_sheet()
    assert "font-size: 20px" in large.style_sheet()
    assert "font-size: 13px" not in large.style_sheet()
    assert (usual.px(36), large.px(36)) == (36, 54)
