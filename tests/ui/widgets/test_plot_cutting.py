"""Lines cut to a rectangle."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from ftstudio.ui.widgets.plot_cutting import cut, hatching, pieces

RECT = QRectF(10, 10, 80, 40)
"""To 90 across and 50 down."""


def test_what_is_inside_stays_and_what_is_outside_goes() -> None:
    """Also where both ends are outside."""
    inside = (QPointF(20, 20), QPointF(30, 40))
    assert cut(inside, RECT) == inside
    assert cut((QPointF(0, 0), QPointF(100, 0)), RECT) is None
    through = cut((QPointF(50, 0), QPointF(50, 100)), RECT)
    assert through == (QPointF(50, 10), QPointF(50, 50))


def test_a_point_is_inside_or_not() -> None:
    """A line without length."""
    assert cut((QPointF(20, 20), QPointF(20, 20)), RECT)
    assert cut((QPointF(0, 20), QPointF(0, 20)), RECT) is None


def test_a_curve_that_leaves_and_comes_back_is_in_two_pieces() -> None:
    """And one that stays is in one."""
    spots = [QPointF(20, 20), QPointF(40, 20), QPointF(50, 90), QPointF(60, 20)]
    away, back = pieces(spots, RECT)
    assert away[:2] == spots[:2]
    assert away[-1].y() == pytest.approx(RECT.bottom())
    assert back[-1] == spots[-1]


def test_a_gap_is_not_bridged() -> None:
    """What was not measured is not drawn."""
    spots = [QPointF(20, 20), QPointF(30, 20), None, QPointF(60, 20), QPointF(70, 20)]
    assert pieces(spots, RECT) == [spots[:2], spots[3:]]


def test_hatching_is_all_over_and_nowhere_else() -> None:
    """And does not move with the edge of what is hatched."""
    lines = hatching(RECT, 9)
    assert len(lines) > 10
    assert all(RECT.contains(end) for line in lines for end in line)
    assert hatching(QRectF(), 9) == []
