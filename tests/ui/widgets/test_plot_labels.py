"""Places for labels."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor

from ftstudio.ui.widgets.plot_labels import Beside, Label, Places

BOUNDS = QRectF(0, 0, 600, 400)


def label(text: str, x: float, y: float, beside: Beside = Beside.END) -> Label:
    """As wide as the longest there is."""
    return Label(text, QSizeF(190, 18), QPointF(x, y), beside, QColor("black"))


@pytest.mark.parametrize("x", [0, 150, 300, 450, 600])
@pytest.mark.parametrize("y", [0, 200, 400])
def test_labels_are_inside_and_apart(x: float, y: float) -> None:
    """Even where four things lie in one spot."""
    labels = [label("best", x, y, Beside.POINT), label("exam", x, y)]
    labels += [label("lessons", x, y + 3), label("before", 0, y, Beside.LEVEL)]
    rects = Places().place(labels, [], [], BOUNDS)
    assert all(BOUNDS.contains(each) for each in rects)
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))


def test_a_label_does_not_lie_on_its_curve() -> None:
    """A curve that runs level to the right edge is named above or below its end."""
    spots = [QPointF(x, 200) for x in (0, 300, 600)]
    lines = list(pairwise(spots))
    (rect,) = Places().place([label("exam", 600, 200)], lines, [], BOUNDS)
    assert not rect.top() <= 200 <= rect.bottom()


def test_a_crowded_end_is_named_farther_back() -> None:
    """On the free side of the curve: here below."""
    crowd = [QRectF(300, 100, 300, 300)]
    named = replace(label("exam", 600, 300), others=(QPointF(150, 300),))
    (rect,) = Places().place([named], [], crowd, BOUNDS)
    assert rect.top() > 300
    assert rect.left() < 150 < rect.right() < 300


def test_the_name_of_an_edge_is_at_its_top() -> None:
    """Right of it, or left of it where there is no room."""
    places = Places()
    (right,) = places.place([label("worse", 200, 0, Beside.EDGE)], [], [], BOUNDS)
    (left,) = places.place([label("late", 590, 0, Beside.EDGE)], [], [], BOUNDS)
    assert (right.top(), left.top()) == (0, 0)
    assert right.left() >= 200
    assert left.right() <= 590


def test_a_label_stays_at_its_side() -> None:
    """It does not change sides for a place that is hardly better."""
    places = Places()
    places.place([label("exam", 600, 30)], [], [], BOUNDS)
    (before,) = places.place([label("exam", 300, 200)], [], [], BOUNDS)
    fresh = Places().place([label("exam", 300, 200)], [], [], BOUNDS)
    assert before != fresh[0]
