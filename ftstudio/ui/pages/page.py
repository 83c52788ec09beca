"""Page: one screen, drawn from the state of its view-model."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ftstudio.ui.look import Look
from ftstudio.viewmodels.view_model import Heard, ViewModel

V = TypeVar("V", bound=ViewModel[Any])


class Page(QWidget, Generic[V]):
    """One screen: builds its widgets, connects them to actions, shows the state.

    `_build` makes widgets and layout only; `_connect` ties each widget to one action;
    `refresh` sets widgets from `view_model.state`, and neither writes back nor decides.
    """

    step_wanted = Signal(object)
    """The person wants to go to that Step of the wizard."""

    def __init__(self, view_model: V, look: Look) -> None:
        super().__init__()
        self.view_model = view_model
        self.look = look
        self._build()
        self._connect()
        self._unwatch: Heard = view_model.watch(self.refresh)
        self.refresh()

    def leave(self) -> None:
        """Listen no longer; the page is about to be thrown away."""
        self._unwatch()

    def foot_text(self) -> str:
        """What the wizard's foot says beside the buttons; <b> is allowed."""
        return ""

    def foot_buttons(self) -> Sequence[QPushButton]:
        """Buttons of the page's own for the wizard's foot, made in `_build`."""
        return ()

    def refresh(self) -> None:
        """Show the state as it is now."""

    def _build(self) -> None:
        """Make the widgets and their layout."""

    def _connect(self) -> None:
        """Tie each widget to its action."""


AnyPage = Page[Any]
