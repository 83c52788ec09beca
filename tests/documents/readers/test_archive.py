"""Zips."""

import io
import zipfile

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.archive import member, opened, read_archive
from tests.documents.making import zip_of


def _reason(content: bytes) -> Reason:
    with pytest.raises(CannotRead) as caught:
        read_archive(content)
    return caught.value.reason


def test_files_become_parts() -> None:
    """What systems add by themselves is left out, and folders are."""
    content = zip_of({
        "offers/": "", "offers/1.txt": "One", "../2.txt": "Two",
        "__MACOSX/._1.txt": "x", "offers/.DS_Store": "x",
    })  # fmt: skip
    parts = [(each.name, each.content) for each in read_archive(content).parts]
    assert parts == [("offers/1.txt", b"One"), ("../2.txt", b"Two")]


@pytest.mark.parametrize("encoding", ["utf-8", "cp850"])
def test_names_without_a_mark_are_read(encoding: str) -> None:
    """As macOS and old Windows programs write them."""
    name = "Démission.txt".encode(encoding)
    content = zip_of({"x" * len(name): "Hi"}).replace(b"x" * len(name), name)
    assert [each.name for each in read_archive(content).parts] == ["Démission.txt"]


def test_a_bomb_is_not_unpacked() -> None:
    """Neither one large member nor a crowd of small ones."""
    assert _reason(zip_of({"a": b" " * 2_000_000})) is Reason.UNPACKS_TOO_LARGE
    crowd = zip_of({f"{number}": b"" for number in range(10_001)})
    assert _reason(crowd) is Reason.UNPACKS_TOO_LARGE


def test_a_directory_that_lies_costs_nothing() -> None:
    """A member gives no more than its directory says, and then is broken."""
    content = bytearray(zip_of({"a": b" " * 5_000_000}))
    entry = content.index(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    assert _reason(bytes(content)) is Reason.BROKEN_FILE


def test_a_locked_archive_says_so() -> None:
    """One locked member is enough."""
    content = bytearray(zip_of({"a": "Hi"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert _reason(bytes(content)) is Reason.NEEDS_PASSWORD


def test_junk_around_a_zip_does_no_harm() -> None:
    """Before it and after it."""
    with opened(b"junk" + zip_of({"a": "Hi"}) + b"junk" * 500) as archive:
        assert member(archive, "a") == b"Hi"


def test_what_goes_wrong_inside_is_a_broken_file() -> None:
    """So each reader need not say so itself."""
    with pytest.raises(CannotRead), opened(zip_of({})) as archive:
        member(archive, "missing")
    with pytest.raises(CannotRead), opened(zip_of({})):
        raise RecursionError


def test_an_archive_may_be_empty() -> None:
    """It has no parts then."""
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    assert read_archive(empty.getvalue()).parts == ()
