"""StepRail: the steps of the way, which are done, and where one is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QSizePolicy, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import set_state, with_role
from ftstudio.ui.widgets.step_badge import badge, badge_size
from ftstudio.words.translation import translate

_FOLDED = 48  # one step without its name


class StepRail(QWidget):
    """One button a step; Tab and arrows move between those that can be gone to."""

    chosen = Signal(int)
    """The person wants to go to that step, counted from 0."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(UNIT // 2)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._steps: list[QPushButton] = []
        self._names: list[str] = []
        self._full = self._current = 0
        self._widths: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_steps(self, names: list[str], current: int, reached: int) -> None:
        """Show the steps; one is at `current` and may go as far as `reached`."""
        self._names = names
        while len(self._steps) < len(names):
            self._add()
        for index, (name, step) in enumerate(zip(names, self._steps, strict=True)):
            state = _state(index, current, reached)
            step.setText(name)
            step.setIcon(badge(self._look, state, index + 1))
            step.setEnabled(index <= reached)
            step.setAccessibleName(_spoken(name, index, len(names), state))
            set_state(step, state)
            step.ensurePolished()
        self._current = current
        self._widths = [step.sizeHint().width() for step in self._steps]
        self._full = sum(self._widths)
        self._full += self._row.spacing() * (len(names) - 1)
        self.updateGeometry()
        self._fold()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for every name."""
        return QSize(self._full, self._row.sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for the badges; names come back when there is room."""
        width = len(self._steps) * self._look.px(_FOLDED)
        return QSize(width, self._row.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave names out where they would be cut."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        narrow = self.width() < self._full
        for at, (name, step) in enumerate(zip(self._names, self._steps, strict=True)):
            is_left_out = narrow and at != self._kept
            step.setText("" if is_left_out else name)
            step.setToolTip(name if is_left_out else "")

    @property
    def _kept(self) -> int:
        """The step that keeps its name where not all can, -1 where none can."""
        folded = self._look.px(_FOLDED) * (len(self._steps) - 1)
        gaps = self._row.spacing() * (len(self._steps) - 1)
        room = self.width() - folded - gaps
        return self._current if room >= self._widths[self._current] else -1

    def _add(self) -> None:
        index = len(self._steps)
        step = with_role(QPushButton(), "step")
        step.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        step.setAutoDefault(True)
        step.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        step.setIconSize(badge_size(self._look))
        step.clicked.connect(lambda: self.chosen.emit(index))
        self._steps.append(step)
        self._row.addWidget(step)


def _state(index: int, current: int, reached: int) -> str:
    if index == current:
        return "current"
    return "done" if index < max(current, reached) else "ahead"


def _spoken(name: str, index: int, count: int, state: str) -> str:
    if state == "done":
        text = translate("rail", "Step {step} of {count}: {name}, done")
    elif state == "current":
        text = translate("rail", "Step {step} of {count}: {name}, you are here")
    else:
        text = translate("rail", "Step {step} of {count}: {name}")
    return text.format(step=index + 1, count=count, name=name)
