"""The dialogs about the program itself, for tests of what all screens share."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from ftstudio.core.errors import ReleasesUnreachable
from ftstudio.core.release import Release
from ftstudio.core.report import Report, Trouble
from ftstudio.runs.background import Background
from ftstudio.ui.about_dialog import AboutDialog
from ftstudio.ui.licences_dialog import LicencesDialog
from ftstudio.ui.look import Look
from ftstudio.ui.newest_dialog import NewestDialog
from ftstudio.ui.report_dialog import ReportDialog
from ftstudio.viewmodels.about import AboutViewModel
from ftstudio.viewmodels.newest import NewestViewModel

_AT_ONCE = Background(post=lambda call: call(), start=lambda work: work())


def _newest(**said: object) -> QWidget:
    view_model = NewestViewModel(_AT_ONCE)
    view_model._change(**said)
    return NewestDialog(None, view_model)


def _licences(name: str) -> QWidget:
    view_model = AboutViewModel(_AT_ONCE)
    view_model.choose(name)
    return LicencesDialog(None, view_model)


def _report(_look: Look, trouble: Trouble) -> QWidget:
    places = ("ftstudio/ui/pages/home.py:12 refresh",)
    log = ("2026-11-29 09:00:00 INFO window 7 ftstudio.app: FT Studio 1.0 starts",)
    versions = (("FT Studio", "1.0"), ("Python", "3.11.7"))
    memory = (1_000_000_000, 8_000_000_000)
    known = Report(trouble, "x", places, versions, "Linux", 4, memory, memory, log)
    return ReportDialog(None, known)


DIALOGS: Mapping[str, Callable[[Look], QWidget]] = {
    "about": lambda look: AboutDialog(None, look, _AT_ONCE),
    "licences": lambda _look: _licences("FT Studio"),
    "licences: a note": lambda _look: _licences("Qt"),
    "newest: asking": lambda _look: _newest(is_asking=True),
    "newest: newer": lambda _look: _newest(
        newer=Release("99.0.0", "https://example.org", "Quicker.")
    ),
    "newest: failed": lambda _look: _newest(problem=ReleasesUnreachable("example.org")),
    "newest: none": lambda _look: _newest(),
    **{f"report: {each}": partial(_report, trouble=each) for each in Trouble},
}
"""Each as it is made, by name."""
