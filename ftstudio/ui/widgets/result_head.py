"""ResultHead: the verdict in a few words, what it means, and what to try next."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import set_state, with_role
from ftstudio.words.translation import translate

_MEDAL, _ICON = 52, 26
_ICONS = {
    "calm": ("check", "calm"),
    "quiet": ("info", "muted"),
    "attention": ("warning", "attention"),
    "danger": ("warning", "danger"),
}


class ResultHead(QWidget):
    """A medal, the verdict, and buttons where it is poor, or weakly founded."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._medal = with_role(QLabel(), "medal")
        self._medal.setFixedSize(_MEDAL, _MEDAL)
        self._headline = label(role="headline")
        self._detail = label(role="lead")
        self._meaning = label(role="muted")
        self._cost = label(role="cost")
        self.documents = button(translate("result", "Add documents…"))
        self.other_model = button(translate("result", "Another model…"))
        self.double_check = button(translate("result", "Double-check…"))
        self._ways_on = QWidget()
        self._tone = "quiet"
        self._arrange()

    def show_verdict(self, tone: str, headline: str, detail: str, meaning: str) -> None:
        """Say the verdict in the colour of `tone`, "calm" or "quiet"."""
        self._tone = tone
        self._show_medal(tone)
        self._headline.setText(headline)
        self._detail.setText(detail)
        self._meaning.setText(meaning)
        self._meaning.setHidden(not meaning)

    def show_cost(self, tone: str, said: str) -> None:
        """Say what a gain has cost, in the colour of `tone`; nothing where it is ""."""
        self._show_medal(tone if said else self._tone)
        set_state(self._cost, tone)
        self._cost.setText(said)
        self._cost.setHidden(not said)

    def offer(self, *, more: bool, double_check: bool) -> None:
        """Show what to try: other documents or another model, or a double-check."""
        for each in (self.documents, self.other_model):
            each.setVisible(more)
        self.double_check.setVisible(double_check)
        self._ways_on.setVisible(more or double_check)

    def _show_medal(self, tone: str) -> None:
        icon, colour = _ICONS[tone]
        set_state(self._medal, tone)
        self._medal.setPixmap(self._look.pixmap(icon, _ICON, colour))

    def _arrange(self) -> None:
        ways = FlowLayout(self._ways_on, spacing=UNIT)
        for each in (self.double_check, self.documents, self.other_model):
            ways.addWidget(each)
        words = QVBoxLayout()
        words.setSpacing(UNIT // 2)
        for line in (self._headline, self._detail, self._meaning, self._cost):
            words.addWidget(line)
        words.addSpacing(UNIT // 2)
        words.addWidget(self._ways_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._medal)
        row.addLayout(words, 1)
