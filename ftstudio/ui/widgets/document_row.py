"""How one row of the list of documents is drawn."""

from functools import cache

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ftstudio.core.corpus import Kind, State
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.document_pill import pill_of
from ftstudio.viewmodels.documents.rows import Keeps, Row, Tick
from ftstudio.words import copies
from ftstudio.words import documents as words
from ftstudio.words.formats import count

HEIGHT = 36
_START, _INDENT, _GAP = 8, 18, 8
_ARROW, _BOX, _ICON, _PILL_ICON = 14, 16, 16, 12
_PILL_HEIGHT, _PILL_PADDING = 22, 9
_PILL_WIDTH, _WORDS_WIDTH, _KIND_WIDTH = 132, 56, 92
_WIDE_ENOUGH_FOR_KIND, _WIDE_ENOUGH_FOR_WORDS = 560, 380
_SMALL = 12
_ICONS = {
    Kind.SLIDES: "slides",
    Kind.SHEET: "table",
    Kind.TABLE: "table",
    Kind.EPUB: "book",
    Kind.MAIL: "mail",
    Kind.MAILBOX: "mail",
    Kind.PICTURE: "picture",
    Kind.ARCHIVE: "archive",
}
_COLOURS = {"quiet": ("muted", "background")}
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def chevron_of(row: Row, height: int = HEIGHT) -> QRect:
    """Where in its row the arrow is; nowhere where there is nothing under it."""
    if not row.can_fold:
        return QRect()
    return QRect(_START + row.depth * _INDENT - 4, 0, _ARROW + 8, height)


def box_of(row: Row, height: int = HEIGHT) -> QRect:
    """Where in its row the box is pressed, larger than it is drawn."""
    if row.keeps is not None:
        return QRect()
    return _box(row, height).adjusted(-6, -10, 6, 10)


def offer_of(row: Row, width: int, height: int = HEIGHT) -> QRect:
    """Where in a row of that size the words are to keep all copies, or one."""
    if row.keeps in {None, Keeps.ONE_FILE}:
        return QRect()
    words = _PILL_WIDTH * height // HEIGHT
    return QRect(width - _GAP - words - 4, 4, words, height - 8)


