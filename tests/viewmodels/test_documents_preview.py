"""The text behind a document, as it is shown."""

from pathlib import Path

from ftstudio.documents.texts import TextStore
from ftstudio.viewmodels.documents_preview import LONGEST, preview_of, units_of
from tests.factories import document


def test_a_document_is_shown_with_its_text(tmp_path: Path) -> None:
    """As it was kept when it was read."""
    letter, texts = document(), TextStore(tmp_path)
    texts.put(letter.content_hash, "Dear Ada")
    shown = preview_of(letter, texts)
    assert (shown.text, shown.is_cut) == ("Dear Ada", False)


def test_a_long_text_is_cut(tmp_path: Path) -> None:
    """And says so."""
    letter, texts = document(), TextStore(tmp_path)
    texts.put(letter.content_hash, "a" * (LONGEST + 1))
    shown = preview_of(letter, texts)
    assert (len(shown.text), shown.is_cut) == (LONGEST, True)


def test_what_has_no_text_is_shown_without_one(tmp_path: Path) -> None:
    """Whether none was found in it, or the text kept has gone."""
    texts = TextStore(tmp_path)
    for each in (document(), document(content_hash="")):
        assert preview_of(each, texts).text == ""


def test_units_are_estimated_until_they_are_counted() -> None:
    """A word takes a little more than one."""
    letter = document(words=100)
    assert (units_of(letter, None), units_of(letter, 120)) == (135, 120)
