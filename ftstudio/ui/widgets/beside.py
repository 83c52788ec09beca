"""BesideLayout: parts beside each other, or under each other where room is short."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QStyle, QWidget

from ftstudio.ui.widgets.flow import height_at


class BesideLayout(QHBoxLayout):
    """A row, as long as words that stretch get `least` in it; otherwise a column.

    In both, what does not stretch is as wide as it likes to be: buttons, a switch.
    """

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__()
        self._least = least
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Yes: a narrow one is high."""
        super().hasHeightForWidth()  # the row measures its parts then
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high it is when it is `width` wide."""
        if self._is_row(width):
            return super().heightForWidth(width)
        return self._place(QRect(0, 0, width, 0), really=False)

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802
        """The same: words cannot be lower than their lines."""
        return self.heightForWidth(width)

    def minimumSize(self) -> QSize:  # noqa: N802
        """As narrow as the widest of its parts."""
        widths = [item.minimumSize().width() for item, _ in self._parts()]
        edges = self.contentsMargins()
        width = edges.left() + max(widths, default=0) + edges.right()
        return QSize(width, super().minimumSize().height())

    def setGeometry(self, place: QRect) -> None:  # noqa: N802
        """Lay the parts out in that place."""
        if self._is_row(place.width()):
            super().setGeometry(place)
        else:
            QLayout.setGeometry(self, place)
            self._place(place, really=True)

    def _parts(self) -> list[tuple[QLayoutItem, bool]]:
        """What is shown, and whether it stretches."""
        found = [(self.itemAt(at), self.stretch(at) > 0) for at in range(self.count())]
        return [(item, wide) for item, wide in found if item and not item.isEmpty()]

    def _is_row(self, width: int) -> bool:
        parts = self._parts()
        needed = [
            self._least if is_words else item.sizeHint().width()
            for item, is_words in parts
        ]
        gaps = self.spacing() * max(0, len(parts) - 1)
        edges = self.contentsMargins()
        return edges.left() + sum(needed) + gaps + edges.right() <= width

    def _place(self, place: QRect, *, really: bool) -> int:
        """Lay the column out and give its height."""
        edges = self.contentsMargins()
        inside = place.marginsRemoved(edges)
        top = inside.top()
        for number, (item, is_words) in enumerate(self._parts()):
            top += self.spacing() if number else 0
            aligned = item.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
            is_whole = is_words or bool(aligned)
            wanted = inside.width() if is_whole else item.sizeHint().width()
            width = min(wanted, inside.width())
            height = height_at(item, width)
            if really:
                spot = QRect(QPoint(inside.left(), top), QSize(width, height))
                item.setGeometry(QStyle.visualRect(self._direction(), inside, spot))
            top += height
        return top + edges.bottom() - place.top()

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
