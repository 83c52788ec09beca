"""Step 3: the models offered and the person's own, as cards."""

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ftstudio.core.base_model import ModelKind
from ftstudio.core.fit import Fit
from ftstudio.core.model_card import ModelCard
from ftstudio.ui import asking
from ftstudio.ui.pages.page import Page
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button_with_icon
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.model_card import Deeds, ModelCardButton
from ftstudio.ui.widgets.page_column import page_column
from ftstudio.viewmodels.model import ModelState, ModelViewModel
from ftstudio.words import models
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate

_CARD_WIDTH = 430


class ModelPage(Page[ModelViewModel]):
    """Cards to choose from, what to know of the chosen one, how to add one's own."""

    def _build(self) -> None:
        self._deeds = Deeds(
            self.view_model.choose,
            self.view_model.get,
            self.view_model.cancel,
            self._ask_to_remove,
        )
        self._problem = Banner(self.look)
        self._again = self._problem.add_button(translate("model", "Try again"))
        self._dismiss = self._problem.add_button(translate("model", "Close"), "link")
        self._notice = Banner(self.look)
        self._answer = self._notice.add_button("")
        self._folder = button_with_icon(
            self.look, "folder", translate("model", "Use a model folder…")
        )
        self._gguf = button_with_icon(
            self.look, "file", translate("model", "Use a GGUF file…")
        )
        self._lead = label(role="lead")
        self._grid = QWidget()
        self._flow = FlowLayout(
            self._grid, spacing=2 * UNIT, least=self.look.px(_CARD_WIDTH)
        )
        self._cards: dict[str, ModelCardButton] = {}
        self._arrange()

    def _arrange(self) -> None:
        own = FlowLayout(None, spacing=UNIT)
        own.addWidget(self._folder)
        own.addWidget(self._gguf)
        column = page_column(
            self,
            translate("model", "Which model should learn?"),
            self._lead,
            own,
        )
        for each in (self._problem, self._notice, self._grid):
            column.addWidget(each)
        column.addStretch(1)

    def _connect(self) -> None:
        self._again.clicked.connect(self.view_model.try_again)
        self._dismiss.clicked.connect(self.view_model.dismiss)
        self._answer.clicked.connect(self._take_offer)
        self._folder.clicked.connect(self._ask_for_folder)
        self._gguf.clicked.connect(self._ask_for_file)

    def refresh(self) -> None:
        """Show what is offered, what is chosen, and what to know of it."""
        state = self.view_model.state
        self._lead.setText(models.learns(state.kind))
        self._gguf.setHidden(state.kind is ModelKind.ENCODER)
        self._show_problem(state)
        self._show_notice(state)
        names = [each.name for each in state.cards]
        for gone in self._cards.keys() - set(names):
            card = self._cards.pop(gone)
            self._flow.removeWidget(card)
            card.deleteLater()
        for each in state.cards:
            if each.name not in self._cards:
                self._cards[each.name] = ModelCardButton(self.look, self._deeds)
                self._flow.addWidget(self._cards[each.name])
            self._cards[each.name].show_card(each, each.name == state.chosen)

    def _show_problem(self, state: ModelState) -> None:
        if state.problem is None:
            self._problem.clear()
            return
        self._again.setHidden(not state.problem_with)
        title = translate("model", "That did not work")
        self._problem.show_message("attention", title, on_screen(state.problem))

    def _show_notice(self, state: ModelState) -> None:
        """The one thing to know of the chosen model, the most pressing first."""
        chosen = state.card(state.chosen)
        self._answer.hide()
        if state.gone is not None:
            self._notice.show_message(
                "attention", models.gone_title(state.gone), models.gone(state.gone)
            )
            self._answer.setHidden(state.gone.is_own)
            self._answer.setText(models.get(state.gone))
        elif chosen and chosen.room and chosen.room.fit is Fit.TOO_BIG:
            title = translate("model", "Too big for this computer")
            self._notice.show_message("attention", title, models.too_big(chosen))
            self._offer(state.better)
        elif state.foreign and chosen:
            self._notice.show_message(
                "attention",
                models.foreign_title(state.foreign),
                models.foreign(state.foreign, chosen, state.better),
            )
            self._offer(state.better)
        else:
            self._notice.clear()

    def _offer(self, better: ModelCard | None) -> None:
        if better is not None:
            self._answer.setText(models.take_better(better))
            self._answer.show()

    def _take_offer(self) -> None:
        state = self.view_model.state
        wanted = state.gone or state.better
        if wanted is not None:
            self.view_model.get(wanted.name)

    def _ask_for_folder(self) -> None:
        title = translate("model", "Choose a model folder")
        chosen = QFileDialog.getExistingDirectory(self, title)
        if chosen:
            self.view_model.use_folder(Path(chosen))

    def _ask_for_file(self) -> None:
        title = translate("model", "Choose a GGUF file")
        kind = translate("model", "Models in one file")
        chosen, _kind = QFileDialog.getOpenFileName(self, title, "", f"{kind} (*.gguf)")
        if chosen:
            self.view_model.use_gguf(Path(chosen))

    def _ask_to_remove(self, name: str) -> None:
        card = self.view_model.state.card(name)
        if card is None:
            return
        deed = translate("model", "Remove")
        question, consequence = models.remove_question(card), models.remove_consequence
        if asking.is_sure(self, question, consequence(card), deed):
            self.view_model.remove(name)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """See anew what is on this computer: it may have changed meanwhile."""
        super().showEvent(event)
        self.view_model.refresh()
