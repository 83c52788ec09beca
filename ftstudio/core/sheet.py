"""Sheet: one page to show, to print and to keep as a file of its own."""

import base64
from dataclasses import dataclass

PICTURE = "picture.svg"
"""By this name the page shows its picture."""
_SHOWN = f'src="{PICTURE}"'
"""No text of the page can hold this: a quotation mark in it is written otherwise."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in HTML, and the one picture in it as SVG ("" for none).

    `width` and `height` are the picture's proportions.
    """

    title: str
    html: str
    picture: str = ""
    width: int = 0
    height: int = 0

    @property
    def whole(self) -> str:
        """The page with its picture inside: all of it is one file."""
        packed = base64.b64encode(self.picture.encode()).decode("ascii")
        return self.html.replace(_SHOWN, f'src="data:image/svg+xml;base64,{packed}"')


@dataclass(frozen=True, slots=True)
class Paper:
    """How a page and its picture are drawn: two style sheets."""

    page: str = ""
    picture: str = ""
