"""Buttons: one way to make them, so that all look and behave the same."""

from itertools import product

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.roles import with_role

ICON = 16
_AIR = 4  # between icon and text, besides the 4 that the style leaves
_ICON_COLOURS = {"primary": "on_accent", "link": "accent", "danger": "danger"}


def button(text: str, role: str = "plain") -> QPushButton:
    """A button that grows with its text: "primary", "plain", "link" or "danger"."""
    made = with_role(QPushButton(text), role)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(True)  # Enter presses what has the focus
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def button_with_icon(
    look: Look, icon: str, text: str, role: str = "plain"
) -> QPushButton:
    """The same with a picture before the text."""
    made = button(text, role)
    put_icon(made, look, icon, _ICON_COLOURS.get(role, "ink"), look.px(ICON))
    return made


def put_icon(
    wanted: QPushButton, look: Look, icon: str, colour: str, size: int = ICON
) -> None:
    """Put an icon before the button's text, with a little air between them."""
    drawn = QIcon()
    for scale, (mode, ink) in product((1, 2), _modes(colour)):
        drawn.addPixmap(_airy(look.pixmap(icon, size, ink, scale)), mode)
    wanted.setIcon(drawn)
    wanted.setIconSize(QSize(size + _AIR, size))


def icon_button(look: Look, icon: str, name: str, size: int = 18) -> QPushButton:
    """A button without words; `name` is for the tooltip and for screen readers."""
    made = button("", "icon")
    made.setIcon(look.icon(icon, "muted", size))
    made.setIconSize(QSize(size, size))
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _modes(colour: str) -> list[tuple[QIcon.Mode, str]]:
    return [(QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, "muted")]


def _airy(pixmap: QPixmap) -> QPixmap:
    """The same picture at the start of a box that is wider than high."""
    scale = pixmap.devicePixelRatio()
    size = pixmap.deviceIndependentSize().toSize() + QSize(_AIR, 0)
    wide = QPixmap(size * scale)
    wide.setDevicePixelRatio(scale)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide
