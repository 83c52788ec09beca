"""AnswerCard: one model's answer as it is written, and how it ended."""

from PySide6.QtWidgets import QHBoxLayout

from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.figures import tabular
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import set_state
from ftstudio.ui.widgets.writing import Writing


class AnswerCard(Panel):
    """Whose answer it is, the text, a line under it; `is_own` marks the new model."""

    def __init__(self, title: str, *, is_own: bool = False) -> None:
        super().__init__()
        set_state(self, "own" if is_own else "")
        self._model = label(role="muted")
        self._time = tabular(short_label(role="small"))
        self._text = Writing(title)
        self._note = label(role="small")
        top = QHBoxLayout()
        top.setSpacing(UNIT)
        top.addWidget(short_label(title, "strong"))
        top.addWidget(self._model, 1)
        top.addWidget(self._time)
        self.body.addLayout(top)
        self.body.addWidget(self._text, 1)
        self.body.addWidget(self._note)

    def name(self, model: str) -> None:
        """Which model it is."""
        self._model.setText(model)

    def show_answer(self, text: str, time: str, note: str) -> None:
        """Show what has been said so far, how long it took, and how it ended."""
        self._text.show_text(text)
        self._time.setText(time)
        self._note.setText(note)
        self._note.setHidden(not note)
