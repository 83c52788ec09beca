"""A page as a file, with a real child where it is printed."""

import sys
from pathlib import Path

import pytest

from ftstudio.core.errors import FolderNotWritable, NotPrinted
from ftstudio.core.sheet import Sheet
from ftstudio.runs.printing import keep_sheet, printed

_SHEET = Sheet("Letters", "<html><body><p>Été</p></body></html>")


def test_a_page_is_kept_as_pdf_or_as_it_is(tmp_path: Path) -> None:
    """What was there is replaced; nothing else is left beside it."""
    for name, as_pdf in (("a.pdf", True), ("a.html", False)):
        (tmp_path / name).write_text("old")
        keep_sheet(_SHEET, tmp_path / name, as_pdf)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == _SHEET.html
    assert {each.name for each in tmp_path.iterdir()} == {"a.pdf", "a.html"}


@pytest.mark.parametrize(
    "child",
    [
        [sys.executable, "-c", "raise SystemExit(3)"],
        [sys.executable, "-c", "print('no PDF')"],
        ["/there/is/no/such/program"],
    ],
)
def test_where_it_cannot_be_printed_the_old_file_stays(
    tmp_path: Path, child: list[str]
) -> None:
    """And the error has a name."""
    file = tmp_path / "a.pdf"
    file.write_text("old")
    with pytest.raises(NotPrinted):
        keep_sheet(_SHEET, file, True, child)
    with pytest.raises(NotPrinted):
        printed(_SHEET, child)
    assert file.read_text() == "old"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A folder that is gone, or a folder in its place; nothing is left there."""
    with pytest.raises(FolderNotWritable):
        keep_sheet(_SHEET, tmp_path / "gone" / "a.html", False)
    (tmp_path / "a.html").mkdir()
    with pytest.raises(FolderNotWritable):
        keep_sheet(_SHEET, tmp_path / "a.html", False)
    assert [each.name for each in tmp_path.iterdir()] == ["a.html"]
