"""The tab of the Result step on which one talks to the new model."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ftstudio.core.asks import MOST_CHARACTERS, MOST_OF_INSTRUCTION
from ftstudio.core.steps import Step
from ftstudio.ui.pages.page import Page
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button, button_with_icon
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.manner_line import MannerLine
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.page_column import Squeezable
from ftstudio.ui.widgets.scroll import Scroll
from ftstudio.ui.widgets.talk import Talk
from ftstudio.ui.widgets.text_box import TextBox
from ftstudio.viewmodels.chatting import ChatViewModel
from ftstudio.words import chatting, messages
from ftstudio.words.translation import translate

_LINES, _LINES_OF_INSTRUCTION = 5, 3
_TALK = 18 * UNIT  # what is seen of a talk at least


class ChatPage(Page[ChatViewModel], Squeezable):
    """The instruction, the talk, and the line to write in."""

    def refresh(self) -> None:
        """Show the state as it is now."""
        state = self.view_model.state
        self._instruction.show_text(state.instruction)
        self._request.show_text(state.request)
        self._talk.show_talk(state)
        self._leaves.setCurrentIndex(1 if state.turns else 0)
        self._ask.setEnabled(state.can_ask)
        self._ask.setHidden(state.is_asking)
        self._stop.setHidden(not state.is_asking)
        self._stop.setEnabled(not state.is_stopping)
        self._anew.setEnabled(state.can_begin_anew)
        self.manner.show_manner(state.temperature, state.max_tokens)
        self._show_full(
            (state.is_instruction_full, MOST_OF_INSTRUCTION, self._full_instruction),
            (state.is_request_full, MOST_CHARACTERS, self._full_request),
        )
        self._knows_none.setHidden(state.knows_talks)
        self._models.setVisible(state.wants_model)
        if state.problem is None:
            self._notice.clear()
        else:
            title = translate("chat", "There is no answer")
            said = messages.on_screen(state.problem)
            self._notice.show_message("attention", title, said)

    def _show_full(self, *boxes: tuple[bool, int, QLabel]) -> None:
        for is_full, most, said in boxes:
            said.setText(chatting.full(most) if is_full else "")
            said.setVisible(is_full)

    def _build(self) -> None:
        self._instruction = TextBox(
            translate("chat", "Instruction"),
            MOST_OF_INSTRUCTION,
            _LINES_OF_INSTRUCTION,
            is_sent=False,
        )
        self._instruction.setPlaceholderText(chatting.example_of_instruction())
        self._instruction.setToolTip(chatting.what_an_instruction_is())
        self._knows_none = label(chatting.knows_no_talks(), "muted")
        self._full_instruction, self._full_request = label(), label()
        self._talk = Talk(self.look)
        self._leaves = QStackedWidget()
        self._notice = Banner(self.look)
        self._models = self._notice.add_button(translate("chat", "Go to the models"))
        self._request = TextBox(
            translate("chat", "Request"), MOST_CHARACTERS, _LINES, is_sent=True
        )
        self._request.setPlaceholderText(
            translate("chat", "What should it write? Enter asks it.")
        )
        self._ask = button_with_icon(
            self.look, "play", translate("chat", "Ask"), "primary"
        )
        self._stop = button_with_icon(self.look, "stop", translate("chat", "Stop"))
        self._anew = button(translate("chat", "New conversation"), "link")
        self.manner = MannerLine(self.look)
        self._arrange()

    def _arrange(self) -> None:
        caption = short_label(translate("chat", "&Instruction"))
        caption.setBuddy(self._instruction)
        above, line, under = (QHBoxLayout() for _ in range(3))
        for row, *parts in (
            (above, caption, self._instruction),
            (line, self._request, self._ask, self._stop),
            (under, self.manner, self._anew),
        ):
            row.setSpacing(UNIT)
            for each in parts:
                row.addWidget(each)
        for each in (self._ask, self._stop):
            line.setAlignment(each, Qt.AlignmentFlag.AlignBottom)
        self._leaves.addWidget(_beginning())
        self._leaves.addWidget(self._talk)
        self._leaves.setMinimumHeight(self.look.px(_TALK))
        card = Panel()
        card.body.setContentsMargins(0, 0, 0, 0)
        card.body.addWidget(self._leaves)
        column = QVBoxLayout(self)
        column.setSpacing(UNIT)
        column.setContentsMargins(0, UNIT + UNIT // 2, 0, 0)
        column.addLayout(above)
        column.addWidget(self._full_instruction)
        column.addWidget(self._knows_none)
        column.addWidget(card, 1)
        column.addWidget(self._notice)
        column.addLayout(line)
        column.addWidget(self._full_request)
        column.addLayout(under)

    def _connect(self) -> None:
        view_model = self.view_model
        self._instruction.written.connect(view_model.instruct)
        self._request.written.connect(view_model.write)
        self._request.sent.connect(view_model.ask)
        self._ask.clicked.connect(self._ask_by_mouse)
        self._stop.clicked.connect(view_model.stop)
        self._anew.clicked.connect(view_model.begin_anew)
        self._models.clicked.connect(lambda: self.step_wanted.emit(Step.MODEL))

    def _ask_by_mouse(self) -> None:
        """The button hides now, and one goes on writing."""
        self.view_model.ask()
        self._request.setFocus()


def _beginning() -> QWidget:
    """What to do here; it scrolls where the window is low."""
    scroll = Scroll()
    column = scroll.column
    column.setContentsMargins(*[CARD_PADDING] * 4)
    column.setSpacing(UNIT)
    column.addStretch(1)
    column.addWidget(label(chatting.title(), "title"))
    column.addWidget(label(chatting.invitation(), "muted"))
    column.addStretch(1)
    return scroll
