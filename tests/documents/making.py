"""Small documents made for a test, as bytes."""

import io
import zipfile
from collections.abc import Mapping

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zip_of(members: Mapping[str, str | bytes]) -> bytes:
    """A zip with these members, compressed."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return content.getvalue()


def word_file(body: str, **parts: str) -> bytes:
    """A Word document of this body; other parts by their stem, such as `footnotes`."""
    stories = {"document": f"<w:body>{body}</w:body>", **parts}
    members = {
        f"word/{stem}.xml": f'<w:{stem} xmlns:w="{_WORD}">{xml}</w:{stem}>'
        for stem, xml in stories.items()
    }
    return zip_of({"[Content_Types].xml": "<Types/>", **members})


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of a Word document."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of a Word document."""
    cells = ["".join(f"<w:tc>{paragraph(each)}</w:tc>" for each in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{each}</w:tr>' for each in cells)}</w:tbl>"


def pdf_file(drawn: str, *font: str) -> bytes:
    """A PDF of one page with what is drawn on it; its objects from 5 are the font.

    The font is `/F`, Helvetica where none is given.
    """
    page = "/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R{page}>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
        *(font or ("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",)),
    )
    numbered = enumerate(objects, start=1)
    body = "".join(f"{number} 0 obj\n{each}\nendobj\n" for number, each in numbered)
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n%%EOF".encode()
