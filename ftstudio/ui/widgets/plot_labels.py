"""Finding a free place for each label of the plot, beside what it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor

from ftstudio.ui.widgets.plot_cutting import Line, cut

_GAP, _CLOSE = 10.0, 3.0
_NEAR = 3.0
"""Lines are thick, and have markers."""
_PUSHED = 0.05
"""What it costs to be moved by a pixel, back inside."""
_COVERED = 5.0
"""A label that covers its own point says nothing about it."""


class Beside(Enum):
    """Where a label may stand."""

    END = auto()
    """Right of the end of a curve, or above or below it, or of its other points."""
    POINT = auto()
    """Below or above a point."""
    LEVEL = auto()
    """On or under a horizontal line, that starts at its point."""
    EDGE = auto()
    """At the top of a vertical line, that starts at its point, or at its foot."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text and its size, in pixels, and the point that it names.

    `others` are points of the same curve, beside which it may stand as well.
    """

    text: str
    size: QSizeF
    point: QPointF
    beside: Beside
    colour: QColor
    bold: bool = False
    first_above: bool = False
    others: tuple[QPointF, ...] = ()


class Places:
    """Where the labels stand; one that stands well stays at its side."""

    def __init__(self) -> None:
        self._sides: dict[str, int] = {}

    def place(
        self,
        labels: Sequence[Label],
        lines: Sequence[Line],
        taken: Sequence[QRectF],
        bounds: QRectF,
    ) -> list[QRectF]:
        """A rectangle each, within bounds, the freest: earlier labels choose first."""
        found: list[QRectF] = []
        for label in labels:
            offered = [*_offered(label, bounds)]
            usual = min(self._sides.get(label.text, 0), len(offered) - 1)
            best, side, least = QRectF(), usual, float("inf")
            for index, wished in _from(usual, offered):
                rect = _within(wished, bounds)
                cost = _cost(rect, lines, [*taken, *found]) + _moved(rect, wished)
                cost += _COVERED if rect.contains(label.point) else 0.0
                if cost < least:
                    best, side, least = rect, index, cost
                if cost == 0:
                    break
            self._sides[label.text] = side
            found.append(best)
        return found


def _from(usual: int, wished: list[QRectF]) -> list[tuple[int, QRectF]]:
    """With their numbers, the usual one first."""
    numbered = list(enumerate(wished))
    return [numbered[usual], *numbered[:usual], *numbered[usual + 1 :]]


def _offered(label: Label, bounds: QRectF) -> Iterator[QRectF]:
    """Places in the order in which they please."""
    spot, size = label.point, label.size
    match label.beside:
        case Beside.END:
            yield from _right_of(spot, size)
            places = [*_over_and_under(spot, size, (1.0, 0.5, 0.0), 4)]
            if label.first_above:
                places = sorted(places, key=lambda rect: rect.top() > spot.y())
            yield from places
            yield from _along_curve(label)
        case Beside.POINT:
            yield from _over_and_under(spot, size, (0.5, 1.0, 0.0), 3)
        case Beside.LEVEL:
            width, height = size.width(), size.height()
            for left in (bounds.right() - width, spot.x() + _GAP, bounds.center().x()):
                yield QRectF(QPointF(left, spot.y() - height - 2), size)
                yield QRectF(QPointF(left, spot.y() + 2), size)
        case Beside.EDGE:
            yield from _along(spot, size, bounds)


def _along_curve(label: Label) -> Iterator[QRectF]:
    """On its free side alone: between two curves one would not know which is meant."""
    for other in label.others:
        for rect in _over_and_under(other, label.size, (0.5,), 4):
            if (rect.top() < other.y()) is label.first_above:
                yield rect


def _along(spot: QPointF, size: QSizeF, bounds: QRectF) -> Iterator[QRectF]:
    """Right of a vertical line or left of it, from its top down, then at its foot."""
    width, height = size.width(), size.height()
    tops = [bounds.top() + row * height for row in range(4)]
    for top in (*tops, bounds.bottom() - height):
        for left in (spot.x() + _CLOSE, spot.x() - _CLOSE - width):
            yield QRectF(QPointF(left, top), size)


def _right_of(spot: QPointF, size: QSizeF) -> Iterator[QRectF]:
    """At its height, a little higher, a little lower."""
    height = size.height()
    for up in (height / 2, height + 2, -2.0):
        yield QRectF(spot + QPointF(_GAP, -up), size)


def _over_and_under(
    spot: QPointF, size: QSizeF, left: Sequence[float], rows: int
) -> Iterator[QRectF]:
    """Rows below and above it, with so much of the width to its left."""
    width, height = size.width(), size.height()
    for share in left:
        for row in range(rows):
            away = _GAP + row * height
            yield QRectF(spot + QPointF(-share * width, away), size)
            yield QRectF(spot + QPointF(-share * width, -away - height), size)


def _within(rect: QRectF, bounds: QRectF) -> QRectF:
    """The same, moved inside."""
    left = max(min(rect.left(), bounds.right() - rect.width()), bounds.left())
    top = max(min(rect.top(), bounds.bottom() - rect.height()), bounds.top())
    return QRectF(QPointF(left, top), rect.size())


def _moved(rect: QRectF, wished: QRectF) -> float:
    return (rect.topLeft() - wished.topLeft()).manhattanLength() * _PUSHED


def _cost(rect: QRectF, lines: Sequence[Line], taken: Sequence[QRectF]) -> float:
    """How much lies under a label: another one weighs more than a line."""
    crowd = sum(20.0 for each in taken if each.intersects(rect))
    around = rect.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
    return crowd + sum(2.0 for line in lines if cut(line, around) is not None)
