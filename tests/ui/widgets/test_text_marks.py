"""Marks stand where they belong, also after characters that Qt counts twice."""

import pytest
from PySide6.QtGui import QColor, QTextDocument

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.text_marks import TextMarks, utf16_places

pytestmark = pytest.mark.usefixtures("qapp")

_TEXT = "Oak 🙂 doors\nto [E-MAIL 1] now"
_MASK = (_TEXT.index("["), _TEXT.index("]") + 1)


def _marked(text: str, **marks: tuple[object, ...]) -> list[tuple[str, QColor]]:
    """Each marked piece of the text, and its colour."""
    document = QTextDocument(text)
    shown = TextMarks(Look(LIGHT), document)
    shown.show_marks(text, **({"masks": (), "starts": ()} | marks))  # type: ignore[arg-type]
    found = []
    block = document.begin()
    while block.isValid():
        wide = block.text().encode("utf-16-le")
        for each in block.layout().formats():
            part = wide[2 * each.start : 2 * (each.start + each.length)]
            found.append((part.decode("utf-16-le"), each.format.background().color()))
        block = block.next()
    return found


def test_places_are_those_of_utf16() -> None:
    """A rare character counts twice for all that comes after it."""
    at = utf16_places("a🙂b🙂c")
    assert [at(each) for each in range(6)] == [0, 1, 3, 4, 6, 7]


def test_a_mask_is_marked() -> None:
    """And nothing else."""
    soft = Look(LIGHT).colour("attention_soft")
    assert _marked(_TEXT, masks=(_MASK,)) == [("[E-MAIL 1]", soft)]


def test_units_have_two_tints_in_turn() -> None:
    """One that goes on in the next line keeps its tint there."""
    look = Look(LIGHT)
    one, other = look.colour("unit"), look.colour("unit_next")
    starts = (0, 4, 5, 12)
    assert _marked(_TEXT, starts=starts) == [
        ("Oak ", one),
        ("🙂", other),
        (" doors", one),
        ("to [E-MAIL 1] now", other),
    ]


def test_a_mask_stands_out_from_the_units() -> None:
    """It is one thing, however many units it has."""
    marked = _marked(_TEXT, masks=(_MASK,), starts=(0, 10, 15, 17, 19))
    assert ("[E-MAIL 1]", Look(LIGHT).colour("attention_soft")) in marked
