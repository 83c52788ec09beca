"""The documents of a report in words."""

from ftstudio.core.corpus import Kind, State
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.core.run_report import Contents, LeftOut
from ftstudio.words.run_report_texts import contents, left_out, personal
from tests.run_reports import longest, report

_FOUND = Contents(personal=(PersonalCount(PersonalKind.EMAIL, 3),))


def test_documents_are_counted_by_kind_and_language() -> None:
    """The rare kinds together."""
    assert contents(report().contents) == (
        "12 documents, 8,400 words, all in English.",
        "Kinds: Word 9, PDF 3.",
    )
    said = " ".join(contents(longest().contents))
    assert "other kinds" in said
    assert "1,234 were read in part." in said
    assert "by text recognition" in said
    kinds = ((Kind.WORD, 1),)
    sorting = contents(Contents(documents=1, words=9, kinds=kinds, folders=4))
    assert "to be sorted into 4 folders" in sorting[0]


def test_what_was_left_out_is_counted_by_why() -> None:
    """Where nothing was, or where it is not known, that is said."""
    found = LeftOut(2, 1, ((State.LOCKED, 3), (State.EMPTY, 1)), 5)
    said = left_out(found)
    assert said.startswith("2 copies, 1 that was left out by hand, 4 that were not")
    assert "(locked 3, empty 1)" in said
    assert "5 that were not drawn" in said
    assert left_out(LeftOut()).startswith("Nothing")
    assert left_out(None).startswith("Not recorded")


def test_personal_data_is_told_by_kind() -> None:
    """Whether the model has seen it, and what nobody looked for."""
    masked = personal(report(contents=_FOUND, is_masked=True))
    seen = personal(report(contents=_FOUND, is_masked=False))
    none = personal(report(is_masked=True))
    assert masked.startswith("Masked before the model saw them: 3 e-mail addresses.")
    assert seen.startswith("Not masked, so the model may repeat them: 3 e-mail")
    assert none.startswith("No e-mail address")
    assert all("Names of people" in each for each in (masked, seen, none))
