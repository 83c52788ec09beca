"""Numbers of code pages."""

import pytest

from ftstudio.documents.code_pages import encoding_of


@pytest.mark.parametrize(
    ("number", "encoding"),
    [(1252, "cp1252"), (65001, "utf-8"), (28605, "iso8859-15"), (4711, "cp1252")],
)
def test_numbers_of_windows_are_known(number: int, encoding: str) -> None:
    """One that is not known is taken for Western Windows."""
    assert encoding_of(number) == encoding
