"""Opening: what a person chooses, or what a start of the program is asked for."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QWidget

from ftstudio import paths
from ftstudio.core.asked import Asked
from ftstudio.core.errors import FTStudioError
from ftstudio.ui import asking
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.words.translation import translate

_TOKEN = "XDG_ACTIVATION_TOKEN"  # what Qt and the desktop call it
_A_WHILE = 200
"""Milliseconds until it is seen again whether the window still asks something."""


def asked_of(arguments: Sequence[str]) -> Asked:
    """What a command line for the window asks for; file URLs are paths as well."""
    token = os.environ.get(_TOKEN, "")
    if list(arguments) == ["try"]:
        return Asked(samples=True, token=token)
    return Asked(tuple(map(_whole_path, arguments)), token=token)


def choose_folder(parent: QWidget, studio: StudioViewModel) -> None:
    """Ask for a folder, and make a project of it."""
    chosen = asking.for_folder(parent, studio.preferences)
    if chosen is not None:
        create(studio, [chosen])


def try_samples(studio: StudioViewModel) -> None:
    """Show the project of the included documents; make it if there is none."""
    studio.end_welcome()
    studio.try_samples(_samples_name(), paths.resource("samples"))


def create(studio: StudioViewModel, folders: Sequence[Path]) -> None:
    """Make a project of folders and documents, called after the first."""
    studio.end_welcome()
    studio.create(folders[0].stem or _no_name(), folders)


class Opener(QObject):
    """Brings the window before the person and opens what was asked for in it.

    While the window asks something itself, that is answered first.
    """

    def __init__(
        self, studio: StudioViewModel, bring_back: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._studio = studio
        self._bring_back = bring_back
        self._waiting: list[Asked] = []
        self._timer = QTimer(self, singleShot=True, interval=_A_WHILE)
        self._timer.timeout.connect(self._go_on)

    def open(self, asked: Asked) -> None:
        """Show the window with that."""
        if asked.token:  # for Qt, which takes it away once it has used it
            os.environ[_TOKEN] = asked.token
        self._bring_back()
        self._waiting.append(asked)
        self._go_on()

    def open_quietly(self, asked: Asked, besides: FTStudioError | None = None) -> None:
        """The same where the window is before the person already.

        They are told of `besides` as well.
        """
        if asked.paths:
            given = [Path(each) for each in asked.paths]
            self._studio.open_given(given, _no_name(), besides)
            return
        if asked.samples:
            self._studio.get_ready(_samples_name(), paths.resource("samples"))
        self._studio.tell(besides)

    def _go_on(self) -> None:
        if QApplication.activeModalWidget() is not None:
            self._timer.start()
            return
        while self._waiting:
            self.open_quietly(self._waiting.pop(0))


def _whole_path(argument: str) -> str:
    local = QUrl(argument).toLocalFile() if argument.startswith("file:") else ""
    return str(Path(local or argument).absolute())


def _samples_name() -> str:
    return translate("home", "Sample documents")


def _no_name() -> str:
    return translate("home", "My documents")
