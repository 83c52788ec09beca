"""Files inside files are found by the names that they are listed under."""

import io
import zipfile

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.answering import Answering
from ftstudio.documents.exchange import Answer, Limits
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.inside import found_inside
from ftstudio.documents.language import Languages


def _zip(*members: tuple[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, each in members:
            archive.writestr(name, each)
    return content.getvalue()


_INNER = _zip(("a/b.txt", b"first"), ("a-b.txt", b"second"))
_OUTER = _zip(
    ("note.txt", b"third"), ("in.zip", _INNER), ("For ada@lovelace.org.txt", b"fourth")
)


def _names(answer: Answer, above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    return [
        each
        for part in answer.parts
        for each in [(*above, part.name), *_names(part, (*above, part.name))]
    ]


def test_every_listed_name_leads_to_its_file() -> None:
    """Also where two would be called the same, or by what nobody should read."""
    listed = _names(Answering(Languages(), Limits()).of(_OUTER, "z.zip"))
    found = {each: found_inside(_OUTER, "z.zip", each) for each in listed}
    assert found == {
        ("note.txt",): (b"third", "note.txt"),
        ("For ….txt",): (b"fourth", "For ….txt"),
        ("in.zip",): (_INNER, "in.zip"),
        ("in.zip", "a-b.txt"): (b"first", "a-b.txt"),
        ("in.zip", "a-b (2).txt"): (b"second", "a-b (2).txt"),
    }


def test_without_names_it_is_the_file_itself() -> None:
    """Whatever that is."""
    assert found_inside(b"words", "a.txt", ()) == (b"words", "a.txt")


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        (("gone.txt",), Reason.VANISHED),
        (("note.txt", "deeper"), Reason.VANISHED),
        (("in.zip",) * 5, Reason.UNKNOWN_FORMAT),
    ],
)
def test_what_is_not_there_is_refused(inside: tuple[str, ...], reason: Reason) -> None:
    """The file may have changed since."""
    with pytest.raises(CannotRead) as caught:
        found_inside(_OUTER, "z.zip", inside)
    assert caught.value.reason is reason
