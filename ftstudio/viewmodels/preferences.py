"""Preferences: the person's lasting choices while the program runs."""

import logging
from dataclasses import replace
from pathlib import Path

from ftstudio.core.errors import FTStudioError
from ftstudio.settings import Settings, load, save
from ftstudio.viewmodels.view_model import Watched

_LOG = logging.getLogger(__name__)


class Preferences(Watched):
    """The settings of `file`, saved with each change; watchers hear of it."""

    def __init__(self, file: Path | None = None) -> None:
        """Read `file`; `was_set_aside` tells that it could not be understood.

        Without one they are the defaults, and what is chosen holds for this time.
        """
        super().__init__()
        self._file = file
        self.settings, self.was_set_aside = load(file) if file else (Settings(), False)

    def choose(self, **changes: object) -> None:
        """Change some settings; where they cannot be saved they hold for this time."""
        self._keep(replace(self.settings, **changes))  # type: ignore[arg-type]

    def remember(self, project: Path) -> None:
        """Put a project that lies outside the usual place first among the recent."""
        self._keep(self.settings.with_recent(str(project)))

    def forget(self, project: Path) -> None:
        """Take a project off the list of recent ones."""
        recent = self.settings.recent
        self.choose(recent=tuple(each for each in recent if each != str(project)))

    def _keep(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        try:
            if self._file is not None:
                save(settings, self._file)
        except FTStudioError as error:
            _LOG.info("the settings could not be saved: %s", type(error).__name__)
        self._tell()
