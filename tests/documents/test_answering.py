"""What is answered of one file, and of the files in it."""

import io
import zipfile
from email.message import EmailMessage

import pytest

from ftstudio.core.corpus import Kind, Reason, State
from ftstudio.core.notes import PersonalKind, Removed, RemovedKind
from ftstudio.documents.answering import Answering
from ftstudio.documents.exchange import (
    MOST_FINDINGS,
    MOST_PARTS,
    Answer,
    Limits,
    answer_from,
    to_line,
)
from ftstudio.documents.extract import Extract, Part
from ftstudio.documents.language import Languages

_NOTE = b"The stairs are ready, and we can bring them on Monday morning."


@pytest.fixture(scope="module")
def languages() -> Languages:
    """Takes a moment to load."""
    return Languages()


@pytest.fixture
def answering(languages: Languages) -> Answering:
    """For one file."""
    return Answering(languages, Limits())


def _zip(**members: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, each in members.items():
            archive.writestr(name.replace("_", "."), each)
    return content.getvalue()


def _names(answer: Answer) -> list[str]:
    return [each.name for each in answer.parts]


def _extracted(answering: Answering, extract: Extract) -> Answer:
    return answering.of_extract(extract, Kind.TEXT, b"content", "name")


def test_an_attachment_is_a_document_of_its_own(answering: Answering) -> None:
    """The mail keeps its text, and each has its own hash, title and language."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = (
        "a@example.org",
        "Stairs",
        "1 Jan 2024",
    )
    mail.set_content("Please find our offer attached to this letter.")
    mail.add_attachment(_NOTE, "text", "plain", filename="../../Offer.txt")
    answer = answering.of(mail.as_bytes(), "mail.eml")
    (part,) = answer.parts
    assert (answer.kind, part.kind, part.name) == (
        Kind.MAIL,
        Kind.TEXT,
        "Offer.txt",
    )
    assert (part.text.encode(), part.language, part.words) == (_NOTE, "en", 12)
    assert answer.title == "Stairs"
    assert answer.content_hash != part.content_hash


def test_archives_in_archives_are_opened(answering: Answering) -> None:
    """None of them has text of its own."""
    answer = answering.of(_zip(b_zip=_zip(c_zip=_zip(d_txt=_NOTE))), "a.zip")
    states = []
    while answer.parts:
        states.append((answer.name, answer.state))
        (answer,) = answer.parts
    assert states == [(name, State.CONTAINER) for name in ("", "b.zip", "c.zip")]
    assert (answer.name, answer.text.encode()) == ("d.txt", _NOTE)


def test_a_nest_of_archives_has_an_end(answering: Answering) -> None:
    """What is deeper is not looked at, and the innermost says so."""
    content = _NOTE
    for _ in range(20):
        content = _zip(n_zip=content)
    answer, depth = answering.of(content, "a.zip"), 0
    while answer.parts:
        (answer,), depth = answer.parts, depth + 1
    assert depth == 4
    assert (answer.state, answer.reason) == (State.CONTAINER, Reason.HOLDS_TOO_MANY)


def test_a_mail_that_is_too_deep_keeps_its_text(answering: Answering) -> None:
    """It is learned from, and said to be there in part."""
    extract = Extract("Dear Ann", parts=(Part("a.txt", _NOTE),))
    answer = answering._with_parts(_extracted(answering, extract), extract, 4)
    assert (answer.state, answer.reason) == (State.PARTLY, Reason.HOLDS_TOO_MANY)


def test_files_of_one_name_are_told_apart(answering: Answering) -> None:
    """And no name leads out of the list."""
    parts = tuple(Part(name, _NOTE) for name in ("a.txt", "a.txt", "/etc/a.txt", ""))
    (wrapped,) = [answering._with_parts(_answer(), Extract("", parts=parts), 0)]
    assert _names(wrapped) == ["a.txt", "a (2).txt", "etc-a.txt", "…"]


def _answer() -> Answer:
    return Answer(Kind.ARCHIVE, State.CONTAINER)


def test_a_broken_file_inside_costs_only_itself(answering: Answering) -> None:
    """It has its reason, like a file in a folder."""
    answer = answering.of(_zip(a_docx=b"PK\3\4broken", b_txt=_NOTE, c_txt=b""), "a.zip")
    assert [each.reason for each in answer.parts] == [
        Reason.BROKEN_FILE,
        None,
        Reason.ONLY_BLANKS,
    ]


def test_a_text_is_cut_at_the_limit(languages: Languages) -> None:
    """That of a file and of those in it together; what comes then is only named."""
    answering = Answering(languages, Limits(characters=70))
    answer = answering.of(_zip(a_txt=_NOTE, b_txt=_NOTE, c_txt=_NOTE), "a.zip")
    assert [(each.name, each.reason) for each in answer.parts] == [
        ("a.txt", None),
        ("b.txt", Reason.CUT_AT_LIMIT),
        ("c.txt", Reason.BEYOND_LIMIT),
    ]
    assert answer.reason is Reason.HOLDS_DOCUMENTS
    assert sum(len(each.text) for each in answer.parts) == 70


def test_a_cut_text_is_not_taken_for_the_whole(languages: Languages) -> None:
    """Though both are of the same bytes, which is told too."""
    cut = Answering(languages, Limits(characters=20)).of(_NOTE, "a.txt")
    whole = Answering(languages, Limits()).of(_NOTE, "a.txt")
    assert cut.content_hash != whole.content_hash
    assert cut.source == whole.source


def test_the_same_bytes_as_table_and_as_text_are_two(answering: Answering) -> None:
    """They are read otherwise; under another name of the same kind they are not."""
    names = ("a.csv", "a.txt", "b.txt")
    table, text, copy = (answering.of(b"a;b\n1;2\n3;4", each) for each in names)
    assert table.content_hash != text.content_hash == copy.content_hash
    assert table.source == text.source


def test_only_so_many_files_are_looked_at(answering: Answering) -> None:
    """A bomb of little files ends in time."""
    parts = tuple(Part("n.txt", b"n") for _ in range(MOST_PARTS + 5))
    answer = answering._with_parts(_answer(), Extract("", parts=parts), 0)
    assert (len(answer.parts), answer.reason) == (MOST_PARTS, Reason.HOLDS_TOO_MANY)
    assert answer_from(to_line(answer)) == answer


def test_personal_data_is_noted(answering: Answering) -> None:
    """By its place in the text that is kept."""
    answer = answering.of(b"\r\n\r\nWrite to ann@example.org, please.", "a.txt")
    (finding,) = answer.notes.findings
    assert finding.kind is PersonalKind.EMAIL
    assert answer.text[finding.start : finding.end] == "ann@example.org"


def test_no_personal_data_goes_unnoted(answering: Answering) -> None:
    """A text with more of it than can be noted ends there."""
    answer = _extracted(answering, Extract("a@b.org " * (MOST_FINDINGS + 1)))
    assert answer.reason is Reason.CUT_AT_LIMIT
    assert len(answer.notes.findings) == MOST_FINDINGS == answer.text.count("@")


def test_what_was_removed_is_noted_within_bounds(answering: Answering) -> None:
    """It is to be looked at, and no second text."""
    short = Removed(RemovedKind.PAGE_NUMBER, "1")
    long = Removed(RemovedKind.QUOTED_REPLY, "x" * 999_999)
    answer = _extracted(answering, Extract("words", removed=(short, long, short)))
    assert answer.notes.removed == (short, long)


def test_a_file_of_nothing_is_empty(answering: Answering) -> None:
    """Not broken, whatever its name says."""
    for name in ("a.txt", "a.docx", "a"):
        answer = answering.of(b"\0" * 99, name)
        assert (answer.state, answer.reason) == (State.EMPTY, Reason.ONLY_BLANKS)


def test_the_same_words_have_one_fingerprint(answering: Answering) -> None:
    """However they are set."""
    one, other = (answering.of(text, "a.txt") for text in (b"a  b\n\nc", b"a b c"))
    assert one.fingerprint == other.fingerprint
    assert one.content_hash != other.content_hash


def test_a_title_tells_no_personal_data(answering: Answering) -> None:
    """It becomes part of what the model is asked, whether texts are masked or not."""
    extract = Extract("We are pleased to help.", title="Call 01 42 68 53 00 on stairs")
    assert _extracted(answering, extract).title == "Call … on stairs"


def test_a_title_that_is_cut_tells_no_half_a_number(answering: Answering) -> None:
    """It is looked for first."""
    extract = Extract("We are pleased.", title=f"{'stair ' * 18}01 42 68 53 00")
    assert "01" not in _extracted(answering, extract).title


def test_a_title_of_nothing_else_is_none(answering: Answering) -> None:
    """What would come after it is taken."""
    extract = Extract("We are pleased to help.", title="01 42 68 53 00")
    assert _extracted(answering, extract).title == "We are pleased to help."


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("0001 Call 01 42 68 53 00.eml", "0001 Call ….eml"),
        ("ann@example.org.eml", "….eml"),
        ("To ann@example.org", "To …"),
        ("call 01/42/68/53/00.txt", "call ….txt"),
        (f"{'stair ' * 16}01 42 68 53 00.txt", f"{'stair ' * 16}….txt"),
        ("Offer 117.docx", "Offer 117.docx"),
    ],
)
def test_the_name_of_a_part_tells_no_personal_data(
    answering: Answering, name: str, shown: str
) -> None:
    """It comes from a mail's subject, and stands in the records; its kind stays."""
    extract = Extract("", parts=(Part(name, _NOTE),))
    assert _names(answering._with_parts(_answer(), extract, 0)) == [shown]
