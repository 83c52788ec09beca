"""LossBars: how surprised the original and the new model are, as two bars."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ftstudio.core.gain import Gain
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.figures import tabular
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.words import formats, proof, running
from ftstudio.words.translation import translate

_THICK, _WHISKER = 12, 20


class LossBars(Panel):
    """Both bars begin at the same place, so that their lengths can be compared.

    A whisker over the new model's bar shows in which range its end lies.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        names = (
            translate("loss_bars", "Original model"),
            translate("loss_bars", "Your model"),
        )
        colours = (look.colour("training_curve"), look.colour("accent"))
        self.bars = [_Bar(look, each) for each in colours]
        self._numbers = [tabular(short_label(role="strong")) for _ in names]
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        for row, name in enumerate(names):
            grid.addWidget(short_label(name, "muted"), row, 0)
            grid.addWidget(self.bars[row], row, 1)
            grid.addWidget(self._numbers[row], row, 2)
            self.bars[row].setAccessibleName(name)
        self._meaning = label(role="muted")
        grid.addWidget(self._meaning, 0, 3, 2, 1)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(3, 2)
        self.body.setContentsMargins(2 * UNIT, UNIT + 2, 2 * UNIT, UNIT + 2)
        self.body.addLayout(grid)

    def show_gain(self, gain: Gain) -> None:
        """Show both losses, in nats a token, and how sure the second one is."""
        ends = [gain.after]
        has_width = gain.has_range and gain.high > gain.low
        if has_width:
            ends = [gain.before * (1 - share) for share in (gain.high, gain.low)]
        most = max(gain.before, gain.after, *ends) or 1.0
        said = [running.perplexity(each) for each in (gain.before, gain.after)]
        if has_width:
            said[1] = f"{said[1]} {proof.range_of(ends[0], ends[1])}"
        self.bars[0].show_share(gain.before / most)
        self.bars[1].show_share(gain.after / most, [each / most for each in ends])
        for loss, bar, number, words in zip(
            (gain.before, gain.after), self.bars, self._numbers, said, strict=True
        ):
            number.setText(formats.decimals(loss, 2))
            for each in (bar, number):
                each.setToolTip(words)
            bar.setAccessibleDescription(words)
        self._meaning.setText(proof.bars(gain.source))


class _Bar(QWidget):
    def __init__(self, look: Look, colour: QColor) -> None:
        super().__init__()
        self._colour, self._ground = colour, look.colour("line")
        self._pens = (QPen(look.colour("surface"), 5), QPen(look.colour("ink"), 2))
        self.share = 0.0
        self.whisker: list[float] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_share(self, share: float, whisker: list[float] | None = None) -> None:
        self.share = share
        self.whisker = whisker if whisker and len(whisker) > 1 else []
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(20 * UNIT, 3 * UNIT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - _THICK) / 2
        for share, colour in ((1.0, self._ground), (self.share, self._colour)):
            painter.setBrush(colour)
            bar = QRectF(0, top, self.width() * share, _THICK)
            painter.drawRoundedRect(bar, _THICK / 2, _THICK / 2)
        if self.whisker:
            self._draw_whisker(painter)
        painter.end()

    def _draw_whisker(self, painter: QPainter) -> None:
        """A line from end to end, with a stroke across at each; it stands out."""
        left, right = (3 + each * (self.width() - 6) for each in self.whisker)
        middle, reach = self.height() / 2, _WHISKER / 2
        lines = [
            QLineF(left, middle, right, middle),
            QLineF(left, middle - reach, left, middle + reach),
            QLineF(right, middle - reach, right, middle + reach),
        ]
        for pen in self._pens:
            painter.setPen(pen)
            painter.drawLines(lines)
