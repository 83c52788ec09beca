"""Which pictures there are, and how one state becomes several of them."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from ftstudio.settings import Theme
from tests.gallery import (
    beginning,
    beside,
    caring,
    chatting,
    ending,
    happening,
    making,
    powering,
    preferring,
    proofs,
    reporting,
    sorting,
    verdicts,
    warnings_shown,
    welcoming,
)
from tests.gallery.beginning import State
from tests.gallery.stage import Stage

STATES: Mapping[str, State] = {
    **welcoming.STATES,
    **beginning.STATES,
    **making.STATES,
    **beside.STATES,
    **happening.STATES,
    **powering.STATES,
    **ending.STATES,
    **proofs.STATES,
    **reporting.STATES,
    **chatting.STATES,
    **sorting.STATES,
    **preferring.STATES,
    **caring.STATES,
    **verdicts.STATES,
    **warnings_shown.STATES,
}
"""By name: the screen, then what it shows."""

_USUAL, _SMALL = (1180, 760), (1000, 640)


@dataclass(frozen=True, slots=True)
class View:
    """What a picture is seen in: colours, language, the size of the window."""

    theme: Theme
    language: str
    size: tuple[int, int] = _USUAL

    @property
    def name(self) -> str:
        """As a folder is called: light-en."""
        is_small = self.size == _SMALL
        return f"{self.theme}-{self.language}" + ("-small" if is_small else "")


VIEWS = (
    View(Theme.LIGHT, "en"),
    View(Theme.LIGHT, "fr"),
    View(Theme.LIGHT, "fr", _SMALL),
    View(Theme.DARK, "fr"),
    View(Theme.DARK, "en"),
)
AT_DOUBLE = (View(Theme.DARK, "fr", _SMALL),)
"""What is drawn with twice as many dots."""


def drawn(
    name: str, app: QApplication, views: Iterable[View] = VIEWS
) -> Iterator[tuple[View, QPixmap]]:
    """The state of that name in each view."""
    with tempfile.TemporaryDirectory() as place:
        stage = Stage(Path(place), app)
        touch = STATES[name](stage)
        for view in views:
            stage.look(view.theme, view.language)
            yield view, stage.picture(view.size, touch)
        stage.leave()
