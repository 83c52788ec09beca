"""Whether there is a newer version: asked for only when a person wants to know."""

import threading
from dataclasses import dataclass
from functools import partial

from ftstudio import __version__
from ftstudio.care.releases import address, is_newer
from ftstudio.core.errors import FTStudioError
from ftstudio.core.release import Release
from ftstudio.runs.asking import ask_for_release
from ftstudio.runs.background import Background
from ftstudio.viewmodels.view_model import ViewModel


@dataclass(frozen=True, slots=True)
class NewestState:
    """`newer` is what there is to get; neither it nor `problem`: this is the newest."""

    is_asking: bool = False
    newer: Release | None = None
    problem: FTStudioError | None = None


class NewestViewModel(ViewModel[NewestState]):
    """One question, asked in the background; leaving ends it."""

    def __init__(self, background: Background) -> None:
        """Nothing has been asked yet, and nobody was connected to."""
        super().__init__(NewestState())
        self._background = background
        self._cancel = threading.Event()

    def ask(self) -> None:
        """Ask now; where no address is known no connection is made."""
        self._change(is_asking=True, newer=None, problem=None)
        cancel = self._cancel = threading.Event()
        self._background.do(
            partial(_newer, cancel),
            lambda newer: self._answer(cancel, newer),
            lambda error: self._fail(cancel, error),
        )

    def cancel(self) -> None:
        """The answer is not wanted any more."""
        self._cancel.set()
        self._change(is_asking=False)

    def _answer(self, asked: threading.Event, newer: Release | None) -> None:
        if not asked.is_set():
            self._change(is_asking=False, newer=newer)

    def _fail(self, asked: threading.Event, error: FTStudioError) -> None:
        if not asked.is_set():
            self._change(is_asking=False, problem=error)


def _newer(cancel: threading.Event) -> Release | None:
    release = ask_for_release(address(), cancel)
    is_news = release is not None and is_newer(release, __version__)
    return release if is_news else None
