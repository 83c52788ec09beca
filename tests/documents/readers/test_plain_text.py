"""Plain text and Markdown."""

import pytest

from ftstudio.documents.readers.plain_text import read_markdown, read_text


def test_text_is_kept_as_written() -> None:
    """It names no title of its own."""
    assert read_text("Bonjour\r\n".encode("utf-16")).text == "Bonjour\n"


def test_front_matter_gives_the_title_and_goes() -> None:
    """What follows is kept as written, links and all."""
    extract = read_markdown(b'---\ntitle: "Leave"\ntags: [a]\n---\n# Other\n[x](y)\n')
    assert (extract.title, extract.text) == ("Leave", "# Other\n[x](y)\n")


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("Intro\n\n## Leave policy ##\n# Later", "Leave policy"),
        ("Leave\n=====\n# Later", "Leave"),
        ("no heading\n#hashtag", ""),
        ("---\nnot front matter", ""),
    ],
)
def test_the_first_heading_is_the_title(source: str, title: str) -> None:
    """In either way of writing headings."""
    assert read_markdown(source.encode()).title == title
