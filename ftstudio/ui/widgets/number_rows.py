"""NumberRows: all hyperparameters, each with its sentence, its value and Reset."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ftstudio.core.hyperparameters import Limits
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.number_box import NumberBox
from ftstudio.words import numbers
from ftstudio.words.translation import translate

_BOX, _LEAST = 140, 350
_STEPS = {  # step of the buttons, digits after the point
    "passes": (0.5, 1),
    "learning_rate": (0.0001, 6),
    "block_size": (64, 0),
    "blocks_per_step": (1, 0),
    "lora_rank": (1, 0),
    "lora_alpha": (1, 0),
    "lora_dropout": (0.05, 2),
    "weight_decay": (0.01, 3),
    "warmup_share": (0.01, 2),
    "general_share": (0.05, 2),
    numbers.PATIENCE: (1, 0),
    numbers.SEED: (1, 0),
}


@dataclass(frozen=True, slots=True)
class Number:
    """One row: what is planned, what is suggested, and what can be typed."""

    name: str
    planned: float
    suggested: float
    limits: Limits


class NumberRows(Panel):
    """One row a number; `change` and `reset` are called with its name."""

    def __init__(
        self,
        look: Look,
        change: Callable[[str, float], None],
        reset: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._change = change
        self._reset = reset
        self._rows: dict[str, _Row] = {}
        self._flow = FlowLayout(None, spacing=3 * UNIT, least=look.px(_LEAST))
        self.body.addLayout(self._flow)

    def show_numbers(self, shown: list[Number]) -> None:
        """Show these values; those that differ from what is suggested are marked."""
        for number in shown:
            if number.name not in self._rows:
                row = _Row(number.name)
                self._rows[number.name] = row
                self._flow.addWidget(row)
                row.box.valueChanged.connect(partial(self._change, number.name))
                row.reset.clicked.connect(partial(self._ask_reset, number.name))
            self._rows[number.name].show_number(number)

    def in_order(self) -> list[QWidget]:
        """What Tab goes to, from row to row."""
        return [each for row in self._rows.values() for each in (row.box, row.reset)]

    def _ask_reset(self, name: str, _is_checked: bool = False) -> None:
        self._reset(name)


class _Row(QWidget):
    """Name, sentence and what is suggested at the start, the number at the end."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.box = NumberBox(*_STEPS[name])
        self.reset: QPushButton = button(translate("numbers", "Reset"), "link")
        self._title: QLabel = label(numbers.name(name), "strong")
        self._suggested = short_label(role="small")
        self._name = name
        self._explain()
        back = QHBoxLayout()
        back.setSpacing(UNIT)
        back.addWidget(self._suggested)
        back.addWidget(self.reset)
        back.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(label(numbers.means(name), "small"))
        words.addLayout(back)
        words.addStretch(1)
        self.box.setFixedWidth(_BOX)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addLayout(words, 1)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)

    def show_number(self, number: Number) -> None:
        """Show what is planned; a value from before may lie beyond today's limits."""
        most = max(number.limits.most, number.planned)
        self.box.setRange(number.limits.least, most)
        self.box.setValue(number.planned)
        is_changed = number.planned != number.suggested
        self.reset.setHidden(not is_changed)
        said = numbers.suggested(number.suggested)
        self._suggested.setText(said)
        self._suggested.setHidden(not is_changed)
        mark = translate("numbers", "{name} (changed)") if is_changed else "{name}"
        self._title.setText(mark.format(name=numbers.name(self._name)))

    def _explain(self) -> None:
        name, term = numbers.name(self._name), numbers.term(self._name)
        for each in (self, self.box):
            each.setToolTip(term)
        self.box.setAccessibleName(f"{name} ({term})")
        self.box.setAccessibleDescription(numbers.means(self._name))
        said = translate("numbers", "Reset: {name}").format(name=name)
        self.reset.setAccessibleName(said)
