"""PreferencesDialog: how the program looks, where things lie, how it works, space."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ftstudio.ui.look import Look
from ftstudio.ui.preferences.look import LookPart
from ftstudio.ui.preferences.parts import Part
from ftstudio.ui.preferences.places import PlacesPart
from ftstudio.ui.preferences.space import SpacePart
from ftstudio.ui.preferences.work import WorkPart
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.words.translation import translate

LOOK, PLACES, WORK, SPACE = range(4)
"""The parts, in their order."""

_SIZE = (680, 560)


class PreferencesDialog(QDialog):
    """Four parts behind tabs; what is chosen holds at once."""

    def __init__(self, parent: QWidget, studio: StudioViewModel, look: Look) -> None:
        super().__init__(parent)
        self._studio = studio
        self._window = parent
        self._content = QWidget(self)
        self._tabs = QTabWidget(self._content)
        self._parts: tuple[Part, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * UNIT, 2 * UNIT, 0, 2 * UNIT)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.dress(look)
        studio.places.look_again()
        studio.space.dismiss()
        studio.space.count()
        self.finished.connect(lambda _result: self._leave())

    def show_part(self, number: int) -> None:
        """Turn to a part, counted from 0."""
        self._tabs.setCurrentIndex(number)

    def dress(self, look: Look) -> None:
        """Build everything anew in another look or language; one stays where one is."""
        part, focus = self._tabs.currentIndex(), self._focus()
        self._leave()
        old, self._content = self._content, QWidget(self)
        self._column.removeWidget(old)
        old.hide()
        old.deleteLater()
        self.setWindowTitle(translate("preferences", "Preferences"))
        self._build(look)
        self._column.addWidget(self._content)
        self._size(look)
        self._tabs.setCurrentIndex(max(part, 0))
        if focus is not None:
            self._content.findChildren(QPushButton)[focus].setFocus()

    def _build(self, look: Look) -> None:
        studio = self._studio
        self._tabs = QTabWidget(self._content)
        self._tabs.setDocumentMode(True)
        parts: tuple[tuple[str, Part], ...] = (
            (translate("preferences", "Look"), LookPart(look, studio.preferences)),
            (translate("preferences", "Folders"), PlacesPart(look, studio.places)),
            (translate("preferences", "Work"), WorkPart(look, studio.preferences)),
            (translate("preferences", "Disk space"), SpacePart(look, studio.space)),
        )
        for name, part in parts:
            self._tabs.addTab(part, name)
            part.refresh()
        self._parts = tuple(part for _name, part in parts)
        close = button(translate("preferences", "Close"))
        close.clicked.connect(lambda _on: self.accept())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.setContentsMargins(0, 0, 2 * UNIT, 0)  # where the cards end
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._tabs, 1)
        column.addLayout(foot)

    def _size(self, look: Look) -> None:
        """As large as the text wants it, and no larger than the window."""
        room = self._window.size()
        width = min(look.px(_SIZE[0]), room.width() - 4 * UNIT)
        height = min(look.px(_SIZE[1]), room.height() - 4 * UNIT)
        self.setMinimumSize(width, height)
        self.resize(width, height)

    def _focus(self) -> int | None:
        """Which of the buttons has the focus."""
        focused = QApplication.focusWidget()
        if not isinstance(focused, QPushButton):
            return None
        buttons = self._content.findChildren(QPushButton)
        return buttons.index(focused) if focused in buttons else None

    def _leave(self) -> None:
        for part in self._parts:
            part.leave()
        self._parts = ()
