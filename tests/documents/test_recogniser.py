"""Text is found and read on pictures, by the real models where they are installed."""

from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from ftstudio.documents.reading_order import page_lines
from ftstudio.documents.recogniser import Picture, Recogniser
from ftstudio.documents.recognition import is_available

_REPORT = Path(__file__).parent.parent / "data" / "documents" / "report.pdf"

pytestmark = pytest.mark.skipif(not is_available(), reason="needs the extra “ocr”")


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    """The models, loaded once."""
    recogniser = Recogniser()
    recogniser.load()
    return recogniser


@pytest.fixture(scope="module")
def page() -> Picture:
    """The upper part of a printed page."""
    with pypdfium2.PdfDocument(_REPORT) as document:
        dots: Picture = document[0].render(scale=150 / 72).to_numpy()[:500, :, :3]
    return np.ascontiguousarray(dots)


@pytest.mark.parametrize("quarters", [0, 1, 2])
def test_a_page_is_read_however_it_lies(
    recogniser: Recogniser, page: Picture, quarters: int
) -> None:
    """On its side and upside down too."""
    turned = np.ascontiguousarray(np.rot90(page, quarters))
    text = "\n".join(each.text for each in page_lines(recogniser.pieces(turned)))
    assert "Harbour Office" in text
    assert "lighthouse" in text


@pytest.mark.parametrize("shape", [(60, 80, 3), (4, 9_000, 3), (9_000, 4, 3)])
def test_an_empty_picture_has_no_lines(
    recogniser: Recogniser, shape: tuple[int, ...]
) -> None:
    """Of any shape."""
    assert recogniser.pieces(np.full(shape, 255, np.uint8)) == []
