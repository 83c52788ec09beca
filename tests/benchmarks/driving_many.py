"""The program's own window, driven through the list of very many documents.

Arguments: the folder to read, "--why" to see on stderr what goes on while a tick is
late. Says one JSON object.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ftstudio.app import open_window
from ftstudio.core.gathering import Filter
from ftstudio.ui.widgets.document_tree import DocumentTree
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.studio import StudioViewModel
from tests.benchmarks.driving import Course, after, follow
from tests.benchmarks.stalls import StallMeter

_CALM = 1.5
_BETWEEN = 0.2
_SEARCHED = "note 1234"
_PAGES = 60


class Drive:
    """Phases one after the other; each step waits until what it yields is so."""

    def __init__(self, studio: StudioViewModel, *, is_curious: bool) -> None:
        self.told: dict[str, object] = {}
        self._studio = studio
        self._meter = StallMeter(is_curious=is_curious)

    def course(self, documents: Path) -> Course:
        """All of it; while files are read the list is used as well."""
        yield after(_CALM)
        self._meter.begin()
        began = time.perf_counter()
        self._studio.create("Many", [documents])
        yield lambda: self._tree is not None and self._tree.rows.rowCount() > 0
        self.told["first rows"] = time.perf_counter() - began
        yield after(_CALM)
        self.told["scanning"] = asdict(self._meter.end())
        yield from self._measured("listing while reading", self._scroll())
        yield from self._measured("using while reading", self._use())
        self.told["read when used"] = self._read
        yield from self._measured("reading", iter([lambda: self._is_read]))
        self.told["all read"] = time.perf_counter() - began
        yield after(_CALM)
        self.told["documents"] = self._shown.state.listing.totals.documents
        yield from self._measured("scrolling", self._scroll())
        yield from self._measured("filtering", self._filter())
        yield from self._measured("ticking", self._tick())
        self._studio.leave()

    def _measured(self, name: str, steps: Iterator[Callable[[], bool]]) -> Course:
        self._meter.begin()
        yield from steps
        self.told[name] = asdict(self._meter.end())

    def _use(self) -> Iterator[Callable[[], bool]]:
        yield from self._filter()
        yield from self._tick()

    def _scroll(self) -> Iterator[Callable[[], bool]]:
        assert self._tree is not None
        bar = self._tree.verticalScrollBar()
        for page in range(_PAGES):
            bar.setValue(bar.maximum() * page // _PAGES)
            yield after(_BETWEEN / 4)
        bar.setValue(0)

    def _filter(self) -> Iterator[Callable[[], bool]]:
        for each in (*Filter, Filter.ALL):
            self._shown.show_only(each)
            yield after(_BETWEEN)
        for length in range(len(_SEARCHED) + 1):
            self._shown.search(_SEARCHED[:length])
            yield after(_BETWEEN)
        self._shown.search("")
        yield after(_BETWEEN)

    def _tick(self) -> Iterator[Callable[[], bool]]:
        rows = self._shown.state.listing.rows
        folder = next(each.key for each in rows if each.is_folder and each.depth)
        file = next(each.key for each in rows if not each.is_folder)
        for key in (file, file, folder, folder, rows[0].key, rows[0].key):
            yield from self._turned(key)
        for is_open in (False, True):
            self._shown.fold(rows[0].key, is_open)
            yield after(_BETWEEN)

    def _turned(self, key: str) -> Iterator[Callable[[], bool]]:
        before = self._shown.state.listing.row(key)
        self._shown.tick(key)
        yield lambda: self._shown.state.listing.row(key) != before
        yield after(_BETWEEN)

    @property
    def _shown(self) -> DocumentsViewModel:
        wizard = self._studio.state.wizard
        assert wizard is not None
        return wizard.documents

    @property
    def _tree(self) -> DocumentTree | None:
        for window in QApplication.topLevelWidgets():
            for tree in window.findChildren(DocumentTree):
                return tree
        return None

    @property
    def _is_read(self) -> bool:
        return not self._shown.state.is_reading

    @property
    def _read(self) -> int:
        progress = self._shown.state.progress
        return progress.done if progress else 0


def main(arguments: list[str]) -> int:
    """Drive to the end of the course, then say what was measured."""
    app = QApplication([])
    window = open_window(app)
    window.studio.home.refresh()
    drive = Drive(window.studio, is_curious="--why" in arguments)
    follow(drive.course(Path(arguments[0])), app.quit)
    app.exec()
    print(json.dumps(drive.told), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
