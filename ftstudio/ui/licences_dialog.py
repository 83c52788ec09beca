"""LicencesDialog: every part of the program, its version, its licence and its text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ftstudio.core.parts import Part
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.viewmodels.about import AboutViewModel
from ftstudio.words import parts
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate

_SIZE, _LIST_WIDTH = QSize(960, 600), 250
_NAME = Qt.ItemDataRole.UserRole


class LicencesDialog(QDialog):
    """On the left the parts, with a search above them; on the right the chosen one."""

    def __init__(self, parent: QWidget | None, view_model: AboutViewModel) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.setWindowTitle(translate("licences", "Parts and licences"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(translate("licences", "Search"))
        self._search.setAccessibleName(translate("licences", "Search the parts"))
        self._search.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setAccessibleName(translate("licences", "Parts"))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._name = label("", "subtitle")
        self._licence = label("", "muted")
        self._note = label()
        self._text = with_role(QPlainTextEdit(), "report")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(translate("licences", "Licence"))
        self._close = button(translate("licences", "Close"), "primary")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(UNIT)
        right.setSpacing(UNIT)
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        self._list.setFixedWidth(_LIST_WIDTH)
        self._search.setFixedWidth(_LIST_WIDTH)
        for each in (self._name, self._licence, self._note):
            right.addWidget(each)
        right.addWidget(self._text, 1)
        both = QHBoxLayout()
        both.setSpacing(2 * UNIT)
        both.addLayout(left)
        both.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * UNIT] * 4)
        column.setSpacing(2 * UNIT)
        column.addLayout(both, 1)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        unwatch = self._view_model.watch(self._refresh)
        self.finished.connect(lambda _result: unwatch())
        self._close.clicked.connect(self.reject)
        self._search.textChanged.connect(self._view_model.search)
        self._list.currentItemChanged.connect(self._choose)
        self._refresh()
        self._search.setFocus()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._view_model.choose(item.data(_NAME))

    def _refresh(self) -> None:
        state = self._view_model.state
        self._show_list(state.listed, state.chosen)
        if state.chosen is not None:
            self._show_part(state.chosen)
            return
        for each in (self._licence, self._note):
            each.hide()
        self._text.setPlainText("")
        if state.problem is not None:
            self._name.setText(on_screen(state.problem))
        elif state.is_loading:
            self._name.setText(translate("licences", "Looking at what there is…"))
        else:
            self._name.setText(translate("licences", "No part is called that"))

    def _show_list(self, listed: tuple[Part, ...], chosen: Part | None) -> None:
        """The rows anew where they are others; never telling of the change."""
        self._list.blockSignals(True)
        rows = (self._list.item(row) for row in range(self._list.count()))
        if [each.data(_NAME) for each in rows] != [each.name for each in listed]:
            self._list.clear()
            for each in listed:
                item = QListWidgetItem(f"{each.name} {each.version}".strip())
                item.setData(_NAME, each.name)
                item.setToolTip(parts.licence(each))
                self._list.addItem(item)
        if chosen in listed:
            self._list.setCurrentRow(listed.index(chosen))
        self._list.blockSignals(False)

    def _show_part(self, part: Part) -> None:
        self._name.setText(f"{part.name} {part.version}".strip())
        self._licence.setText(parts.licence(part))
        self._licence.show()
        self._note.setText(parts.note(part))
        self._note.setVisible(bool(self._note.text()))
        text = part.text or parts.no_text()
        if self._text.toPlainText() != text:
            self._text.setPlainText(text)
