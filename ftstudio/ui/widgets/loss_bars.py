"""LossBars: how surprised the original and the new model are, as two bars."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.figures import tabular
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.words import formats, running
from ftstudio.words.translation import translate

_THICK = 12


class LossBars(Panel):
    """Both bars begin at the same place, so that their lengths can be compared."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        names = (
            translate("loss_bars", "Original model"),
            translate("loss_bars", "Your model"),
        )
        colours = (look.colour("training_curve"), look.colour("accent"))
        self.bars = [_Bar(each, look.colour("line")) for each in colours]
        self._numbers = [tabular(short_label(role="strong")) for _ in names]
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        for row, name in enumerate(names):
            grid.addWidget(short_label(name, "muted"), row, 0)
            grid.addWidget(self.bars[row], row, 1)
            grid.addWidget(self._numbers[row], row, 2)
            self.bars[row].setAccessibleName(name)
        meaning = label(
            translate("loss_bars", "How surprised each is by the exam documents"),
            "muted",
        )
        grid.addWidget(meaning, 0, 3, 2, 1)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(3, 2)
        self.body.setContentsMargins(2 * UNIT, UNIT + 2, 2 * UNIT, UNIT + 2)
        self.body.addLayout(grid)

    def show_losses(self, before: float, after: float) -> None:
        """Show both validation losses, in nats a token."""
        most = max(before, after)
        for loss, bar, number in zip(
            (before, after), self.bars, self._numbers, strict=True
        ):
            bar.show_share(loss / most if most > 0 else 0.0)
            number.setText(formats.decimals(loss, 2))
            for each in (bar, number):
                each.setToolTip(running.perplexity(loss))
            bar.setAccessibleDescription(running.perplexity(loss))


class _Bar(QWidget):
    def __init__(self, colour: QColor, ground: QColor) -> None:
        super().__init__()
        self._colour, self._ground = colour, ground
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_share(self, share: float) -> None:
        self.share = share
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
        painter.end()
