"""Asking for the newest version: once, briefly, and without a word of the person."""

import json
from collections.abc import Iterator

import pytest

from ftstudio.care.asking import ask
from ftstudio.core.errors import ReleasesStrange, ReleasesUnreachable
from ftstudio.core.release import Release
from tests.fakes.announcing import Announcing, announcing

_FULL = {"version": "1.2.3", "page": "https://example.org/get", "notes": "Quicker."}


@pytest.fixture
def source() -> Iterator[Announcing]:
    """A server that announces version 1.2.3."""
    with announcing(Announcing(json.dumps(_FULL).encode())) as what:
        yield what


def test_the_answer_is_understood(source: Announcing) -> None:
    """Version, page and notes."""
    page = "https://example.org/get"
    assert ask(source.address) == Release("1.2.3", page, "Quicker.")


def test_nothing_is_sent_but_the_question(source: Announcing) -> None:
    """No version, no system, no cookie: what every program has to send."""
    ask(source.address)
    ((line, *headers),) = (each.splitlines() for each in source.asked)
    assert line == "GET /newest.json HTTP/1.1"
    sent = dict(each.split(": ") for each in headers if each)
    assert sent.pop("Host").startswith("127.0.0.1:")
    assert sent == {
        "Accept-Encoding": "identity",
        "User-Agent": "ftstudio",
        "Connection": "close",
    }


def test_a_version_alone_is_enough(source: Announcing) -> None:
    """Page and notes may be missing."""
    source.body = b'{"version": "2.0", "more": 1}'
    assert ask(source.address) == Release("2.0")


def test_a_page_that_is_not_encrypted_is_left_out(source: Announcing) -> None:
    """Nor is one that would open a file or another program."""
    for page in ("http://example.org", "file:///etc/passwd", "javascript:1"):
        source.body = json.dumps({"version": "2.0", "page": page}).encode()
        assert ask(source.address).page == ""


def test_notes_are_short_and_plain(source: Announcing) -> None:
    """They are shown to a person."""
    told = {"version": "2.0", "notes": "a\x1b\u202eb\n" + "c" * 5000}
    source.body = json.dumps(told).encode()
    notes = ask(source.address).notes
    assert notes.startswith("a  b\n")
    assert len(notes) == 2000


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b"\xff\xfe",
        b'{"version": 2}',
        b'{"version": "newest"}',
        b'{"version": "2.0"}' + b" " * 200_000,
    ],
)
def test_an_answer_that_names_no_version(source: Announcing, body: bytes) -> None:
    """Or that is too long to be one."""
    source.body = body
    with pytest.raises(ReleasesStrange):
        ask(source.address)


@pytest.mark.parametrize("status", [404, 500])
def test_a_refusal_is_no_version_either(source: Announcing, status: int) -> None:
    """The server is there, and knows nothing."""
    source.status = status
    with pytest.raises(ReleasesStrange):
        ask(source.address)


def test_it_is_not_led_astray(source: Announcing) -> None:
    """Away from encryption, or to a file of this computer."""
    source.status = 302
    for location in ("http://example.org/n.json", "file:///etc/passwd"):
        source.location = location
        with pytest.raises(ReleasesStrange):
            ask(source.address)
    assert len(source.asked) == 2


def test_no_connection_is_told_apart() -> None:
    """The person looks at the network."""
    with pytest.raises(ReleasesUnreachable) as caught:
        ask("http://127.0.0.1:9/n.json")
    assert caught.value.source == "127.0.0.1"
