"""SampleCard: what the model writes at a look, and what it wrote at the start."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from ftstudio.core.events import SampleWritten
from ftstudio.core.history import History
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import icon_button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.writing import Writing
from ftstudio.words import running, sorting
from ftstudio.words.translation import translate

_LONGEST_START = 66
_LEAST = 100
_FOR_REQUEST, _FOR_START = 140, 190
"""Heights below which there is no room for what was asked, or for the start."""


class SampleCard(Panel):
    """One sample at a time; a stepper looks back through those of earlier looks."""

    chosen = Signal(int)
    """The person wants to see the sample of that number, from 0."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._at, self._last = 0, 0
        self._title = label(role="strong")
        self._place = short_label(role="small")
        earlier = translate("sample_card", "The sample before")
        later = translate("sample_card", "The sample after")
        self.earlier: QPushButton = icon_button(look, "chevron-left", earlier, 14)
        self.later: QPushButton = icon_button(look, "chevron-right", later, 14)
        self._request = label(role="small")
        self._text = Writing(translate("sample_card", "What it writes"))
        self._start = _selectable(label(role="small"))
        self._arrange()
        self.earlier.clicked.connect(lambda: self.chosen.emit(self._at - 1))
        self.later.clicked.connect(lambda: self.chosen.emit(self._at + 1))

    def show_accuracy(self, share: float) -> None:
        """Where it learns to sort, show how often it is right in place of a sample."""
        title, said = sorting.how_it_sorts(share)
        self._title.setText(title)
        self._request.setText(said)
        self._show_place(0)
        self._text.setVisible(False)
        self._start.setText("")
        self._make_room()

    def show_samples(self, history: History, chosen: int | None) -> None:
        """Show the sample chosen, the latest for None."""
        self._text.setVisible(True)
        samples = history.samples
        self._last = max(len(samples) - 1, 0)
        self._at = self._last if chosen is None else min(max(chosen, 0), self._last)
        self._show_place(len(samples))
        if not samples:
            self._show_none()
            return
        shown = samples[self._at]
        is_latest = self._at == self._last
        self._title.setText(
            translate("sample_card", "How it writes now")
            if is_latest and shown.step
            else running.looked_back(shown.step, history)
        )
        self._request.setText(running.quoted(shown.request))
        self._text.show_text(shown.text.strip())
        self._show_start(samples, shown)

    def _show_none(self) -> None:
        self._title.setText(translate("sample_card", "How it writes now"))
        self._request.setText(
            translate("sample_card", "It writes a few lines at each look.")
        )
        self._text.show_text("")
        self._start.setText("")
        self._make_room()

    def _show_place(self, count: int) -> None:
        self._place.setText(running.place(self._at + 1, count) if count > 1 else "")
        for step, is_useful in (
            (self.earlier, self._at > 0),
            (self.later, self._at < self._last),
        ):
            step.setHidden(count < 2)
            step.setEnabled(is_useful)

    def _show_start(
        self, samples: Sequence[SampleWritten], shown: SampleWritten
    ) -> None:
        """What the same request was answered with before the training."""
        start = next((each for each in samples if each.request == shown.request), None)
        is_other = start is not None and start is not shown
        whole = " ".join(start.text.split()) if start and is_other else ""
        self._start.setText(running.at_the_start(_short(whole)) if whole else "")
        self._start.setToolTip(whole)
        self._make_room()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """No: it leaves out what it has no room for."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where room is short, what it writes now comes first."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        has_text = bool(self._text.toPlainText())
        self._request.setVisible(not has_text or self._has_room(_FOR_REQUEST))
        has_start = bool(self._start.text())
        self._start.setVisible(has_start and self._has_room(_FOR_START))

    def _has_room(self, height: int) -> bool:
        return self.height() >= self._look.px(height)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._title, 1)
        top.addWidget(self.earlier)
        top.addWidget(self._place)
        top.addWidget(self.later)
        self.body.addLayout(top)
        self.body.setSpacing(UNIT // 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(self._look.px(_LEAST))
        self.body.addWidget(self._request)
        self.body.addSpacing(UNIT // 2)
        self.body.addWidget(self._text, 1)
        self.body.addWidget(self._start)
        self.body.addStretch(0)


def _selectable(made: QLabel) -> QLabel:
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByKeyboard
        | Qt.TextInteractionFlag.TextSelectableByMouse
    )
    return made


def _short(text: str) -> str:
    """Cut at a word."""
    if len(text) <= _LONGEST_START:
        return text
    return text[:_LONGEST_START].rsplit(" ", 1)[0] + " …"
