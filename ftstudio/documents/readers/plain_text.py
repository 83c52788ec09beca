"""Plain text, and Markdown as it was written."""

import re

from ftstudio.documents.decoding import decode
from ftstudio.documents.extract import Extract

_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL
)
_FRONT_TITLE = re.compile(r"^title:[ \t]*(.+)$", re.MULTILINE | re.IGNORECASE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(\S.*)\n(?:=+|-{3,})[ \t]*$", re.MULTILINE)
_LONGEST_FRONT_MATTER = 20_000


def read_text(content: bytes) -> Extract:
    """A text file, whatever its encoding."""
    return Extract(decode(content))


def read_markdown(content: bytes) -> Extract:
    """Markdown with its marks; front matter is left out but for its title."""
    text = decode(content)
    title = ""
    front = _FRONT_MATTER.match(text[:_LONGEST_FRONT_MATTER])
    if front:
        named = _FRONT_TITLE.search(front[1])
        title = named[1].strip().strip("\"'") if named else ""
        text = text[front.end() :]
    return Extract(text, title or _first_heading(text))


def _first_heading(text: str) -> str:
    found = [each for each in (_HEADING.search(text), _UNDERLINED.search(text)) if each]
    return min(found, key=lambda each: each.start())[1] if found else ""
