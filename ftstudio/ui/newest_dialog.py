"""NewestDialog: asks whether there is a newer version, and shows the answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ftstudio import __version__
from ftstudio.core.errors import ReleasesUnknown
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.newest import NewestState, NewestViewModel
from ftstudio.words import newest
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate

_WIDTH, _NOTES_HEIGHT = 460, 140


class NewestDialog(QDialog):
    """Closing it ends the question."""

    page_wanted = Signal(str)
    """The page of the newer version is to be opened: there was a click."""

    def __init__(self, parent: QWidget | None, view_model: NewestViewModel) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.setWindowTitle(translate("newest", "Check for a new version"))
        self._said = label("", "strong")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(newest.asking())
        self._notes = QPlainTextEdit()
        self._notes.setReadOnly(True)
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(_NOTES_HEIGHT)
        self._notes.setAccessibleName(translate("newest", "What is new"))
        self._sent = label(newest.what_is_sent(), "muted")
        self._page = button(translate("newest", "Open the page"), "primary")
        self._again = button(translate("newest", "Try again"))
        self._close = button("")
        self._arrange()
        self._connect()

    def ask(self) -> None:
        """Ask now."""
        self._view_model.ask()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addStretch(1)
        for each in (self._close, self._again, self._page):
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * UNIT] * 4)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._said)
        column.addWidget(self._bar)
        column.addWidget(self._notes)
        column.addWidget(self._sent)
        column.addLayout(row)
        column.addStrut(_WIDTH)

    def _connect(self) -> None:
        unwatch = self._view_model.watch(self._refresh)
        self.finished.connect(lambda _result: unwatch())
        self.finished.connect(lambda _result: self._view_model.cancel())
        self._close.clicked.connect(self.reject)
        self._again.clicked.connect(self._view_model.ask)
        self._page.clicked.connect(self._open_page)
        self._refresh()

    def _refresh(self) -> None:
        state = self._view_model.state
        self._said.setText(_said(state))
        self._bar.setVisible(state.is_asking)
        notes = state.newer.notes if state.newer else ""
        self._notes.setPlainText(notes)
        self._notes.setVisible(bool(notes))
        self._page.setVisible(bool(state.newer and state.newer.page))
        is_unknown = isinstance(state.problem, ReleasesUnknown)
        self._sent.setHidden(is_unknown)
        self._again.setVisible(state.problem is not None and not is_unknown)
        is_over = not state.is_asking
        close, cancel = translate("newest", "Close"), translate("newest", "Cancel")
        self._close.setText(close if is_over else cancel)
        self._close.setFocus()
        self.adjustSize()

    def _open_page(self) -> None:
        newer = self._view_model.state.newer
        if newer is not None:
            self.page_wanted.emit(newer.page)


def _said(state: NewestState) -> str:
    if state.is_asking:
        return newest.asking()
    if state.problem is not None:
        return on_screen(state.problem)
    if state.newer is not None:
        return newest.there_is(state.newer, __version__)
    return newest.is_newest(__version__)
