"""Lines cut to a rectangle: what is outside is not drawn, in whatever file it goes."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

Line = tuple[QPointF, QPointF]


def cut(line: Line, rect: QRectF) -> Line | None:
    """The part of the line in the rectangle (Liang and Barsky, 1984); None without."""
    start, end = line
    across, down = end.x() - start.x(), end.y() - start.y()
    enters, leaves = 0.0, 1.0
    for slope, room in (
        (-across, start.x() - rect.left()),
        (across, rect.right() - start.x()),
        (-down, start.y() - rect.top()),
        (down, rect.bottom() - start.y()),
    ):
        if slope == 0:
            if room < 0:
                return None
        elif slope < 0:
            enters = max(enters, room / slope)
        else:
            leaves = min(leaves, room / slope)
    if enters > leaves:
        return None
    way = end - start
    first = start if enters == 0 else start + way * enters
    return first, end if leaves == 1 else start + way * leaves


def pieces(spots: Iterable[QPointF | None], rect: QRectF) -> list[list[QPointF]]:
    """A line through these spots as what is left of it inside; None is a gap."""
    found: list[list[QPointF]] = []
    before: QPointF | None = None
    for spot in spots:
        inside = None
        if before is not None and spot is not None:
            inside = cut((before, spot), rect)
        if inside is not None:
            if not (found and found[-1][-1] == inside[0] == before):
                found.append([inside[0]])
            found[-1].append(inside[1])
        before = spot
    return found


def hatching(rect: QRectF, gap: float) -> list[Line]:
    """Slanting lines all over a rectangle, so far apart."""
    if rect.isEmpty():
        return []
    height, lines = rect.height(), []
    first = int((rect.left() - height) // gap)
    last = int(rect.right() // gap)
    for number in range(first, last + 1):
        x = number * gap
        slanting = (QPointF(x, rect.bottom()), QPointF(x + height, rect.top()))
        inside = cut(slanting, rect)
        if inside is not None:
            lines.append(inside)
    return lines