def _box(row: Row, height: int) -> QRect:
    left = _START + row.depth * _INDENT + _ARROW + 6
    return QRect(left, (height - _BOX) // 2, _BOX, _BOX)


class DocumentRow(QStyledItemDelegate):
    """Draws arrow, box, icon, name, kind, words and a pill for the state."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._pixmap = cache(look.pixmap)
        self._height = look.px(HEIGHT)
        self._pill, self._words = look.px(_PILL_WIDTH), look.px(_WORDS_WIDTH)
        self._kind, self._wide = look.px(_KIND_WIDTH), look.px(_WIDE_ENOUGH_FOR_KIND)
        self._narrow = look.px(_WIDE_ENOUGH_FOR_WORDS)

    def sizeHint(  # noqa: N802
        self,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """All rows are equally high."""
        return QSize(200, self._height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row from its start to its end."""
        row: Row = index.model().listing.rows[index.row()]  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: QRect = option.rect
        self._draw_ground(painter, option, place)
        painter.translate(place.topLeft())
        self._draw_start(painter, row)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        end = self._draw_end(painter, row, place.width(), is_chosen)
        self._draw_name(painter, row, end)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect
    ) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, self._look.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, self._look.colour("background"))
        painter.fillRect(
            QRect(place.left(), place.bottom(), place.width(), 1),
            self._look.colour("line"),
        )
        if (
            state & QStyle.StateFlag.State_HasFocus
            and state & QStyle.StateFlag.State_Selected
        ):
            bar = QRect(place.left(), place.top(), 3, place.height() - 1)
            painter.fillRect(bar, self._look.colour("accent"))

    def _draw_start(self, painter: QPainter, row: Row) -> None:
        if row.can_fold:
            name = "chevron-down" if row.is_open else "chevron-right"
            arrow = chevron_of(row, self._height).adjusted(4, 0, -4, 0)
            _put(painter, arrow, self._pixmap(name, _ARROW, "muted"))
        if row.keeps is None:
            self._draw_box(painter, row)
        place = QRect(_icon_left(row), 0, _ICON, self._height)
        _put(painter, place, self._pixmap(_icon(row), _ICON, "muted"))

    def _draw_box(self, painter: QPainter, row: Row) -> None:
        box = _box(row, self._height)
        is_full = row.tick in {Tick.ON, Tick.SOME}
        is_dead = row.tick is Tick.NONE
        fill = "accent" if is_full else "background" if is_dead else "surface"
        edge = "accent" if is_full else "line" if is_dead else "edge"
        radius = _BOX / 2 if row.is_choice else 4
        painter.setPen(QPen(self._look.colour(edge), 1))
        painter.setBrush(self._look.colour(fill))
        inner = box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, radius, radius)
        if is_full:
            mark = "check" if row.tick is Tick.ON else "minus"
            mark = "dot" if row.is_choice else mark
            _put(painter, box, self._pixmap(mark, _PILL_ICON, "on_accent"))

    def _draw_end(
        self, painter: QPainter, row: Row, width: int, is_chosen: bool
    ) -> int:
        """Draw words, kind and pill from the end; where they begin.

        Where the row is narrow, the name comes before how many words there are.
        """
        left = width - _GAP - self._pill
        if row.keeps is not None:
            return self._draw_offer(painter, row, width)
        is_narrow = width < self._narrow
        if row.is_folder:
            said = words.words(row.words)
            end = left - 2 * _GAP
            return width if is_narrow else self._draw_sum(painter, said, end)
        self._draw_pill(painter, row, left, is_chosen)
        if is_narrow:
            return left
        place = QRect(left - 2 * _GAP - self._words, 0, self._words, self._height)
        painter.setPen(self._look.colour("muted"))
        painter.drawText(place, _END, count(row.words) if row.words else "")
        if width < self._wide:
            return place.left()
        kind = words.kind(row.document.kind) if row.document else ""
        place = QRect(place.left() - self._kind, 0, self._kind, self._height)
        kind = painter.fontMetrics().elidedText(
            kind, Qt.TextElideMode.ElideRight, self._kind - _GAP
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, kind)
        return place.left()

    def _draw_sum(self, painter: QPainter, said: str, end: int) -> int:
        """Draw what a row adds up to, so that it ends there; where it begins."""
        width = painter.fontMetrics().horizontalAdvance(said)
        painter.setPen(self._look.colour("muted"))
        painter.drawText(QRect(end - width, 0, width + 1, self._height), _END, said)
        return end - width

    def _draw_offer(self, painter: QPainter, row: Row, width: int) -> int:
        """Draw what can be done with all copies of a document; where that begins."""
        left = width - _GAP - self._pill
        said, colour = copies.keep_one(), "accent"
        if row.keeps is Keeps.ONE_FILE:
            said, colour = copies.one_file(), "muted"
        elif row.keeps is not Keeps.ALL:
            said = copies.keep_all()
        usual = painter.font()
        if colour == "accent":
            font = QFont(usual)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        painter.setPen(self._look.colour(colour))
        place = QRect(left, 0, self._pill, self._height)
        said = painter.fontMetrics().elidedText(
            said, Qt.TextElideMode.ElideRight, self._pill
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, said)
        painter.setFont(usual)
        if width < self._narrow:
            return left
        return self._draw_sum(painter, copies.number(row.files), left - 2 * _GAP)

    def _draw_pill(
        self, painter: QPainter, row: Row, left: int, is_chosen: bool
    ) -> None:
        said, state, icon_name = pill_of(row)
        ink, ground = _COLOURS.get(state, (state, f"{state}_soft"))
        font = QFont(painter.font())
        font.setPixelSize(self._look.px(_SMALL))
        font.setWeight(QFont.Weight.Medium)
        room = self._pill - 2 * _PILL_PADDING - _PILL_ICON - 4
        metrics = QFontMetrics(font)
        said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(said) + self._pill - room
        high = self._look.px(_PILL_HEIGHT)
        pill = QRect(left, (self._height - high) // 2, width, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("surface" if is_chosen else ground))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        icon = QRect(pill.left() + _PILL_PADDING, pill.top(), _PILL_ICON, pill.height())
        _put(painter, icon, self._pixmap(icon_name, _PILL_ICON, ink))
        usual = painter.font()
        painter.setFont(font)
        painter.setPen(QColor(self._look.colour(ink)))
        pill.setLeft(icon.right() + 5)
        painter.drawText(pill, Qt.AlignmentFlag.AlignVCenter, said)
        painter.setFont(usual)

    def _draw_name(self, painter: QPainter, row: Row, end: int) -> None:
        left = _icon_left(row) + _ICON + _GAP
        usual = painter.font()
        is_above = row.is_folder or row.keeps is not None
        if is_above:
            font = QFont(usual)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        is_quiet = not is_above and row.tick not in {Tick.ON, Tick.SOME}
        painter.setPen(self._look.colour("muted" if is_quiet else "ink"))
        place = QRect(left, 0, max(0, end - left - _GAP), self._height)
        name = painter.fontMetrics().elidedText(
            row.name, Qt.TextElideMode.ElideMiddle, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(usual)


def _icon_left(row: Row) -> int:
    if row.keeps is not None:
        return _START + 4
    return _box(row, HEIGHT).right() + 1 + _GAP


def _icon(row: Row) -> str:
    if row.keeps is not None:
        return "copy"
    if row.is_folder:
        return "folder"
    if row.document is None:
        return "file"
    if row.document.state is State.LOCKED:
        return "lock"
    return _ICONS.get(row.document.kind, "file")


def _put(painter: QPainter, place: QRect, pixmap: QPixmap) -> None:
    """Draw a pixmap in the middle of a place."""
    size = pixmap.deviceIndependentSize().toSize()
    left = place.left() + (place.width() - size.width()) // 2
    top = place.top() + (place.height() - size.height()) // 2
    painter.drawPixmap(left, top, pixmap)
