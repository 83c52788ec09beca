"""LossPlot: how surprised the model is, from before the training to now."""

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QImage,
    QImageWriter,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from ftstudio.core.history import History
from ftstudio.core.run_folder import writing_to
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.plot_card import PlotCard
from ftstudio.ui.widgets.plot_chart import Chart, small_font
from ftstudio.ui.widgets.plot_curves import (
    Curve,
    best_look,
    look_curves,
    needed_range,
    planned,
    progress,
)
from ftstudio.ui.widgets.plot_names import Names
from ftstudio.ui.widgets.plot_notes import Focus, Notes
from ftstudio.ui.widgets.plot_scale import Span, calm_range
from ftstudio.ui.widgets.plot_table import table
from ftstudio.words import plotting

_SHARP = 2
"""Pixels of a saved picture for one on the screen."""
_NO_BACKGROUND = QWidget.RenderFlag.DrawChildren
_ZOOM: dict[int, float] = {
    Qt.Key.Key_Plus: 1.5,
    Qt.Key.Key_Minus: 1 / 1.5,
    Qt.Key.Key_0: 0.0,
}
"""How much closer each key goes; 0 shows all."""


class LossPlot(QWidget):
    """Both losses over the planned run, told in words where one points at them.

    Arrow keys, Home and End go from look to look, Escape leaves; the wheel, dragging
    and + and - zoom, a double click and 0 show all.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._history = History()
        self._validation, self._training = Curve(), Curve()
        self._heights: Span | None = None
        self._focus: int | None = None
        self._is_running = True
        self._chart = Chart(look, plotting.way, plotting.level)
        self._notes = Notes(look, small_font(self))
        self._names = Names(look, self._chart, self._notes)
        self._card = PlotCard(self, look)
        self._build()
        self._connect()

    def show_history(self, history: History, *, is_running: bool = True) -> None:
        """Draw what is new; quick, and nearly free where nothing is.

        `is_running`: more of it may come.
        """
        shown, self._history = self._history, history
        was_running, self._is_running = self._is_running, is_running
        looked = (
            history.looks is not shown.looks or history.prepared is not shown.prepared
        )
        if looked or history.steps is not shown.steps:
            self._show_progress()
        ended = history.kept is not shown.kept or history.final is not shown.final
        if looked or ended or is_running is not was_running:
            self._show_looks()

    def save_picture(self, path: Path) -> None:
        """The plot as it is in view, as PNG; raises DiskFull or FolderNotWritable."""
        self._select(None)
        _write(path, _picture_of(self._paper, self._look.colour("surface")))

    def save_table(self, path: Path) -> None:
        """All measured figures as CSV; raises DiskFull or FolderNotWritable."""
        _write(path, table(self._history).encode())

    def _build(self) -> None:
        self._chart.add(self._notes)
        self._waiting = _text(plotting.waiting(), Qt.AlignmentFlag.AlignCenter)
        self._paper = QWidget()
        rows = QVBoxLayout(self._paper)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(0)
        rows.addWidget(_text(plotting.upward(), Qt.AlignmentFlag.AlignLeft))
        rows.addWidget(self._chart.widget, stretch=1)
        rows.addWidget(_text(plotting.across(), Qt.AlignmentFlag.AlignHCenter))
        self._leaves = QStackedLayout(self)
        self._leaves.addWidget(self._waiting)
        self._leaves.addWidget(self._paper)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for named in (self, self._chart.widget):
            named.setAccessibleName(plotting.title())
        self._describe()

    def _connect(self) -> None:
        self._chart.on_view(self._show_names)
        self._chart.on_mouse(self._point_at)

    def _show_looks(self) -> None:
        looks = self._history.looks
        self._validation, self._training = look_curves(self._history)
        if self._focus is not None:
            self._focus = min(self._focus, len(looks) - 1) if looks else None
        needed = needed_range(self._history)
        self._leaves.setCurrentIndex(int(needed is not None))
        self._heights = None if needed is None else calm_range(needed, self._heights)
        if self._heights is not None:
            self._chart.show_heights(self._heights)
        self._waiting.setText(plotting.empty(self._history, self._is_running))
        self._chart.draw_looks(self._validation, self._training)
        self._chart.draw_star(self._star())
        self._show_names()
        self._describe()
        self._select(self._focus)

    def _star(self) -> list[tuple[float, float]]:
        """Where the star stands; with one look alone there is nothing to choose."""
        looks, best = self._history.looks, best_look(self._history)
        if best is None or len(looks) < 2:
            return []
        index = looks.index(best)
        return [(self._validation.x[index], self._validation.y[index])]

    def _show_progress(self) -> None:
        self._notes.come_to(self._chart.at(progress(self._history), 0).x())

    def _show_names(self) -> None:
        self._show_progress()
        self._names.write(self._validation, self._training, self._star())
        if self._focus is not None:
            self._show_focus(self._focus)

    def _describe(self) -> None:
        looks = self._history.looks
        said = self._waiting.text()
        if self._validation.points:
            share = looks[-1].step / planned(self._history)
            said = plotting.summary(looks[0], best_look(self._history), share)
        self.setAccessibleDescription(said)

    def _point_at(self, place: QPointF) -> None:
        """Tell of the look that is nearest to the mouse."""
        x = self._validation.x
        if not x or not self._chart.area.contains(place):
            self._select(None)
            return
        way = self._chart.way_at(place)
        self._select(min(range(len(x)), key=lambda index: abs(x[index] - way)))

    def _select(self, index: int | None) -> None:
        """Point at one look, or at none."""
        looks = self._history.looks
        if index is None or not looks:
            self._focus = None
            self._hide_focus()
            return
        self._focus = min(max(index, 0), len(looks) - 1)
        seen = looks[self._focus]
        share = seen.step / planned(self._history)
        is_best = seen is best_look(self._history) and len(looks) > 1
        self._card.setText(plotting.look(seen, share, is_best))
        self._show_focus(self._focus)

    def _show_focus(self, index: int) -> None:
        """Draw the line and the card, if the look is in view."""
        area, curves = self._chart.area, (self._training, self._validation)
        spots = [self._chart.at(each.x[index], each.y[index]) for each in curves]
        x = spots[0].x()
        if not area.left() <= x <= area.right():
            self._hide_focus()
            return
        inside = [each for each in spots if area.top() <= each.y() <= area.bottom()]
        self._notes.point_at(Focus(x, tuple(inside)))
        away = QPointF(self._chart.widget.mapTo(self, QPoint()))
        moved = [each + away for each in inside]
        self._card.lay(x + away.x(), moved, area.translated(away))

    def _hide_focus(self) -> None:
        self._notes.point_at(None)
        self._card.hide()

    def _walk(self, index: int) -> None:
        """Point at a look by keyboard, bring it into view, and have it read out."""
        if not self._history.looks:
            return
        self._select(index)
        if self._card.isHidden():
            self._chart.show_all()
        said = self._card.text()
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _leave_look(self) -> None:
        self._select(None)
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go from look to look; zoom."""
        now, last = self._focus, len(self._history.looks) - 1
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
                self._chart.zoom(_ZOOM[key])
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


def _text(said: str, where: Qt.AlignmentFlag) -> QLabel:
    made = label(said, "small")
    made.setAlignment(where)
    return made


def _picture_of(widget: QWidget, background: QColor) -> bytes:
    """As PNG."""
    picture = QImage(widget.size() * _SHARP, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill(background)
    widget.render(picture, QPoint(), QRegion(), _NO_BACKGROUND)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())


def _write(path: Path, content: bytes) -> None:
    """Beside, then moved: whole, or not there."""
    beside = path.with_name(path.name + ".part")
    with writing_to(path.parent):
        beside.write_bytes(content)
        os.replace(beside, path)
