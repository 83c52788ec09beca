"""E-mail addresses in a text."""

import pytest

from ftstudio.documents.personal.addresses import addresses


def found(text: str) -> list[str]:
    """The addresses as they stand in the text."""
    return [text[each.start : each.end] for each in addresses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Write to Ada.Lovelace+x@mail.example.org.",
            "Ada.Lovelace+x@mail.example.org",
        ),
        ("<o'brien@example.ie>", "o'brien@example.ie"),
        ("l'adresse d'ada@example.fr", "ada@example.fr"),
        ("jérôme@société.fr", "jérôme@société.fr"),
        ("mailto:ada@example.org?subject=Hi", "ada@example.org"),
        ("https://example.org/?to=ada@example.org", "ada@example.org"),
        ("ada@xn--socit-esab.fr", "ada@xn--socit-esab.fr"),
    ],
)
def test_an_address_is_found(text: str, expected: str) -> None:
    """Without what stands around it."""
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "3@2.50 each",
        "icon@2x.png",
        "git@example.org:team/work.git",
        "https://ada:secret@example.org/x",
        "https://example.org/@ada",
        "@ada@example.org",
        "ada@localhost",
        "@" * 50,
        "ada.@example.org",
    ],
)
def test_what_is_no_mailbox_is_left(text: str) -> None:
    """Though there is an @ in it."""
    assert found(text) == []


def test_capitals_make_no_other_address() -> None:
    """One person, one mask."""
    one, other = addresses("Ada@Example.org ada@example.org")
    assert one.identity == other.identity
