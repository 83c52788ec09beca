"""The marks along the lower edge."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plot_drawing import Mark, Tone
from ftstudio.ui.widgets.plot_marks import Marks
from tests.ui.painting import AREA, at, is_bare, painted

WATCH = Mark(30, Tone.ATTENTION, "mark-exclaim", "watching")
ALARM = Mark(34, Tone.DANGER, "mark-exclaim", "by heart")
BACK = Mark(80, Tone.QUIET, "mark-undo", "went back", back_to=50)


def marks(*shown: Mark) -> Marks:
    """On a plot of 100 × 80."""
    made = Marks(Look(LIGHT), at)
    made.marks = shown
    return made


@pytest.mark.usefixtures("qapp")
def test_marks_do_not_lie_on_each_other() -> None:
    """Those that are close are above one another."""
    places = marks(WATCH, ALARM, BACK).places(AREA)
    ys = [middle.y() for _, middle in places]
    assert ys[1] <= ys[0] - 16
    assert ys[2] == ys[0]
    assert all(AREA.contains(middle) for _, middle in places)


@pytest.mark.usefixtures("qapp")
def test_the_mouse_finds_each_of_them() -> None:
    """And nothing beside them."""
    shown = marks(WATCH, ALARM, BACK)
    for mark, middle in shown.places(AREA):
        assert shown.mark_at(middle + QPointF(5, 5), AREA) is mark
    assert shown.mark_at(QPointF(5, 5), AREA) is None


@pytest.mark.usefixtures("qapp")
def test_an_arrow_leads_back_to_where_it_went() -> None:
    """From the mark to the left."""
    sheet = painted(marks(BACK).paint)
    height = round(AREA.bottom() - 13)
    assert not is_bare(sheet, QRectF(50, height - 4, 10, 8))
    assert is_bare(sheet, QRectF(0, height - 4, 48, 8))


@pytest.mark.usefixtures("qapp")
def test_what_is_out_of_view_is_not_marked() -> None:
    """Zoomed in."""
    beyond = Mark(140, Tone.CALM, "mark-check", "well")
    assert marks(beyond).places(AREA) == []
