"""Labels as every screen needs them: in a role, wrapping where room is short."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.roles import with_role


def label(text: str = "", role: str = "") -> QLabel:
    """A label of plain text that wraps.

    `role` is "headline", "title", "lead", "strong", "muted", "small", "serif" for what
    was written by a person or a model, or "" for body text.
    """
    return _wrapping(QLabel(text), role)


def rich_label(text: str = "", role: str = "") -> QLabel:
    """The same for text with marks such as <b>; what a person wrote must be escaped."""
    made = label(text, role)
    made.setTextFormat(Qt.TextFormat.RichText)
    return made


def short_label(text: str = "", role: str = "") -> QLabel:
    """A label for a word or a number, which stays on one line."""
    made = label(text, role)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return made


def line_label(text: str = "", role: str = "") -> QLabel:
    """A label of plain text that stays on one line as long as it has room for it."""
    return _wrapping(_Line(text), role)


def picture(look: Look, icon: str, size: int, colour: str = "ink") -> QLabel:
    """An icon that stands beside words that say the same."""
    made = QLabel()
    made.setPixmap(look.pixmap(icon, size, colour, scale=_sharpest(made)))
    made.setFixedSize(size, size)
    return made


def _wrapping(made: QLabel, role: str) -> QLabel:
    with_role(made, role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


class _Line(QLabel):
    def sizeHint(self) -> QSize:  # noqa: N802
        self.ensurePolished()
        flag = Qt.TextFlag.TextSingleLine.value
        return self.fontMetrics().size(flag, self.text())


def _sharpest(widget: QWidget) -> float:
    return max(2.0, widget.devicePixelRatioF())
