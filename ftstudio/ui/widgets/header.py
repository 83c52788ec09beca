"""Header: the program, where one is in it, and the menu."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button, icon_button, put_icon
from ftstudio.ui.widgets.labels import short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.words.translation import translate

_LOGO = 24
_HEIGHT = 52
_LONGEST_NAME = 200


class Header(QFrame):
    """The strip over every page; `centre` is what stands in its middle."""

    home_chosen = Signal()
    """The person clicked the program's name."""

    def __init__(self, look: Look, centre: QWidget | None = None) -> None:
        super().__init__()
        with_role(self, "header")
        self._brand = self._named(look)
        self._project = short_label(role="muted")
        self.menu_button: QPushButton = icon_button(
            look, "menu", translate("header", "Menu")
        )
        self._arrange(centre)

    def name_project(self, name: str) -> None:
        """Show the name of the open project; "" where none is."""
        metrics = self._project.fontMetrics()
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST_NAME)
        self._project.setText(short)
        self._project.setAccessibleName(name)
        self._project.setToolTip(name if short != name else "")

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
        row.addWidget(self._project)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignVCenter)
