"""Folders become a corpus, by real reader processes."""

import os
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus, Document, Kind, Reason, State
from ftstudio.core.errors import FolderNotFound, NoDocuments, NothingReadable
from ftstudio.documents.exchange import Limits
from ftstudio.documents.texts import TextStore
from ftstudio.runs.reading import read_all, require_learnable
from tests.documents.making import paragraph, word_file

_LETTER = "Minutes\n\nWe met on Monday and talked about the lighthouse.\n"


def _read(folder: Path, limits: Limits | None = None) -> dict[str, Document]:
    texts = TextStore(folder.parent / "texts")
    corpus = read_all([folder], texts, limits=limits or Limits(readers=1))
    return {each.name: each for each in corpus.documents}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to put documents in."""
    path = tmp_path / "folder"
    path.mkdir()
    return path


def test_a_letter_becomes_a_document_and_a_text(folder: Path) -> None:
    """With all that is known of it."""
    (folder / "letter.txt").write_text(_LETTER, encoding="utf-8")
    texts = TextStore(folder.parent / "texts")
    (document,) = read_all([folder], texts).documents
    assert (document.kind, document.state) == (Kind.TEXT, State.READY)
    assert (document.words, document.title, document.language) == (10, "Minutes", "en")
    assert texts.get(document.content_hash) == _LETTER.strip()
