"""What is asked when the window is closed while a training goes on."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.ui.widgets.roles import sized
from ftstudio.words.translation import translate

_WIDTH = 512


class Answer(Enum):
    """What becomes of the training."""

    STAY = auto()
    KEEP_TRAINING = auto()
    PAUSE_AND_CLOSE = auto()


class ClosingDialog(QDialog):
    """Keep training in the background, pause and close, or stay.

    `answer` is what was chosen; closing the dialog stays. `has_tray` tells whether the
    window can go into the system's tray.
    """

    def __init__(self, parent: QWidget, has_tray: bool) -> None:
        super().__init__(parent)
        self.answer = Answer.STAY
        self.setWindowTitle(translate("closing", "The training is still running"))
        question = translate("closing", "Go on with the training?")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * UNIT] * 4)
        column.setSpacing(UNIT)
        column.addWidget(label(question, "title"))
        column.addWidget(label(_what_happens(has_tray)))
        column.addSpacing(2 * UNIT)
        column.addLayout(self._buttons())
        column.addStrut(_WIDTH)  # at least: long words need more
        sized(self)

    def _buttons(self) -> QHBoxLayout:
        stay = button(translate("closing", "Stay here"))
        pause = button(translate("closing", "Pause and close"))
        background = translate("closing", "Keep training in the background")
        keep = button(background, "primary")
        keep.setDefault(True)
        for each, answer in (
            (stay, Answer.STAY),
            (pause, Answer.PAUSE_AND_CLOSE),
            (keep, Answer.KEEP_TRAINING),
        ):
            each.clicked.connect(lambda _on=False, a=answer: self._choose(a))
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(stay, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        row.addWidget(pause)
        row.addWidget(keep)
        return row

    def _choose(self, answer: Answer) -> None:
        self.answer = answer
        self.accept()


class PausingDialog(QDialog):
    """Says that the training is being paused; it goes away by itself."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(translate("closing", "Pausing"))
        progress = LabelledProgress(look)
        progress.cancel.hide()
        saving = translate("closing", "The training is being saved. A few seconds…")
        progress.show_progress(saving, None)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * UNIT] * 4)
        column.addWidget(progress)
        self.setMinimumWidth(420)

    def reject(self) -> None:
        """Escape does not end it: the program closes once all is saved."""


def _what_happens(has_tray: bool) -> str:
    if has_tray:
        return translate(
            "closing",
            "In the background, the window goes into the tray beside the clock and "
            "tells you when the training is done. Paused, nothing is lost: the next "
            "time you open the project, it can be continued.",
        )
    return translate(
        "closing",
        "In the background, the window becomes small in the taskbar and tells you when "
        "the training is done. Paused, nothing is lost: the next time you open the "
        "project, it can be continued.",
    )
