"""SorterProof: how often a sorter is right, what it mistakes, and what would help."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ftstudio.core.sorting import Confusion, by_label, confusions
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.page_column import Squeezable
from ftstudio.ui.widgets.plain_table import PlainTable, Row
from ftstudio.viewmodels.sorting.state import Mistake, SorterState
from ftstudio.words import sorting
from ftstudio.words.formats import count, per_cent
from ftstudio.words.translation import translate

_ALL = 0


class SorterProof(Squeezable):
    """On the left what is taken for what, on the right the documents themselves."""

    moved = Signal(int, str)
    """A document, by its number, belongs in that folder ("": in its own)."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._state = SorterState()
        self._groups: tuple[Confusion, ...] = ()
        self._shown: tuple[Mistake, ...] = ()
        self._said = label(role="muted")
        self._misfiled = label(role="strong")
        self._more = label(role="muted")
        self._folders = PlainTable(
            look,
            translate("sorter_proof", "What is taken for what"),
            (
                translate("sorter_proof", "Folder"),
                translate("sorter_proof", "Taken for"),
                translate("sorter_proof", "Documents"),
            ),
        )
        self._documents = PlainTable(
            look,
            translate("sorter_proof", "Documents that it puts elsewhere"),
            (
                translate("sorter_proof", "Document"),
                translate("sorter_proof", "Is in"),
                translate("sorter_proof", "Looks like"),
            ),
        )
        self._open = button(translate("sorter_proof", "Open it"))
        self._move = button("")
        self._arrange()
        self._connect()

    def show_state(self, state: SorterState) -> None:
        """Show what the folds have shown."""
        self._state = state
        made, guesses = state.made, state.guesses
        self._said.setText(sorting.unknown())
        self._said.setVisible(not guesses)
        wrong = [each for each in state.mistakes if each.guess.looks_misfiled]
        self._misfiled.setText(sorting.look_misfiled(len(wrong)))
        self._misfiled.setVisible(bool(wrong))
        self._more.setText(sorting.more_examples(made) if made else "")
        self._groups = confusions(guesses)
        self._folders.show_rows(self._group_rows())
        if guesses and self._folders.row < 0:
            self._folders.choose(_ALL)
        self._show_documents()
        for each in (self._folders, self._documents, self._open, self._move):
            each.setVisible(bool(guesses))

    def _group_rows(self) -> list[Row]:
        """All mistakes, each kind of them, then how often each folder is right."""
        state, names = self._state, self._state.folders
        every = count(len(state.mistakes))
        first = Row((translate("sorter_proof", "All of them"), "", every))
        kinds = [
            Row((names[each.label], names[each.into], count(len(each.documents))))
            for each in self._groups
        ]
        shares = by_label(state.guesses, len(names))
        right = [
            Row((name, translate("sorter_proof", "sorted rightly"), share))
            for name, share in zip(names, map(sorting.of_folder, shares), strict=True)
        ]
        return [first, *kinds, *right]

    def _show_documents(self, _row: int = 0) -> None:
        """The documents of the kind that is chosen."""
        chosen, known = self._folders.row, self._state.mistakes
        if 0 < chosen <= len(self._groups):
            numbers = set(self._groups[chosen - 1].documents)
            known = tuple(each for each in known if each.number in numbers)
        self._shown = known
        self._documents.show_rows([_as_row(e, self._state.folders) for e in known])
        if known and self._documents.row < 0:
            self._documents.choose(0)
        self._show_choice()

    def _show_choice(self, _row: int = 0) -> None:
        chosen = self._chosen()
        for each in (self._open, self._move):
            each.setEnabled(chosen is not None)
        if chosen is None:
            self._move.setText(translate("sorter_proof", "Move the label"))
        elif chosen.moved_to:
            self._move.setText(translate("sorter_proof", "Leave it where it is"))
        else:
            said = translate("sorter_proof", "It belongs in “{folder}”")
            best = self._state.folders[chosen.guess.best]
            self._move.setText(said.format(folder=best))

    def _chosen(self) -> Mistake | None:
        row = self._documents.row
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _move_label(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            best = self._state.folders[chosen.guess.best]
            self.moved.emit(chosen.number, "" if chosen.moved_to else best)

    def _open_document(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            path = Path(chosen.document.folder, chosen.document.name)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _arrange(self) -> None:
        left = _column(
            label(translate("sorter_proof", "What it mistakes"), "subtitle"),
            self._folders,
        )
        right = _column(
            label(translate("sorter_proof", "The documents, worst first"), "subtitle"),
            self._documents,
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(self._open)
        buttons.addWidget(self._move)
        buttons.addStretch(1)
        right.addLayout(buttons)
        both = QHBoxLayout()
        both.setSpacing(3 * UNIT)
        both.addLayout(left, 2)
        both.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, CARD_PADDING, 0, 0)
        column.setSpacing(UNIT)
        for each in (self._said, self._misfiled, self._more):
            column.addWidget(each)
        column.addSpacing(UNIT)
        column.addLayout(both, 1)

    def _connect(self) -> None:
        self._folders.chosen.connect(self._show_documents)
        self._documents.chosen.connect(self._show_choice)
        self._open.clicked.connect(self._open_document)
        self._move.clicked.connect(self._move_label)


def _column(*widgets: QWidget) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(UNIT)
    for each in widgets:
        made.addWidget(each)
    return made


def _as_row(mistake: Mistake, folders: Sequence[str]) -> Row:
    guess = mistake.guess
    looks = f"{folders[guess.best]} ({per_cent(guess.confidence)})"
    if mistake.moved_to:
        looks = sorting.moved(mistake.moved_to)
    name = Path(mistake.document.name).name
    return Row((name, folders[guess.label], looks))
