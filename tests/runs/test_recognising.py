"""Scans become readings, by a child that behaves as files are named."""

import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import Document, Kind, Reason, State
from ftstudio.core.errors import WorkerDied
from ftstudio.documents.exchange import Limits
from ftstudio.documents.scan import Found, scan
from ftstudio.documents.texts import TextStore
from ftstudio.runs.reading import Reading, stamp_of
from ftstudio.runs.recognising import (
    Progress,
    Recognition,
    Scan,
    can_be_recognised,
    in_place,
    scan_of,
    scans_among,
)
from tests.factories import document

_FAKES = Path(__file__).parent.parent / "fakes"
_FAKE = [sys.executable, str(_FAKES / "fake_recogniser.py")]


@pytest.fixture
def texts(tmp_path: Path) -> TextStore:
    """Where the texts go."""
    return TextStore(tmp_path / "texts")


def _scans(tmp_path: Path, **pages: int) -> list[Scan]:
    """Files of these names, and how many pages of each are said to have no text."""
    folder = tmp_path / "folder"
    folder.mkdir()
    for each in pages:
        name = each.removeprefix("n").replace("_", "-") + ".pdf"
        (folder / name).write_bytes(b"%PDF")
    return [
        Scan(found, each)
        for found, each in zip(scan([folder]), pages.values(), strict=True)
    ]


def test_each_scan_becomes_a_reading_and_a_text(
    tmp_path: Path, texts: TextStore
) -> None:
    """In their order."""
    scans = _scans(tmp_path, n1=1, n3=3)
    readings = list(Recognition(scans, texts, _FAKE).run())
    assert [place for place, _ in readings] == [0, 1]
    found = readings[1][1].document
    assert (found.state, found.reason, found.words) == (
        State.READY,
        Reason.RECOGNISED,
        3,
    )
    assert texts.get(found.content_hash) == "Words Words Words"
    assert readings[1][1].stamp


def test_pages_are_told_with_the_time_that_is_left(
    tmp_path: Path, texts: TextStore
) -> None:
    """As far as the pages that need it are known."""
    told: list[Progress] = []
    list(Recognition(_scans(tmp_path, n1=1, n3=2), texts, _FAKE).run(told.append))
    assert [(each.done, each.total) for each in told] == [
        (1, 3),
        (2, 3),
        (3, 3),
        (4, 4),
    ]
    assert [each.seconds_left for each in told] == [4.0, 2.0, 0.0, 0.0]
    assert [each.name for each in told] == ["1.pdf", "3.pdf", "3.pdf", "3.pdf"]
    assert told[0].page.text == "Words"


def test_the_end_of_the_child_is_the_reason_of_one_file(
    tmp_path: Path, texts: TextStore
) -> None:
    """Another child goes on."""
    scans = _scans(tmp_path, n1_die=1, n2=2)
    readings = [each for _, each in Recognition(scans, texts, _FAKE).run()]
    assert [each.document.reason for each in readings] == [
        Reason.READER_DIED,
        Reason.RECOGNISED,
    ]


def test_a_page_that_takes_too_long_ends_its_file(
    tmp_path: Path, texts: TextStore
) -> None:
    """The time is that of a page, not that of all pages."""
    scans = _scans(tmp_path, n2_hang=2)
    limits = Limits(seconds=0.5, seconds_per_megabyte=0)
    ((_, reading),) = Recognition(scans, texts, _FAKE, limits).run()
    assert reading.document.reason is Reason.TOOK_TOO_LONG


def test_it_can_be_cancelled_in_the_middle_of_a_page(
    tmp_path: Path, texts: TextStore
) -> None:
    """What is done stays done; what is broken off gives nothing."""
    recognition = Recognition(_scans(tmp_path, n1=1, n2_hang=2, n3=3), texts, _FAKE)

    def hear(progress: Progress) -> None:
        if progress.name == "2-hang.pdf":
            threading.Thread(target=recognition.cancel).start()

    readings = list(recognition.run(hear))
    assert [each.document.name for _, each in readings] == ["1.pdf"]


def test_what_was_cancelled_before_it_began_does_nothing(
    tmp_path: Path, texts: TextStore
) -> None:
    """Nobody waits for the models to load."""
    recognition = Recognition(_scans(tmp_path, n1=1), texts, _FAKE)
    recognition.cancel()
    assert list(recognition.run()) == []


def test_pictures_without_words_say_so(tmp_path: Path, texts: TextStore) -> None:
    """There is no text for them."""
    ((_, reading),) = Recognition(_scans(tmp_path, n1_blank=1), texts, _FAKE).run()
    assert reading.document.reason is Reason.ONLY_PICTURES


