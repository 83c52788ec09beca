"""FlowLayout: things in rows, as many a row as there is room for."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Rows that fill up from the start and wrap.

    With a `least` width every item gets the same, at least that and what the widest
    needs, and a row is as high as its highest: cards. With none, every item keeps its
    own size, in the middle of its row: chips, buttons. Aligned to the centre, rows
    stand in the middle.
    """

    def __init__(self, parent: QWidget | None, spacing: int, least: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._least = least
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Put one more at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """The one at that place, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """The one at that place, which is no longer laid out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It takes the width that there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Yes: a narrow one is high."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high it is when it is `width` wide."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Everything in one row."""
        sizes = [self._size(item) for item in self._shown()]
        width = sum(size.width() for size in sizes)
        gaps = self.spacing() * max(0, len(sizes) - 1)
        return QSize(width + gaps, max((s.height() for s in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802
        """One in a row."""
        sizes = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(
            max(width, self._least), max((s.height() for s in sizes), default=0)
        )

    def setGeometry(self, place: QRect) -> None:  # noqa: N802
        """Lay everything out in that place."""
        super().setGeometry(place)
        self._place(place, really=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _size(self, item: QLayoutItem) -> QSize:
        return item.sizeHint().expandedTo(QSize(self._least, 0))

    def _place(self, place: QRect, *, really: bool) -> int:
        """Lay out all rows and give their height in all."""
        top = place.top()
        for row in self._rows(place.width()):
            height = max(size.height() for _, size in row)
            left = place.left() + self._indent(row, place.width())
            for item, size in row:
                if really:
                    tall = height if self._least else size.height()
                    lower = (height - tall) // 2
                    spot = QRect(QPoint(left, top + lower), QSize(size.width(), tall))
                    direction = self._direction()
                    item.setGeometry(QStyle.visualRect(direction, place, spot))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(0, top - self.spacing() - place.top())

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        room = -1
        for item, size in self._sized(width):
            if size.width() > room or not rows:
                rows.append([])
                room = width
            rows[-1].append((item, size))
            room -= size.width() + self.spacing()
        return rows

    def _sized(self, width: int) -> list[tuple[QLayoutItem, QSize]]:
        """Each item with the size that it gets in rows of that width."""
        items = self._shown()
        if not self._least:
            return [(item, _within(item, width)) for item in items]
        least = min(self.minimumSize().width(), width)
        columns = max(1, (width + self.spacing()) // (least + self.spacing()))
        columns = max(1, min(columns, len(items)))
        each = (width - self.spacing() * (columns - 1)) // columns
        return [(item, QSize(each, height_at(item, each))) for item in items]

    def _indent(self, row: list[tuple[QLayoutItem, QSize]], width: int) -> int:
        if not self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return 0
        taken = sum(size.width() for _, size in row)
        return max(0, width - taken - self.spacing() * (len(row) - 1)) // 2

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight


def _within(item: QLayoutItem, width: int) -> QSize:
    """As it likes to be; words that have not so much room take more lines."""
    size = item.sizeHint()
    return size if size.width() <= width else QSize(width, height_at(item, width))


def height_at(item: QLayoutItem, width: int) -> int:
    """How high an item is that is `width` wide."""
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
