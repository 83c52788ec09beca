"""Header: the program, where one is in it, and the menu."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button, icon_button, put_icon
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.words.translation import translate

_LOGO = 24
_HEIGHT = 52
_SHORTEST_NAME, _LONGEST_NAME = 60, 200
_BEFORE_ALL_ELSE = 100  # parts of the free room, of which each side gets one


class Header(QFrame):
    """The strip over every page; `centre` is what stands in its middle."""

    home_chosen = Signal()
    """The person clicked the program's name."""

    def __init__(self, look: Look, centre: QWidget | None = None) -> None:
        super().__init__()
        with_role(self, "header")
        self._brand = self._named(look)
        self._project = _ProjectName()
        self.menu_button: QPushButton = icon_button(
            look, "menu", translate("header", "Menu")
        )
        self._arrange(centre)

    def name_project(self, name: str) -> None:
        """Show the name of the open project; "" where none is."""
        self._project.show_name(name)

    def set_menu(self, menu: QMenu) -> None:
        """What opens from the button at the end."""
        self.menu_button.setMenu(menu)

    def _named(self, look: Look) -> QPushButton:
        brand = button("FT Studio", "brand")
        put_icon(brand, look, "logo", "accent", _LOGO)
        brand.setToolTip(translate("header", "To all projects"))
        brand.clicked.connect(self.home_chosen)
        return brand

    def _arrange(self, centre: QWidget | None) -> None:
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.setSpacing(UNIT)
        row.addWidget(self._brand)
        row.addStretch(1)
        if centre is not None:
            row.addWidget(centre)
        row.addStretch(1)
        row.addWidget(self._project, _BEFORE_ALL_ELSE)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignVCenter)


class _ProjectName(QLabel):
    """A name that is shortened before the steps beside it lose theirs."""

    def __init__(self) -> None:
        super().__init__()
        with_role(self, "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._name = ""

    def show_name(self, name: str) -> None:
        """Show as much of it as there is room for; all of it is in the tooltip."""
        self._name = name
        self.setAccessibleName(name)
        self.ensurePolished()
        self.setMaximumWidth(min(self._whole(), _LONGEST_NAME))
        self.updateGeometry()
        self._shorten()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The least; it gets more, up to its whole width, where there is room."""
        width = min(self._whole(), _SHORTEST_NAME)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As much as says which project it is."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show more of the name, or less."""
        super().resizeEvent(event)
        self._shorten()

    def _whole(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._name) + 1

    def _shorten(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        short = self.fontMetrics().elidedText(self._name, mode, self.width())
        self.setText(short)
        self.setToolTip(self._name if short != self._name else "")
