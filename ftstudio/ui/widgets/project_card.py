"""ProjectCard's widget: one project on Home, with its menu."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from ftstudio.core.standing import CAN_GO_ON, ProjectCard, Standing
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button, icon_button
from ftstudio.ui.widgets.card import Card
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.pill import Pill
from ftstudio.words import cards
from ftstudio.words.translation import translate

_STATES = {
    Standing.DRAFT: "quiet",
    Standing.TRAINING: "calm",
    Standing.READY: "calm",
    Standing.NO_GAIN: "quiet",
    Standing.GONE: "quiet",
}
_LAST_LINE = 36
"""As high as a button, so that cards with and without one are alike."""

FillMenu = Callable[[QMenu, ProjectCard], None]


class ProjectCardButton(Card):
    """A project: name, goal, where it stands, its result in one line, its date.

    `fill_menu` puts into a menu what can be done with the project; `go_on` is the
    button of a project whose training was cut off, None for the others.
    """

    def __init__(self, card: ProjectCard, look: Look, fill_menu: FillMenu) -> None:
        super().__init__(f"{card.name}, {cards.standing(card.standing, card.share)}")
        self.card = card
        self._fill_menu = fill_menu
        self.go_on: QPushButton | None = None
        top = QHBoxLayout()
        top.addWidget(label(card.name, "subtitle"), 1)
        state = _STATES.get(card.standing, "attention")
        pill = Pill(cards.standing(card.standing, card.share), state)
        top.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        menu_name = translate("home", "What to do with {name}").format(name=card.name)
        self.menu_button = icon_button(look, "more", menu_name)
        top.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(top)
        self.body.addWidget(label(cards.goal(card.goal).title, "muted"))
        self.body.addWidget(label(cards.one_line(card)))
        self.body.addStretch(1)
        self.body.addLayout(self._last_line())
        self.menu_button.clicked.connect(self._show_menu_below_button)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu_at)

    def menu(self) -> QMenu:
        """The menu, filled."""
        menu = QMenu(self)
        self._fill_menu(menu, self.card)
        return menu

    def _last_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStrut(_LAST_LINE)
        line.addWidget(label(cards.changed(self.card, time.time()), "small"), 1)
        if self.card.standing in CAN_GO_ON:
            self.go_on = self._go_on_button()
            line.addWidget(self.go_on)
        return line

    def _go_on_button(self) -> QPushButton:
        """One that stands out where nobody meant the training to stop."""
        on = translate("training", "Continue where it stopped")
        made = (
            button(on)
            if self.card.standing is Standing.INTERRUPTED
            else button(translate("home", "Continue"), "link")
        )
        made.setAccessibleName(f"{made.text()}: {self.card.name}")
        return made

    def _show_menu_below_button(self) -> None:
        corner = self.menu_button.rect().bottomLeft()
        self.menu().popup(self.menu_button.mapToGlobal(corner))

    def _show_menu_at(self, position: QPoint) -> None:
        self.menu().popup(self.mapToGlobal(position))