def test_a_child_that_does_not_come_up_is_our_own_fault(
    tmp_path: Path, texts: TextStore
) -> None:
    """No file is blamed for it."""
    program = [sys.executable, "-c", ""]
    with pytest.raises(WorkerDied):
        list(Recognition(_scans(tmp_path, n1=1), texts, program).run())


@pytest.mark.parametrize(
    ("found", "can"),
    [
        (document(name="a.pdf", kind=Kind.PDF, reason=Reason.ONLY_PICTURES), True),
        (
            document(
                name="a.pdf", kind=Kind.PDF, reason=Reason.SOME_PAGES_WITHOUT_TEXT
            ),
            True,
        ),
        (document(name="a.jpg", kind=Kind.PICTURE, reason=Reason.IS_PICTURE), True),
        (document(name="a.pdf", kind=Kind.PDF, reason=Reason.NEEDS_PASSWORD), False),
        (document(name="a.pdf", kind=Kind.PDF, reason=Reason.RECOGNISED), False),
        (document(name="a.docx", kind=Kind.WORD, reason=Reason.ONLY_PICTURES), False),
        (
            document(name="a.eml › b.pdf", kind=Kind.PDF, reason=Reason.ONLY_PICTURES),
            True,
        ),
    ],
)
def test_scans_and_pictures_can_be_recognised(found: Document, can: bool) -> None:
    """Files of their own, and those inside others."""
    assert can_be_recognised(found) is can


def test_what_can_be_recognised_is_found_among_all_files(tmp_path: Path) -> None:
    """With the pages it has, as far as is known."""
    found = [each.found for each in _scans(tmp_path, n1=1, n2=1, n3=1)]
    scan_of = document(kind=Kind.PDF, reason=Reason.ONLY_PICTURES, pages_without_text=7)
    picture = document(kind=Kind.PICTURE, reason=Reason.IS_PICTURE)
    readings = {2: Reading(scan_of), 0: Reading(picture), 1: Reading(document())}
    assert scans_among(found, readings) == [
        (0, Scan(found[0], 1)),
        (2, Scan(found[2], 7)),
    ]


_MAIL = Reading(
    document(name="m.eml"),
    stamp="9 9",
    parts=(
        Reading(document(name="m.eml › note.txt")),
        Reading(
            document(name="m.eml › z.zip"),
            parts=(
                Reading(
                    document(
                        name="m.eml › z.zip › scan.pdf",
                        kind=Kind.PDF,
                        reason=Reason.ONLY_PICTURES,
                    )
                ),
            ),
        ),
    ),
)


def _recognised(stamp: str) -> Reading:
    scan_inside = document(name="m.eml › z.zip › scan.pdf", reason=Reason.RECOGNISED)
    return Reading(scan_inside, stamp)


def test_scans_inside_files_are_found_with_the_names_that_lead_there() -> None:
    """From the list alone too; a mark in the file's own name leads nowhere."""
    found = Found("/home/ada/Letters", "m.eml", Path("/home/ada/Letters/m.eml"))
    expected = Scan(found, 1, inside=("z.zip", "scan.pdf"))
    assert scans_among([found], {0: _MAIL}) == [(0, expected)]
    assert scan_of(_MAIL.parts[1].parts[0].document) == expected
    assert expected.name == "m.eml › z.zip › scan.pdf"
    odd = Found("/f", "a › b.pdf", Path("/f/a › b.pdf"))
    alone = Reading(document(name=odd.name, kind=Kind.PDF, reason=Reason.ONLY_PICTURES))
    assert scans_among([odd], {0: alone}) == [(0, Scan(odd))]


def test_what_was_recognised_takes_its_place_in_the_file() -> None:
    """The rest stays as it is; nothing is put into a file that has changed."""
    merged = in_place(_MAIL, _recognised("9 9"))
    reasons = [each.document.reason for each in merged.all()]
    assert reasons == [None, None, None, Reason.RECOGNISED]
    assert [each.stamp for each in merged.all()] == ["9 9", "", "", ""]
    assert in_place(_MAIL, _recognised("8 8")) == _MAIL
    assert in_place(_MAIL, Reading(_MAIL.document)) == Reading(_MAIL.document)


def test_a_scan_inside_a_file_becomes_a_reading_of_its_own(
    tmp_path: Path, texts: TextStore
) -> None:
    """It has the name of its document and the stamp of the file."""
    (scan_in,) = _scans(tmp_path, n2=1)
    told: list[Progress] = []
    work = Recognition([replace(scan_in, inside=("a.zip", "b.pdf"))], texts, _FAKE)
    ((_, reading),) = work.run(told.append)
    assert reading.document.name == told[0].name == "2.pdf › a.zip › b.pdf"
    assert reading.stamp == stamp_of(scan_in.found.path)
    assert texts.get(reading.document.content_hash) == "Words Words"
