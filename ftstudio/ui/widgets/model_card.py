"""ModelCardButton: one model to choose, with what it is, needs, and where it is."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ftstudio.core.fit import Fit
from ftstudio.core.model_card import ModelCard, Presence
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button_with_icon, icon_button
from ftstudio.ui.widgets.choice_card import ChoiceCard
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.pill import Pill
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.words import languages, models
from ftstudio.words.translation import translate

_STATES = {Fit.COMFORTABLE: "calm", Fit.TIGHT: "attention", Fit.TOO_BIG: "danger"}
_ICON = 16
_FOOT = 36  # as high as a button, so that cards with and without one are alike

Do = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Deeds:
    """What can be done with the model of a card, each called with its name."""

    choose: Do
    get: Do
    cancel: Do
    remove: Do


class ModelCardButton(ChoiceCard):
    """A model: in plain words, by its title, languages, memory, licence, state."""

    def __init__(self, look: Look, deeds: Deeds) -> None:
        super().__init__()
        self.card: ModelCard | None = None
        self._look = look
        self._deeds = deeds
        self._maker = self.add_line()
        self._languages = self.add_line()
        self._fit = Pill()
        self._room = label(role="small")
        self._state = label(role="muted")
        self._here = picture(look, "check", _ICON, "calm")
        self.get_button = button_with_icon(look, "download", "")
        self.progress = LabelledProgress(look)
        self.menu_button = icon_button(look, "more", "")
        self._foot = QWidget()
        self._arrange_body()
        self.clicked.connect(lambda: self._do(deeds.choose))
        self.get_button.clicked.connect(lambda: self._do(deeds.get))
        self.progress.cancelled.connect(lambda: self._do(deeds.cancel))
        self.menu_button.clicked.connect(self._show_menu)

    def show_card(self, card: ModelCard, is_chosen: bool) -> None:
        """Show that model as it is now."""
        self.setChecked(is_chosen)
        if card == self.card:
            return
        self.card = card
        self.title.setText(models.name(card))
        self._maker.setText(models.maker(card))
        self._languages.setText(languages.languages(card.languages))
        self._languages.setToolTip(languages.all_languages(card.languages))
        self._maker.setToolTip(
            models.parameters(card.parameters) if card.parameters else ""
        )
        recommended = translate("model", "Recommended")
        self.pill.show_state(recommended if card.is_recommended else "", "calm")
        self._show_room(card)
        self._show_state(card)
        self._name_parts(card)

    def menu(self) -> QMenu:
        """What else can be done."""
        menu = QMenu(self)
        remove = translate("model", "Remove from this computer…")
        menu.addAction(
            self._look.icon("trash", "danger"),
            remove,
            lambda: self._do(self._deeds.remove),
        )
        return menu

    def _show_room(self, card: ModelCard) -> None:
        self._room.setHidden(card.room is None)
        if card.room is None:
            self._fit.show_state("", "quiet")
            return
        self._fit.show_state(models.fit(card.room), _STATES[card.room.fit])
        self._room.setText(models.room(card.room))
        for each in (self._fit, self._room):
            each.setToolTip(models.about_the_estimate(card.room))

    def _show_state(self, card: ModelCard) -> None:
        self._here.setVisible(card.presence is Presence.HERE)
        self._foot.setHidden(card.is_on_its_way)
        self.progress.setHidden(not card.is_on_its_way)
        self.menu_button.setHidden(not card.can_be_removed)
        self._state.setText(models.state_and_licence(card))
        can_be_got = card.presence is not Presence.HERE and not card.is_own
        self.get_button.setHidden(not can_be_got)
        if can_be_got:
            self.get_button.setText(models.get(card))
        if card.is_on_its_way:
            is_coming = card.presence is Presence.COMING and card.bytes > 0
            share = card.arrived / card.bytes if is_coming else None
            self.progress.show_progress(models.presence(card), share)

    def _name_parts(self, card: ModelCard) -> None:
        """What a screen reader says of the card and of the buttons in it."""
        said = [models.name(card), models.maker(card), models.presence(card)]
        if card.room is not None:
            said.append(models.fit(card.room))
        self.setAccessibleName(", ".join(said))
        self.get_button.setAccessibleName(f"{models.get(card)}: {card.title}")
        cancel = translate("model", "Cancel the download of {title}").format(
            title=card.title
        )
        self.progress.cancel.setAccessibleName(cancel)
        more = translate("model", "What to do with {title}").format(title=card.title)
        self.menu_button.setAccessibleName(more)
        self.menu_button.setToolTip(more)

    def _arrange_body(self) -> None:
        room = QHBoxLayout()
        room.setSpacing(UNIT)
        room.addWidget(self._fit, 0, Qt.AlignmentFlag.AlignVCenter)
        room.addWidget(self._room, 1)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(UNIT // 2)
        foot.addWidget(self._here)
        foot.addWidget(self._state, 1)
        foot.addWidget(self.menu_button)
        foot.addWidget(self.get_button)
        self._foot.setMinimumHeight(_FOOT)
        self.body.addSpacing(UNIT // 2)
        self.body.addLayout(room)
        self.body.addSpacing(UNIT // 2)
        self.body.addWidget(self._foot)
        self.body.addWidget(self.progress)

    def _show_menu(self) -> None:
        corner = self.menu_button.rect().bottomLeft()
        self.menu().popup(self.menu_button.mapToGlobal(corner))

    def _do(self, deed: Do) -> None:
        if self.card is not None:
            deed(self.card.name)
