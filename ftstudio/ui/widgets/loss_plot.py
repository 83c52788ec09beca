"""LossPlot: how surprised the model is, from before the training to now."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from ftstudio.core.history import History
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.page_column import Squeezable
from ftstudio.ui.widgets.plot_canvas import Canvas
from ftstudio.ui.widgets.plot_card import PlotCard
from ftstudio.ui.widgets.plot_checks import double_check
from ftstudio.ui.widgets.plot_curves import needed_range, progress
from ftstudio.ui.widgets.plot_drawing import Drawing, Stop
from ftstudio.ui.widgets.plot_legend import Legend
from ftstudio.ui.widgets.plot_looks import one_training
from ftstudio.ui.widgets.plot_notes import Focus
from ftstudio.ui.widgets.plot_saving import LINES, dots_of, lines_of, write
from ftstudio.ui.widgets.plot_table import table
from ftstudio.words import plotting

_CORNER = 40
"""Where the button to save lies over the plot."""
_ZOOM: dict[int, float] = {
    Qt.Key.Key_Plus: 1.5,
    Qt.Key.Key_Minus: 1 / 1.5,
    Qt.Key.Key_0: 0.0,
}
"""How much closer each key goes; 0 shows all."""


class LossPlot(QWidget):
    """The losses over the planned run, told in words where one points at them.

    Arrow keys, Home and End go from look to look, Escape leaves; the wheel, dragging
    and + and - zoom, a double click and 0 show all.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._history = History()
        self._is_running = True
        self._drawing = Drawing()
        self._focus: int | None = None
        self._canvas = Canvas(look)
        self._card = PlotCard(self, look)
        self._build()
        self._connect()

    def show_history(self, history: History, *, is_running: bool = True) -> None:
        """Draw what is new; quick, and nearly free where nothing is.

        `is_running`: more of it may come.
        """
        shown, self._history = self._history, history
        was_running, self._is_running = self._is_running, is_running
        if is_running is not was_running or not _are_same(
            _drawn_from(history), _drawn_from(shown)
        ):
            self._show_drawing()
        elif history.present.steps is not shown.present.steps:
            self._canvas.come_to(progress(history))

    def save_picture(self, path: Path) -> None:
        """The plot as it is in view, as PNG, or as SVG where the name says so.

        Raises DiskFull or FolderNotWritable.
        """
        self._select(None)
        surface = self._look.colour("surface")
        if path.suffix.lower() == LINES:
            said = self._drawing.summary
            write(path, lines_of(self._paper, surface, plotting.title(), said))
        else:
            write(path, dots_of(self._paper, surface))

    def save_table(self, path: Path) -> None:
        """All measured figures as CSV; raises DiskFull or FolderNotWritable."""
        write(path, table(self._history).encode())

    def _build(self) -> None:
        self._waiting = _text(plotting.waiting(), Qt.AlignmentFlag.AlignCenter)
        self._notice = label()
        self._notice.setContentsMargins(0, 0, _CORNER, UNIT // 2)
        self._legend = Legend(self._look)
        self._paper = Squeezable()
        rows = QVBoxLayout(self._paper)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(0)
        rows.addWidget(self._notice)
        rows.addWidget(_text(plotting.upward(), Qt.AlignmentFlag.AlignLeft))
        rows.addWidget(self._canvas.widget, stretch=1)
        rows.addWidget(_text(plotting.across(), Qt.AlignmentFlag.AlignHCenter))
        rows.addWidget(self._legend)
        self._leaves = QStackedLayout(self)
        self._leaves.addWidget(self._waiting)
        self._leaves.addWidget(self._paper)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for named in (self, self._canvas.widget):
            named.setAccessibleName(plotting.title())
        self._describe()

    def _connect(self) -> None:
        self._canvas.on_view(self._keep_focus)
        self._canvas.on_mouse(self._point_at)

    def _show_drawing(self) -> None:
        history = self._history
        drawing = double_check(history) if history.folds else one_training(history)
        self._take(drawing)
        needed = needed_range(drawing)
        self._leaves.setCurrentIndex(int(needed is not None))
        self._waiting.setText(plotting.empty(history, self._is_running))
        self._notice.setText(drawing.notice)
        self._notice.setVisible(bool(drawing.notice))
        self._legend.explain(drawing)
        self._canvas.come_to(progress(history))
        self._canvas.draw(drawing, needed)
        self._describe()
        self._select(self._focus)

    def _take(self, drawing: Drawing) -> None:
        """Have it to point at: already while it is drawn, the view may move."""
        self._drawing = drawing
        if self._focus is not None:
            last = len(drawing.stops) - 1
            self._focus = min(self._focus, last) if drawing.stops else None

    def _describe(self) -> None:
        said = self._drawing.summary or self._waiting.text()
        self.setAccessibleDescription(said)

    def _point_at(self, place: QPointF) -> None:
        """Tell of the mark under the mouse, or else of the look nearest to it."""
        stops = self._drawing.stops
        if not stops or not self._canvas.area.contains(place):
            self._select(None)
            return
        mark = self._canvas.mark_at(place)
        if mark is not None:
            self._select(None)
            self._show_at(Stop(mark.x, (), mark.said))
            return
        way = self._canvas.way_at(place)
        far = [abs(each.x - way) for each in stops]
        self._select(far.index(min(far)))

    def _select(self, index: int | None) -> None:
        """Point at one look, or at none."""
        stops = self._drawing.stops
        if index is None or not stops:
            self._focus = None
            self._hide_focus()
            return
        self._focus = min(max(index, 0), len(stops) - 1)
        self._show_at(stops[self._focus])

    def _keep_focus(self) -> None:
        """Point at the same look where it lies now; at a mark no longer."""
        if self._focus is None:
            self._hide_focus()
        else:
            self._show_at(self._drawing.stops[self._focus])

    def _show_at(self, stop: Stop) -> None:
        """Draw the line and the card, if the place is in view."""
        self._card.setText(stop.said)
        area, at = self._canvas.area, self._canvas.at
        x = at(stop.x, 0).x()
        if not area.left() - 1 <= x <= area.right() + 1:
            self._hide_focus()
            return
        spots = [at(stop.x, height) for height in stop.heights]
        inside = [each for each in spots if area.top() <= each.y() <= area.bottom()]
        self._canvas.point_at(Focus(x, tuple(inside)))
        away = QPointF(self._canvas.widget.mapTo(self, QPoint()))
        moved = [each + away for each in inside]
        self._card.lay(x + away.x(), moved, area.translated(away))

    def _hide_focus(self) -> None:
        self._canvas.point_at(None)
        self._card.hide()

    def _walk(self, index: int) -> None:
        """Point at a look by keyboard, bring it into view, and have it read out."""
        if not self._drawing.stops:
            return
        self._select(index)
        if self._card.isHidden():
            self._canvas.show_all()
        said = self._card.text()
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _leave_look(self) -> None:
        self._select(None)
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go from look to look; zoom."""
        now, last = self._focus, len(self._drawing.stops) - 1
        match event.key():
            case Qt.Key.Key_Left:
                self._walk(last if now is None else now - 1)
            case Qt.Key.Key_Right:
                self._walk(last if now is None else now + 1)
            case Qt.Key.Key_Home:
                self._walk(0)
            case Qt.Key.Key_End:
                self._walk(last)
            case Qt.Key.Key_Escape if now is not None:
                self._leave_look()
            case key if key in _ZOOM:
                self._canvas.zoom(_ZOOM[key])
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the keys are heard here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that they are not."""
        super().focusOutEvent(event)
        self._leave_look()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """The mouse points at nothing any more."""
        super().leaveEvent(event)
        self._leave_look()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A frame around it while keys are heard here."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
            painter.end()


def _drawn_from(history: History) -> Sequence[object]:
    """All that a drawing depends on; the steps between the looks are not among it."""
    return [
        part
        for each in (history, *history.folds)
        for part in (
            each.prepared,
            each.looks,
            each.went_back,
            each.carried_on,
            each.stopped_early,
            each.cross_validated,
            each.kept,
            each.final,
        )
    ]


def _are_same(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether nothing was made anew."""
    both = zip(one, other, strict=False)
    return len(one) == len(other) and all(a is b for a, b in both)


def _text(said: str, where: Qt.AlignmentFlag) -> QLabel:
    made = label(said, "small")
    made.setAlignment(where)
    return made
