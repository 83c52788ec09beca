"""Roles and states: the words by which the style sheet knows a widget."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def with_role(widget: W, role: str) -> W:
    """The widget itself, in a role that `resources/styles/window.qss` draws."""
    _set(widget, "role", role)
    return widget


def set_state(widget: QWidget, state: str) -> None:
    """Have the widget drawn in a state: "calm", "attention", "danger" or other."""
    _set(widget, "state", state)


def sized(dialog: QWidget) -> None:
    """Make a dialog as large as what is in it, in the type that it will have.

    Otherwise Qt reckons before it looks into the style sheet, and takes two thirds of
    the screen's height at most; large text is cut then.
    """
    for each in dialog.findChildren(QWidget):
        each.ensurePolished()
    width = dialog.sizeHint().expandedTo(dialog.minimumSize()).width()
    dialog.resize(width, dialog.heightForWidth(width))


def _set(widget: QWidget, name: str, value: str) -> None:
    """Set a property, and let the style look again where it had looked before."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # Qt will look when it first shows it
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
