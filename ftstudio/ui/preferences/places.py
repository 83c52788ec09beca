"""Where models and new projects lie: shown, changed, and models moved along."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit

from ftstudio.ui.look import Look
from ftstudio.ui.preferences.parts import Part, said_or_hidden
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button, button_with_icon
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.viewmodels.places import PlacesState, PlacesViewModel, Spot
from ftstudio.words import places as words
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate

_Choose = Callable[[Path | None], None]


class PlacesPart(Part):
    """Two folders; below them what there is to say and to decide."""

    def __init__(self, look: Look, view_model: PlacesViewModel) -> None:
        super().__init__(view_model)
        self._view_model = view_model
        self._banner = Banner(look, in_column=True)
        self._move = self._banner.add_button(
            translate("places", "Move them"), "primary"
        )
        self._leave = self._banner.add_button(translate("places", "Leave them there"))
        self._refuse = self._banner.add_button(translate("places", "Cancel"), "link")
        self._progress = LabelledProgress(look)
        self._models = _SpotCard(
            look,
            translate("places", "Folder for models"),
            view_model.choose_models,
            view_model.look_again,
        )
        self._projects = _SpotCard(
            look,
            translate("places", "Folder for new projects"),
            view_model.choose_projects,
            view_model.look_again,
        )
        self._models.explain(
            translate("places", "Models take much room; they can lie on another disk.")
        )
        self._projects.explain(
            translate(
                "places",
                "Projects that are there already stay where they are, and on the list.",
            )
        )
        for each in (self._banner, self._progress, self._models, self._projects):
            self.column.addWidget(each)
        self.column.addStretch(1)
        self._move.clicked.connect(lambda _on: view_model.move())
        self._leave.clicked.connect(lambda _on: view_model.leave_them())
        self._refuse.clicked.connect(lambda _on: view_model.cancel())
        self._progress.cancelled.connect(view_model.cancel)

    def refresh(self) -> None:
        """Show both folders, and what goes on."""
        state = self._view_model.state
        is_free = state.moving is None and not state.is_looking
        self._models.show_spot(
            state.models, words.models_fall_back, is_free and state.offer is None
        )
        self._projects.show_spot(state.projects, words.projects_fall_back, is_free)
        self._progress.setHidden(state.moving is None)
        if state.moving is not None and state.offer is not None:
            total = state.offer.bytes
            share = state.moving / total if total else None
            self._progress.show_progress(words.moving(state.moving, total), share)
        self._say(state)

    def _say(self, state: PlacesState) -> None:
        is_asking = state.offer is not None and state.moving is None
        for each in (self._move, self._leave, self._refuse):
            each.setHidden(not is_asking)
        if state.offer is not None and is_asking:
            said = words.offer(state.offer.models, state.offer.bytes)
            more = words.offer_explained(str(state.offer.new))
            self._banner.show_message("quiet", said, more)
        elif state.problem is not None:
            title = translate("places", "That did not work")
            self._banner.show_message("attention", title, on_screen(state.problem))
        elif state.moved:
            tone = "attention" if state.left else "calm"
            self._banner.show_message(tone, words.moved(state.moved, state.left))
        else:
            self._banner.clear()


class _SpotCard(Panel):
    """One folder: its path, what is wrong with it, and what can be done."""

    def __init__(
        self, look: Look, name: str, choose: _Choose, again: Callable[[], None]
    ) -> None:
        super().__init__()
        self._name = name
        self._choose = choose
        self._folder = Path()
        self.setAccessibleName(name)
        self._path = QLineEdit()
        self._path.setReadOnly(True)
        self._path.setAccessibleName(name)
        self._said = label(role="muted")
        self._wrong = label()
        self._change = button_with_icon(look, "folder", translate("places", "Change…"))
        self._show = button(translate("places", "Show"))
        self._reset = button(translate("places", "Back to the usual folder"), "link")
        self._again = button(translate("places", "Look again"))
        self._arrange()
        self._change.clicked.connect(lambda _on: self._ask())
        self._show.clicked.connect(lambda _on: self._open())
        self._reset.clicked.connect(lambda _on: choose(None))
        self._again.clicked.connect(lambda _on: again())

    def explain(self, text: str) -> None:
        """Say this under the heading."""
        said_or_hidden(self._said, text)

    def show_spot(
        self, spot: Spot, fall_back: Callable[..., str], can_change: bool
    ) -> None:
        """Show the folder in use, and why where it is not the chosen one."""
        self._folder = spot.folder
        self._path.setText(str(spot.folder))
        self._path.setToolTip(str(spot.folder))
        self._path.setCursorPosition(0)
        wrong = fall_back(spot.problem) if spot.problem else ""
        note = words.on_network() if spot.is_on_network and not wrong else ""
        said_or_hidden(self._wrong, wrong or note)
        self._again.setHidden(not wrong)
        self._reset.setHidden(spot.is_usual)
        for each in (self._change, self._reset):
            each.setEnabled(can_change)

    def _arrange(self) -> None:
        row = FlowLayout(None, spacing=UNIT)
        for each in (self._change, self._show, self._again, self._reset):
            row.addWidget(each)
        self._said.hide()
        self.body.addWidget(label(self._name, "strong"))
        self.body.addWidget(self._said)
        self.body.addWidget(self._path)
        self.body.addWidget(self._wrong)
        self.body.addLayout(row)

    def _ask(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._name, str(self._folder))
        if chosen:
            self._choose(Path(chosen))

    def _open(self) -> None:
        """Show it in the file manager; a usual folder may not be there yet."""
        there = next(e for e in (self._folder, *self._folder.parents) if e.is_dir())
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(there)))
