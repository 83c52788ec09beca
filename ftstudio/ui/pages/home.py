"""Home: drop a folder, or go on with a project."""

from pathlib import Path

from PySide6.QtCore import QFile, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from ftstudio.core.standing import ProjectCard, Standing
from ftstudio.ui import asking, opening
from ftstudio.ui.pages.page import Page
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.drop_target import DropTarget
from ftstudio.ui.widgets.drop_zone import DropZone
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.page_column import page_column
from ftstudio.ui.widgets.project_card import ProjectCardButton
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.words import cards, drops
from ftstudio.words import places as place_words
from ftstudio.words.messages import on_screen, title
from ftstudio.words.translation import translate

_CARD_WIDTH = 300


class HomePage(Page[StudioViewModel]):
    """A drop zone, and the projects as cards."""

    folders_wanted = Signal()
    """The person wants to see where models and projects lie."""

    def _build(self) -> None:
        self._banner = Banner(self.look)
        self._folders = self._banner.add_button(translate("home", "Preferences…"))
        self._offer = Banner(self.look)
        on = translate("training", "Continue where it stopped")
        self._go_on = self._offer.add_button(on)
        self._zone = DropZone(
            self.look,
            translate("home", "Drop a folder here"),
            translate("home", "Letters, offers, reports: PDF, Word, web pages, text"),
        )
        choose = translate("home", "Choose a folder…")
        self._choose = self._zone.add_button(choose, "primary")
        samples = translate("home", "Try the sample documents")
        self._samples = self._zone.add_button(samples, "link")
        self._projects = label(translate("home", "Projects"), "subtitle")
        self._cards = QWidget()
        self._flow = FlowLayout(
            self._cards, spacing=2 * UNIT, least=self.look.px(_CARD_WIDTH)
        )
        self._shown: tuple[ProjectCard, ...] = ()
        self._lay_out()

    def _lay_out(self) -> None:
        column = page_column(
            self,
            translate("home", "Teach a model your documents"),
            translate("home", "Everything stays on this computer."),
        )
        column.addWidget(self._banner)
        column.addWidget(self._offer)
        column.addWidget(self._zone, 1)
        column.addWidget(self._projects)
        column.addWidget(self._cards)

    def _connect(self) -> None:
        self._choose.clicked.connect(self.choose_folder)
        self._samples.clicked.connect(self.try_samples)
        self._go_on.clicked.connect(self._resume_offer)
        self._folders.clicked.connect(lambda _on: self.folders_wanted.emit())
        anywhere = DropTarget(self)
        anywhere.hovered.connect(self._zone.show_hover)
        for target in (self._zone, anywhere):
            target.dropped.connect(self._create)
            target.refused.connect(self._say_what_to_drop)
        self._unwatch_home = self.view_model.home.watch(self.refresh)
        self._unwatch_places = self.view_model.places.watch(self.refresh)

    def leave(self) -> None:
        """Listen no longer."""
        super().leave()
        self._unwatch_home()
        self._unwatch_places()

    def refresh(self) -> None:
        """Show the projects, and what went wrong."""
        self._say_what_is_wrong()
        home = self.view_model.home.state
        self._show_offer(home.offer)
        self._zone.setEnabled(not self.view_model.state.is_opening)
        self._projects.setVisible(bool(home.cards))
        self._cards.setVisible(bool(home.cards))
        if home.cards != self._shown:
            self._show_cards(home.cards)

    def _say_what_is_wrong(self) -> None:
        problem = self.view_model.problem
        places = self.view_model.places.state
        self._folders.setHidden(problem is not None or not places.is_elsewhere)
        if problem is not None:
            self._banner.show_message("attention", title(problem), on_screen(problem))
        elif places.projects.problem is not None:
            self._banner.show_message(
                "attention",
                place_words.projects_title(),
                place_words.projects_fall_back(places.projects.problem),
            )
        elif places.models.problem is not None:
            self._banner.show_message(
                "attention",
                place_words.models_title(),
                place_words.models_fall_back(places.models.problem),
            )
        elif self.view_model.preferences.was_set_aside:
            self._banner.show_message(
                "attention",
                translate("home", "Your settings could not be read"),
                translate(
                    "home",
                    "Colours, language and the list of projects elsewhere are as at "
                    "the first start. The old file is kept as settings.json.bad.",
                ),
            )
        else:
            self._banner.clear()

    def _show_offer(self, offer: ProjectCard | None) -> None:
        if offer is None:
            self._offer.clear()
            return
        is_cut_off = offer.standing is Standing.INTERRUPTED
        state = "attention" if is_cut_off else "quiet"
        self._offer.show_message(
            state, cards.at_work_last(offer), cards.one_line(offer)
        )

    def _resume_offer(self) -> None:
        offer = self.view_model.home.state.offer
        if offer is not None:
            self._resume(offer)

    def take_focus(self) -> None:
        """Let Enter do the main thing: to choose a folder."""
        self._choose.setFocus()

    def choose_folder(self) -> None:
        """Ask for a folder, and make a project of it."""
        opening.choose_folder(self, self.view_model)

    def try_samples(self) -> None:
        """Show the project of the included documents; make it if there is none."""
        opening.try_samples(self.view_model)

    def _create(self, folders: list[Path]) -> None:
        opening.create(self.view_model, folders)

    def _say_what_to_drop(self) -> None:
        self._banner.show_message("attention", *drops.what_to_drop())

    def _show_cards(self, shown: tuple[ProjectCard, ...]) -> None:
        focused = next((e.card.folder for e in self._buttons() if e.hasFocus()), "")
        self._shown = shown
        for old in self._buttons():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        for card in shown:
            made = ProjectCardButton(card, self.look, self._fill_menu)
            made.clicked.connect(lambda _on=False, c=card: self._open(c))
            if made.go_on is not None:
                made.go_on.clicked.connect(lambda _on=False, c=card: self._resume(c))
            self._flow.addWidget(made)
            if card.folder == focused:
                made.setFocus()

    def _buttons(self) -> list[ProjectCardButton]:
        return self._cards.findChildren(ProjectCardButton)

    def _open(self, card: ProjectCard) -> None:
        self.view_model.open(Path(card.folder))

    def _resume(self, card: ProjectCard) -> None:
        self.view_model.resume(Path(card.folder))

    def _fill_menu(self, menu: QMenu, card: ProjectCard) -> None:
        home = self.view_model.home
        folder = card.folder
        is_free = card.standing is not Standing.TRAINING
        if card.standing is Standing.GONE:
            forget = translate("home", "Take it off this list")
            menu.addAction(forget, lambda: home.forget(folder))
            return
        menu.addAction(translate("home", "Open"), lambda: self._open(card))
        rename = menu.addAction(
            translate("home", "Rename…"), lambda: self._rename(card)
        )
        copy = translate("home", "{name} (copy)").format(name=card.name)
        menu.addAction(
            translate("home", "Duplicate"), lambda: home.duplicate(folder, copy)
        )
        menu.addAction(
            translate("home", "Show in the file manager"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)),
        )
        menu.addSeparator()
        to_bin = menu.addAction(
            translate("home", "Move to the bin"),
            lambda: home.move_to_bin(folder, _to_bin),
        )
        for_good = menu.addAction(
            translate("home", "Delete for good…"), lambda: self._delete(card)
        )
        for action in (rename, to_bin, for_good):
            action.setEnabled(is_free)

    def _rename(self, card: ProjectCard) -> None:
        title = translate("home", "Rename the project")
        name = asking.for_name(self, title, translate("home", "New name"), card.name)
        if name:
            self.view_model.home.rename(card.folder, name)

    def _delete(self, card: ProjectCard) -> None:
        question = translate("home", "Delete “{name}” for good?")
        consequence = translate(
            "home",
            "Its trained models and the texts that were read are deleted, and nothing "
            "brings them back. Your own documents are not touched.",
        )
        deed = translate("home", "Delete for good")
        if asking.is_sure(self, question.format(name=card.name), consequence, deed):
            self.view_model.home.delete_for_good(card.folder)


def _to_bin(folder: Path) -> bool:
    moved = QFile.moveToTrash(str(folder))
    return bool(moved[0] if isinstance(moved, tuple) else moved)
