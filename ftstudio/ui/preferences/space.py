"""Disk space: what models and trainings take, and a way to free some of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ftstudio.core.space import ModelSpace, Space
from ftstudio.models.catalogue import offer_named
from ftstudio.ui import asking
from ftstudio.ui.look import Look
from ftstudio.ui.preferences.cleaning import CleaningDialog
from ftstudio.ui.preferences.parts import Part
from ftstudio.ui.preferences.rows import Rows, row
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button, icon_button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.viewmodels.space import SpaceState, SpaceViewModel
from ftstudio.words import space as words
from ftstudio.words.formats import size
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate


class SpacePart(Part):
    """What can be freed, then the models, then the trainings of each project."""

    def __init__(self, look: Look, view_model: SpaceViewModel) -> None:
        super().__init__(view_model)
        self._look = look
        self._view_model = view_model
        self._shown: tuple[Space, tuple[str, ...]] | None = None
        self._banner = Banner(look)
        self._progress = LabelledProgress(look)
        self._free = label(role="subtitle")
        self._removable = label(role="muted")
        self._clean = button(translate("space", "Clean up…"))
        self._models, self._projects = Rows(), Rows()
        self._arrange()
        self._clean.clicked.connect(lambda _on: self._ask_to_clean())
        self._progress.cancelled.connect(view_model.cancel)

    def refresh(self) -> None:
        """Show what was measured, and what goes on."""
        state = self._view_model.state
        self._show_progress(state)
        self._say(state)
        is_idle = state.cleaning is None and not state.is_counting
        space = state.space
        for each in (self._models, self._projects):
            each.setVisible(space is not None)
        self._clean.setVisible(space is not None and bool(space.removals))
        self._clean.setEnabled(is_idle)
        self._free.setVisible(space is not None)
        self._removable.setVisible(space is not None)
        if space is None or self._shown == (space, state.in_use):
            return
        self._shown = (space, state.in_use)
        self._free.setText(words.free(space))
        self._removable.setText(words.removable(space))
        self._show_models(state, space)
        self._projects.setHidden(not space.projects)
        self._projects.show_rows(
            words.projects_title(space),
            [
                row(words.project(e), words.runs(e), size(e.bytes))
                for e in space.projects
            ],
        )

    def _show_models(self, state: SpaceState, space: Space) -> None:
        shown: list[QWidget] = [self._model(each, state) for each in space.models]
        comes_along = translate("space", "Comes with FT Studio")
        shown += [row(_title(each), comes_along) for each in state.included]
        if not shown:
            none = translate("space", "No model is on this computer yet.")
            shown = [label(none, "muted")]
        self._models.show_rows(words.models_title(space), shown)

    def _model(self, model: ModelSpace, state: SpaceState) -> QWidget:
        title = _title(model.name)
        if not state.can_remove(model):
            said = translate("space", "The open project starts from it")
            return row(title, said, size(model.bytes))
        name = translate("space", "Remove {name}").format(name=title)
        remove = icon_button(self._look, "trash", name)
        remove.clicked.connect(lambda _on: self._ask_to_remove(model))
        return row(title, words.used_by(model), size(model.bytes), remove)

    def _show_progress(self, state: SpaceState) -> None:
        is_cleaning = state.cleaning is not None
        is_first_count = state.is_counting and state.space is None
        self._progress.setHidden(not (is_cleaning or is_first_count))
        self._progress.cancel.setHidden(not is_cleaning)
        if state.cleaning is not None:
            share = state.cleaning / state.to_clean if state.to_clean else None
            said = words.cleaning(state.cleaning, state.to_clean)
            self._progress.show_progress(said, share)
        elif is_first_count:
            counting = translate("space", "Counting what is on the disk…")
            self._progress.show_progress(counting, None)

    def _say(self, state: SpaceState) -> None:
        if state.problem is not None:
            title = translate("space", "That did not work")
            self._banner.show_message("attention", title, on_screen(state.problem))
        elif state.cleaned is not None:
            tone = "attention" if state.cleaned.left else "calm"
            said = words.cleaned(state.cleaned.freed, state.cleaned.left)
            self._banner.show_message(tone, said)
        else:
            self._banner.clear()

    def _arrange(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(UNIT // 2)
        said.addWidget(self._free)
        said.addWidget(self._removable)
        top = QHBoxLayout()
        top.setSpacing(2 * UNIT)
        top.addLayout(said, 1)
        top.addWidget(self._clean, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self._banner)
        self.column.addLayout(top)
        self.column.addWidget(self._progress)
        self.column.addWidget(self._models)
        self.column.addWidget(self._projects)
        self.column.addStretch(1)

    def _ask_to_clean(self) -> None:
        dialog = CleaningDialog(self._view_model.state, self)
        if dialog.exec() == CleaningDialog.DialogCode.Accepted:
            self._view_model.clean_up(dialog.chosen())

    def _ask_to_remove(self, model: ModelSpace) -> None:
        question = words.remove_question(_title(model.name))
        deed = translate("space", "Remove")
        if asking.is_sure(self, question, words.remove_consequence(model), deed):
            self._view_model.remove_model(model.name)


def _title(name: str) -> str:
    """What a model is called; a person's own by its folder."""
    offer = offer_named(name)
    return offer.title if offer else name
