"""The round badge of a step: its number, or a check mark once it is done."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap

from ftstudio.ui.look import Look

BADGE = (24, 20)
"""Usual width and height: the circle, and a little air beside it."""

_SHARPEST = 3
_CIRCLE = QRectF(0.5, 0.5, 19, 19)
_CHECK = 12
_DIGITS = 11


def badge_size(look: Look) -> QSize:
    """How large a badge is beside text of that look."""
    return QSize(look.px(BADGE[0]), look.px(BADGE[1]))


def badge(look: Look, state: str, number: int) -> QIcon:
    """The badge of step `number` in a state: "done", "current" or "ahead"."""
    pixmap = QPixmap(badge_size(look) * _SHARPEST)
    pixmap.setDevicePixelRatio(_SHARPEST)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(look.type_scale, look.type_scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_circle(painter, look, state)
    if state == "done":
        check = look.pixmap("check", _CHECK, "accent", _SHARPEST)
        start = (BADGE[1] - _CHECK) // 2
        painter.drawPixmap(start, start, check)
    else:
        _draw_number(painter, look, state, number)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Disabled)
    return icon


def _draw_circle(painter: QPainter, look: Look, state: str) -> None:
    fill = {"current": "accent", "done": "accent_soft"}.get(state)
    line = {"current": "accent", "done": "accent_soft"}.get(state, "line")
    painter.setBrush(look.colour(fill) if fill else QColor(Qt.GlobalColor.transparent))
    painter.setPen(QPen(look.colour(line), 1))
    painter.drawEllipse(_CIRCLE)


def _draw_number(painter: QPainter, look: Look, state: str, number: int) -> None:
    font = QFont(painter.font())
    font.setPixelSize(_DIGITS)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(look.colour("on_accent" if state == "current" else "muted"))
    painter.drawText(_CIRCLE, Qt.AlignmentFlag.AlignCenter, str(number))
