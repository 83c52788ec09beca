"""The split as a picture."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.split_picture import SplitPicture
from ftstudio.viewmodels.division import Division, Part


def _picture(qtbot: QtBot) -> SplitPicture:
    picture = SplitPicture(Look("light"))
    qtbot.addWidget(picture)
    picture.resize(900, 200)
    return picture


def _texts(picture: SplitPicture) -> list[str]:
    shown = [each for each in picture.findChildren(QLabel) if not each.isHidden()]
    return [each.text() for each in shown]


def test_both_sides_are_counted(qtbot: QtBot) -> None:
    """Documents and words."""
    picture = _picture(qtbot)
    picture.show_division(Division(Part(17, 17_000), Part(3, 3000)))
    assert {"17 documents", "17,000 words", "3 documents", "3,000 words"} <= {
        *_texts(picture)
    }


def test_with_very_many_a_sheet_stands_for_several(qtbot: QtBot) -> None:
    """Which is said under it."""
    picture = _picture(qtbot)
    picture.show_division(Division(Part(17_000, 10), Part(3000, 10)))
    assert "One sheet stands for 142 documents" in _texts(picture)


@pytest.mark.parametrize("width", [200, 900])
def test_it_is_drawn_at_any_width(qtbot: QtBot, width: int) -> None:
    """Something of the exam's colour is there."""
    picture = _picture(qtbot)
    picture.show_division(Division(Part(90, 10), Part(30, 10)))
    picture.resize(width, picture.heightForWidth(width))
    drawn = picture.grab().toImage()
    accent = Look("light").colour("accent")
    across = [drawn.pixelColor(x, y) for x in range(drawn.width())
              for y in range(drawn.height())]  # fmt: skip
    assert any(_is_near(each, accent) for each in across)


def test_a_test_has_its_side_where_there_is_one(qtbot: QtBot) -> None:
    """It is counted, and heard of, like the others."""
    picture = _picture(qtbot)
    picture.show_division(Division(Part(75, 7500), Part(15, 1500), Part(10, 1000)))
    picture.show()
    assert {"10 documents", "1,000 words"} <= {*_shown(picture)}
    assert "10 documents for the test" in picture.accessibleName()
    picture.show_division(Division(Part(17, 17_000), Part(3, 3000)))
    assert "0 documents" not in _shown(picture)


def _shown(picture: SplitPicture) -> list[str]:
    return [each.text() for each in picture.findChildren(QLabel) if each.isVisible()]


def _is_near(one: QColor, other: QColor) -> bool:
    return abs(one.red() - other.red()) + abs(one.blue() - other.blue()) < 40
