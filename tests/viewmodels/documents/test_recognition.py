"""Scans are recognised by a child that behaves as files are named."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import PART, Document, Kind, Reason
from ftstudio.core.errors import FTStudioError
from ftstudio.runs.background import Background
from ftstudio.runs.reading import Reading
from ftstudio.viewmodels.documents.recognition import Recognising, ScanReader
from tests.factories import document
from tests.viewmodels.drafts import make_draft
from tests.viewmodels.trainings import Pump

_FAKE = str(Path(__file__).parents[2] / "fakes" / "fake_recogniser.py")


class _Page:
    """A scan reader, what it has told, and what was taken in."""

    def __init__(self, folder: Path, program: Sequence[str]) -> None:
        self.folder = folder / "Scans"
        self.folder.mkdir()
        self.pump = Pump()
        self.told: list[Recognising] = []
        self.taken: list[Reading] = []
        self.problems: list[FTStudioError] = []
        self.scans = ScanReader(
            make_draft(folder).project,
            Background(self.pump.background.post),
            self._change,
            self.taken.extend,
            self.problems.append,
            program=program,
        )

    def scan(self, name: str, pages: int = 1) -> Document:
        """A scan that lies in the folder."""
        (self.folder / name).write_bytes(b"%PDF")
        return document(
            folder=str(self.folder),
            name=name,
            kind=Kind.PDF,
            state=Reason.ONLY_PICTURES.state,
            reason=Reason.ONLY_PICTURES,
            pages=pages,
            pages_without_text=pages,
        )

    def until_it_rests(self) -> None:
        """Let things happen until nothing is recognised."""
        self.pump.until(lambda: self.told[-1].total == 0)

    def _change(self, scans: Recognising) -> None:
        self.told.append(scans)


@pytest.fixture
def page(tmp_path: Path) -> _Page:
    """Nothing is recognised yet."""
    return _Page(tmp_path, [sys.executable, _FAKE])


def test_scans_are_read_page_by_page(page: _Page) -> None:
    """With how much is left, and in the end what came of it."""
    page.scans.read([page.scan("1.pdf"), page.scan("3.pdf", 3)])
    page.until_it_rests()
    done = [(each.done, each.total) for each in page.told if each.done]
    assert done == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert page.told[-1].ended == (2, 2)
    assert page.told[-1].seconds_a_page == 2.0
    assert [each.document.reason for each in page.taken] == [Reason.RECOGNISED] * 2
    page.scans.dismiss()
    assert page.told[-1].ended is None


def test_scans_inside_one_file_are_each_read(page: _Page) -> None:
    """What is taken in is theirs."""
    whole = page.scan("1.pdf")
    names = [f"1.pdf{PART}{each}" for each in ("a.pdf", "b.pdf")]
    page.scans.read([replace(whole, name=each) for each in names])
    page.until_it_rests()
    assert page.told[-1].ended == (2, 2)
    assert [each.document.name for each in page.taken] == names


def test_what_has_no_text_after_all_stays_as_it_was(page: _Page) -> None:
    """It is counted, and nothing is taken in."""
    page.scans.read([page.scan("2-blank.pdf")])
    page.until_it_rests()
    assert (page.told[-1].ended, page.taken) == ((0, 1), [])


def test_files_that_are_done_keep_their_text_when_it_is_cancelled(page: _Page) -> None:
    """Nothing is said of the others."""
    page.scans.read([page.scan("1.pdf"), page.scan("1-hang.pdf")])
    page.pump.until(lambda: page.told[-1].done == 2)
    page.scans.cancel()
    assert page.told[-1].is_stopping
    page.until_it_rests()
    assert [each.document.name for each in page.taken] == ["1.pdf"]
    assert page.told[-1].ended is None


def test_it_ends_with_the_project(page: _Page) -> None:
    """What is done is kept, and nothing is taken in afterwards."""
    page.scans.read([page.scan("1.pdf"), page.scan("1-hang.pdf")])
    page.pump.until(lambda: page.told[-1].done == 2)
    page.scans.leave()
    assert [each.document.name for each in page.taken] == ["1.pdf"]
    page.until_it_rests()
    assert len(page.taken) == 1


def test_where_it_cannot_begin_that_is_said(tmp_path: Path) -> None:
    """And the next attempt can be made."""
    page = _Page(tmp_path, [sys.executable, "-c", ""])
    page.scans.read([page.scan("1.pdf")])
    page.pump.until(lambda: bool(page.problems))
    assert page.told[-1].total == 0
