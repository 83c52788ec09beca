"""What shall be sorted is read."""

import threading
from pathlib import Path

import pytest

from ftstudio.core.errors import NothingReadable
from ftstudio.documents.texts import TextStore
from ftstudio.viewmodels.sorting.inbox import read_inbox

_LETTER = "Dear Sir, the invoice for the oak doors is still open. Yours faithfully."


def test_every_file_with_a_text_is_to_be_sorted(tmp_path: Path) -> None:
    """A copy of another too; one without a text is named."""
    for name, text in (("a.txt", _LETTER), ("b.txt", _LETTER), ("empty.txt", "")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    shown: list[tuple[int, int]] = []
    stop = threading.Event()
    inbox = read_inbox([tmp_path], lambda *at: shown.append(at), stop)
    assert [Path(each.path).name for each in inbox.documents] == ["a.txt", "b.txt"]
    assert [Path(each).name for each in inbox.unread] == ["empty.txt"]
    kept = TextStore(inbox.texts).get(inbox.documents[0].content_hash)
    assert "oak doors" in kept
    assert shown[-1] == (3, 3)
    inbox.clear_away()
    assert not inbox.texts.exists()


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    """And leaves nothing behind."""
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    with pytest.raises(NothingReadable):
        read_inbox([tmp_path], lambda *_: None, threading.Event())
