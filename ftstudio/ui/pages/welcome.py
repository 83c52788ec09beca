"""The welcome: what the program does, what this computer has, and how it goes."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ftstudio.ui.look import Look
from ftstudio.ui.pages.page import Page
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.drop_target import DropTarget
from ftstudio.ui.widgets.fact_sheet import FactSheet
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.foot import Foot
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.ui.widgets.scroll import Scroll
from ftstudio.viewmodels.welcome import (
    STEPS,
    WelcomeState,
    WelcomeStep,
    WelcomeViewModel,
)
from ftstudio.words import welcome as words
from ftstudio.words.translation import translate

_PICTURE = QSize(324, 270)
_BADGE = 28
_LOCK = 20
_WIDEST = 560
_DRAWINGS = {
    WelcomeStep.WHAT: "welcome-what",
    WelcomeStep.COMPUTER: "welcome-computer",
    WelcomeStep.HOW: "welcome-how",
}


class WelcomePage(Page[WelcomeViewModel]):
    """A picture at the start, words beside it, and under both where to go."""

    left = Signal()
    """The person has seen enough."""
    folder_wanted = Signal()
    """They want to choose a folder."""
    samples_wanted = Signal()
    """They want to see the sample documents."""
    dropped = Signal(list)
    """Files and folders were dropped on it, a list of `pathlib.Path`."""
    refused = Signal()
    """Something was dropped that is neither."""

    def _build(self) -> None:
        self._shown: WelcomeStep | None = None
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._headline, self._lead = label(role="headline"), label(role="lead")
        self._promise = _promise(self.look)
        self._facts = _Facts(self.look)
        self._way = _Way()
        self._folder = button(translate("home", "Choose a folder…"), "primary")
        self._samples = button(translate("home", "Try the sample documents"))
        self._outs = QWidget()
        self._outs.setContentsMargins(0, 2 * UNIT, 0, 0)
        ways = FlowLayout(self._outs, spacing=UNIT + UNIT // 2)
        ways.addWidget(self._folder)
        ways.addWidget(self._samples)
        self._foot = Foot(self.look)
        self._skip = self._foot.add_button(translate("welcome", "Skip"), "link")
        self._back = self._foot.add_button(translate("wizard", "Back"))
        self._next = self._foot.add_button(translate("welcome", "Next"), "primary")
        self._look_around = self._foot.add_button(translate("welcome", "Look around"))
        self._lay_out()

    def _lay_out(self) -> None:
        scene = with_role(QFrame(), "scene")
        beside = QVBoxLayout(scene)
        beside.setContentsMargins(*[3 * UNIT] * 4)
        beside.addWidget(self._picture)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(scene, 2)
        row.addWidget(self._words(), 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row, 1)
        whole.addWidget(self._foot)

    def _words(self) -> Scroll:
        scroll = Scroll()
        column = scroll.column
        column.setContentsMargins(PAGE_MARGIN, 2 * UNIT, PAGE_MARGIN, 2 * UNIT)
        column.setSpacing(UNIT)
        column.addStretch(1)
        for each in (self._headline, self._lead):
            column.addWidget(each)
        column.addSpacing(UNIT)
        for part in (self._promise, self._facts, self._way):
            part.setMaximumWidth(self.look.px(_WIDEST))
            column.addWidget(part)
        column.addWidget(self._outs)
        column.addStretch(1)
        return scroll

    def _connect(self) -> None:
        self._next.clicked.connect(self.view_model.go_on)
        self._back.clicked.connect(self.view_model.go_back)
        self._skip.clicked.connect(self.left)
        self._look_around.clicked.connect(self.left)
        self._folder.clicked.connect(self.folder_wanted)
        self._samples.clicked.connect(self.samples_wanted)
        anywhere = DropTarget(self)
        anywhere.dropped.connect(self.dropped)
        anywhere.refused.connect(self.refused)
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        away.activated.connect(self.left)

    def refresh(self) -> None:
        """Show the step, and what was found out meanwhile."""
        state = self.view_model.state
        headline, lead = _said(state.step)
        self._headline.setText(headline)
        self._lead.setText(lead)
        drawing = self.look.illustration(_DRAWINGS[state.step], _PICTURE)
        self._picture.setPixmap(drawing)
        is_last = state.step is WelcomeStep.HOW
        self._promise.setVisible(state.step is WelcomeStep.WHAT)
        self._facts.show_computer(state)
        for each in (self._way, self._outs, self._look_around):
            each.setVisible(is_last)
        self._skip.setHidden(is_last)
        self._next.setHidden(is_last)
        self._back.setHidden(state.number == 1)
        self._foot.say(words.step(state.number, len(STEPS)))
        if state.step is not self._shown:
            self._shown = state.step
            self.take_focus()

    def take_focus(self) -> None:
        """Let Enter do the main thing: to go on."""
        is_last = self.view_model.state.step is WelcomeStep.HOW
        (self._folder if is_last else self._next).setFocus()


class _Facts(QWidget):
    """What this computer has, and under it what that means."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._sheet = FactSheet(look)
        self._banner = Banner(look)
        self._waiting = label(translate("welcome", "Looking at it…"), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        for each in (self._waiting, self._sheet, self._banner):
            column.addWidget(each)

    def show_computer(self, state: WelcomeState) -> None:
        """Show what was found out, once it was, in the step that is about it."""
        self.setVisible(state.step is WelcomeStep.COMPUTER)
        if self.isHidden():
            return
        self._waiting.setHidden(state.computer is not None or state.is_unknown)
        self._sheet.setVisible(state.computer is not None)
        if state.is_unknown:
            self._banner.show_message("quiet", *words.unknown())
        elif state.computer is not None and state.prospect is not None:
            self._sheet.show_facts(words.facts(state.computer))
            self._banner.show_message(*words.what_it_means(state.prospect))


class _Way(QWidget):
    """Three lines, each with its number."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(0)
        for index, (title, sentence) in enumerate(words.way()):
            row = 3 * index
            number = label(str(index + 1), "number")
            number.setFixedSize(_BADGE, _BADGE)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(number, row, 0, 2, 1, top)
            grid.addWidget(label(title, "subtitle"), row, 1)
            grid.addWidget(label(sentence, "muted"), row + 1, 1)
            grid.setRowMinimumHeight(row + 2, 2 * UNIT)


def _promise(look: Look) -> QWidget:
    """What holds for all that the program does."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(UNIT + UNIT // 2)
    said = translate(
        "welcome",
        "Everything stays on this computer: your documents, the texts read from them, "
        "and the model.",
    )
    row.addWidget(picture(look, "lock", _LOCK, "accent"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(said, "subtitle"), 1)
    return made


def _said(step: WelcomeStep) -> tuple[str, str]:
    """The headline of a step, and what stands under it."""
    if step is WelcomeStep.WHAT:
        return (
            translate("welcome", "A model that writes as you do"),
            translate(
                "welcome",
                "FT Studio reads your letters, offers and reports, and teaches a small "
                "language model their style and their words.",
            ),
        )
    if step is WelcomeStep.COMPUTER:
        return (
            translate("welcome", "This computer"),
            translate("welcome", "This is where your model will be trained."),
        )
    return (
        translate("welcome", "How it goes"),
        translate("welcome", "Three steps, and you can stop after each."),
    )
