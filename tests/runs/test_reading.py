"""Folders become a corpus, by real reader processes."""

import threading
from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus, Document, Kind, Reason, State
from ftstudio.core.errors import FolderNotFound, NoDocuments, NothingReadable
from ftstudio.documents.exchange import Limits
from ftstudio.documents.scan import scan
from ftstudio.documents.texts import TextStore
from ftstudio.runs.reading import (
    Reading,
    corpus_of,
    read_all,
    read_each,
    require_learnable,
)
from tests.documents.making import paragraph, word_file, zip_of

_LETTER = "Minutes\n\nWe met on Monday and talked about the lighthouse.\n"
_ONE = Limits(readers=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to put documents in."""
    path = tmp_path / "folder"
    path.mkdir()
    return path


@pytest.fixture
def texts(tmp_path: Path) -> TextStore:
    """Where the texts go."""
    return TextStore(tmp_path / "texts")


def _write(folder: Path, **files: str) -> None:
    for stem, text in files.items():
        (folder / f"{stem}.txt").write_text(text, encoding="utf-8")


def test_a_letter_becomes_a_document_and_a_text(folder: Path, texts: TextStore) -> None:
    """With all that is known of it."""
    _write(folder, letter=_LETTER)
    (document,) = read_all([folder], texts, limits=_ONE).documents
    assert (document.kind, document.state) == (Kind.TEXT, State.READY)
    assert (document.words, document.title, document.language) == (10, "Minutes", "en")
    assert texts.get(document.content_hash) == _LETTER.strip()


def test_documents_come_in_scan_order(folder: Path, texts: TextStore) -> None:
    """Though several readers work side by side, and tell each as it comes."""
    _write(folder, **{f"n{number:02}": f"Note {number}" for number in range(12)})
    told: list[tuple[Document, int, int]] = []
    corpus = read_all(
        [folder], texts, lambda *each: told.append(each), limits=Limits(readers=2)
    )
    assert [each.title for each in corpus.documents] == [f"Note {n}" for n in range(12)]
    assert [(done, total) for _, done, total in told] == [
        (n + 1, 12) for n in range(12)
    ]


def test_twins_are_named_after_the_first(folder: Path, texts: TextStore) -> None:
    """The same bytes, or the same words in another format; unreadable ones are none."""
    _write(folder, a=_LETTER, b=_LETTER, c="Something else", d="", e="")
    (folder / "f.docx").write_bytes(word_file("".join(map(paragraph, _LETTER.split()))))
    corpus = read_all([folder], texts, limits=_ONE)
    assert {each.name: each.twin_of for each in corpus.documents if each.twin_of} == {
        "b.txt": "a.txt",
        "f.docx": "a.txt",
    }
    assert [each.name for each in corpus.learnable] == ["a.txt", "c.txt"]


def test_a_slow_file_costs_only_itself(folder: Path, texts: TextStore) -> None:
    """Its reader is ended, and another one reads on."""
    _write(folder, a="far too much for the time " * 1_000_000, b="enough time for this")
    limits = Limits(readers=1, seconds=0.5, seconds_per_megabyte=0)
    slow, fine = read_all([folder], texts, limits=limits).documents
    assert slow.reason is Reason.TOOK_TOO_LONG
    assert fine.state is State.READY


def test_a_text_beyond_the_limit_is_cut(folder: Path, texts: TextStore) -> None:
    """And said to be there in part."""
    _write(folder, long="word " * 100)
    limits = Limits(readers=1, characters=50)
    (document,) = read_all([folder], texts, limits=limits).documents
    assert (document.state, document.reason) == (State.PARTLY, Reason.CUT_AT_LIMIT)
    assert document.words == 10


def test_a_copy_that_is_cut_harms_no_whole_one(folder: Path, texts: TextStore) -> None:
    """Such as one in an archive, after much else."""
    _write(folder, a=_LETTER)
    members = {"1.txt": "word " * 19, "2.txt": _LETTER}
    (folder / "b.zip").write_bytes(zip_of(members))
    limits = Limits(readers=1, characters=len(_LETTER) + 40)
    corpus = read_all([folder], texts, limits=limits)
    (whole,) = (each for each in corpus.learnable if each.name == "a.txt")
    (cut,) = (each for each in corpus.documents if each.name.endswith("2.txt"))
    assert texts.get(whole.content_hash) == _LETTER.strip()
    assert (cut.state, cut.twin_of) == (State.TWIN, "a.txt")


def test_reading_can_be_stopped(folder: Path, texts: TextStore) -> None:
    """What has been read until then is kept."""
    _write(folder, **{f"n{number:02}": f"Note {number}" for number in range(50)})
    stop = threading.Event()
    corpus = read_all([folder], texts, lambda *_: stop.set(), stop, _ONE)
    assert 1 <= len(corpus.documents) < 50


def test_a_missing_folder_is_said_at_once(folder: Path, texts: TextStore) -> None:
    """No reader is started for it."""
    with pytest.raises(FolderNotFound):
        read_all([folder / "nowhere"], texts)


def test_nothing_to_learn_from_is_an_error_of_its_own(
    folder: Path, texts: TextStore
) -> None:
    """No file at all is another matter than files without text."""
    with pytest.raises(NoDocuments):
        require_learnable(read_all([folder], texts), [folder])
    _write(folder, empty="")
    with pytest.raises(NothingReadable) as caught:
        require_learnable(read_all([folder], texts, limits=_ONE), [folder])
    assert caught.value.found == 1


def test_one_readable_document_is_something() -> None:
    """Whether it is enough is for others to say."""
    document = Document("/f", "a.txt", Kind.TEXT, State.READY, words=3)
    require_learnable(Corpus((document,)), [Path("/f")])


def _read(folder: Path, texts: TextStore, known: dict[str, Reading]) -> list[Reading]:
    found = tuple(scan([folder]))
    readings = dict(read_each(found, texts, known, limits=_ONE))
    return [readings[each] for each in sorted(readings)]


def test_an_unchanged_file_is_not_read_again(folder: Path, texts: TextStore) -> None:
    """It is known by its size and its last change, as long as its text is kept."""
    _write(folder, a=_LETTER, b="Something else")
    known = {each.document.key: each for each in _read(folder, texts, {})}
    _write(folder, b="Something else again")
    first, second = _read(folder, texts, known)
    assert first is known[first.document.key]
    assert second.document.title == "Something else again"


def test_a_file_whose_text_is_lost_is_read_again(
    folder: Path, texts: TextStore, tmp_path: Path
) -> None:
    """The record of it alone teaches nothing."""
    _write(folder, a=_LETTER)
    known = {each.document.key: each for each in _read(folder, texts, {})}
    (reading,) = _read(folder, TextStore(tmp_path / "other"), known)
    assert reading == known[reading.document.key]
    assert TextStore(tmp_path / "other").has(reading.document.content_hash)


def test_a_twin_is_itself_once_the_first_is_gone(
    folder: Path, texts: TextStore
) -> None:
    """Readings know nothing of twins; a corpus is made of those there are."""
    _write(folder, a=_LETTER, b=_LETTER)
    readings = _read(folder, texts, {})
    assert corpus_of(readings, texts).documents[1].state is State.TWIN
    assert corpus_of(readings[1:], texts).documents[0].state is State.READY
