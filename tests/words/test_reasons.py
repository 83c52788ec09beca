"""States of files, and the reasons for them."""

import pytest

from ftstudio.core.corpus import Kind, Reason, State
from ftstudio.words import reasons
from tests.factories import document


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_its_words(state: State) -> None:
    """None is shown by its code."""
    assert "_" not in reasons.state(state)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_its_words(reason: Reason) -> None:
    """Several, as a code has none."""
    assert " " in reasons.reason(document(state=reason.state, reason=reason))


def test_a_copy_names_what_it_is_a_copy_of() -> None:
    """The person may then choose the other one."""
    copy = document(reason=Reason.SAME_AS_ANOTHER, twin_of="Offers/{117}.docx")
    assert "Offers/{117}.docx" in reasons.reason(copy)


def test_pages_are_counted() -> None:
    """How many of them are pictures, where that is known."""
    some, every = Reason.SOME_PAGES_WITHOUT_TEXT, Reason.ONLY_PICTURES
    said = reasons.reason(document(reason=some, pages=12, pages_without_text=3))
    assert said.startswith("3 of 12 pages are pictures")
    said = reasons.reason(document(reason=some, pages=12, pages_without_text=1))
    assert said.startswith("1 of 12 pages is a picture")
    said = reasons.reason(document(reason=every, pages=1, pages_without_text=1))
    assert said.startswith("it is a scan")
    assert "pictures" in reasons.reason(document(reason=every))


def test_no_recognition_is_promised_for_other_files_that_hold_only_pictures() -> None:
    """It looks at PDFs and pictures alone."""
    pictures = Reason.ONLY_PICTURES
    said = reasons.reason(document(kind=Kind.WORD, reason=pictures))
    assert "print it as PDF" in said
    said = reasons.reason(document(kind=Kind.PDF, reason=pictures))
    assert "text recognition" in said


def test_where_nothing_is_wrong_nothing_is_explained() -> None:
    """A ready document is just ready."""
    assert reasons.reason(document()) == ""


@pytest.mark.parametrize(
    ("kind", "name", "remedy"),
    [
        (Kind.ARCHIVE, "a.zip", "unpack it"),
        (Kind.OPENDOCUMENT, "a.odt", "where it was made"),
        (Kind.SHEET, "A.ODS", "where it was made"),
        (Kind.EPUB, "a.epub", "protected against copying"),
        (Kind.SHEET, "a.xlsx", "save a copy without one"),
    ],
)
def test_what_opens_a_locked_file_depends_on_its_kind(
    kind: Kind, name: str, remedy: str
) -> None:
    """The way out that is named is one that leads out."""
    why = Reason.NEEDS_PASSWORD
    locked = document(kind=kind, name=name, state=why.state, reason=why)
    assert remedy in reasons.reason(locked)
