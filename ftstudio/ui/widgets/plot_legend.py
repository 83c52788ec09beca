"""Legend: what the lines, the band and the marks of the plot mean."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import line_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.plot_drawing import Drawing, Tone
from ftstudio.ui.widgets.plot_glyphs import SIZE, Glyphs
from ftstudio.ui.widgets.plot_ground import band_colours
from ftstudio.ui.widgets.plot_strokes import Stroke, pen_of
from ftstudio.words import plotting

_BAND = "band"
_LINE, _HIGH, _APART = 24, 10, 6
_TONES = {
    Tone.CALM: ("mark-check", plotting.calm),
    Tone.ATTENTION: ("mark-exclaim", plotting.attention),
    Tone.DANGER: ("mark-exclaim", plotting.danger),
}

Sign = Stroke | Tone | str


class Legend(QWidget):
    """Words beside their signs, in as many rows as they need; hidden without any."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._glyphs = Glyphs(look)
        self._rows = FlowLayout(self, spacing=UNIT // 2)
        self.setContentsMargins(0, UNIT, 0, 0)
        self._shown: list[tuple[Sign, str]] = []
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is explained."""
        return [said for _, said in self._shown]

    def explain(self, drawing: Drawing) -> None:
        """What is drawn, and nothing else."""
        shown = list(_entries(drawing))
        if shown == self._shown:
            return
        self._shown = shown
        while entry := self._rows.takeAt(0):
            if widget := entry.widget():
                widget.deleteLater()
        for sign, said in shown:
            self._rows.addWidget(self._entry(sign, said))
        self.setVisible(bool(shown))

    def _entry(self, sign: Sign, said: str) -> QWidget:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, UNIT + UNIT // 2, 0)
        row.setSpacing(_APART)
        if sign:
            width = round(SIZE) if isinstance(sign, Tone) else _LINE
            row.addWidget(_Painted(partial(self._paint, sign), width))
        row.addWidget(line_label(said, "small"), 1)
        return entry

    def _paint(self, sign: Sign, painter: QPainter, around: QRectF) -> None:
        if isinstance(sign, Tone):
            self._glyphs.paint(painter, around.center(), sign, _TONES[sign][0])
            return
        if isinstance(sign, Stroke):
            painter.setPen(pen_of(self._look, sign))
        else:
            self._paint_band(painter, around)
        height = around.center().y()
        painter.drawLine(QPointF(1, height), QPointF(around.right() - 1, height))

    def _paint_band(self, painter: QPainter, around: QRectF) -> None:
        soft, edge = band_colours(self._look)
        band = QRectF(0, 0, around.width(), _HIGH)
        band.moveCenter(around.center())
        painter.fillRect(band, soft)
        painter.setPen(QPen(edge, 1))
        painter.drawLine(band.topLeft(), band.topRight())
        painter.drawLine(band.bottomLeft(), band.bottomRight())
        painter.setPen(pen_of(self._look, Stroke.MAIN))


def _entries(drawing: Drawing) -> Iterator[tuple[Sign, str]]:
    """Each sign with its words; of a double-check the curves too, which lie close."""
    if drawing.checks and drawing.main.points:
        yield Stroke.MAIN, drawing.main_name
        if len(drawing.checks) > 1:
            yield Stroke.CHECK, plotting.each_check()
        if drawing.training.points:
            yield Stroke.PRESENT, plotting.lessons()
    if drawing.band is not None:
        yield _BAND, plotting.sureness()
    if drawing.doubt:
        yield "", drawing.doubt
    marked = {each.tone for each in drawing.marks}
    for tone, (_icon, said) in _TONES.items():
        if tone in marked:
            yield tone, said()


class _Painted(QWidget):
    """The sign beside a word."""

    def __init__(self, paint: Callable[[QPainter, QRectF], None], width: int) -> None:
        super().__init__()
        self._paint = paint
        self.setFixedSize(width, round(SIZE) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Drawn as lines."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()))
        painter.end()
