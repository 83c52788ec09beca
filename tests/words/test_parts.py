"""What is said of the parts of the program."""

from ftstudio.core.parts import Part
from ftstudio.words import parts


def test_only_some_parts_need_a_note() -> None:
    """Those under the LGPL, and what is no package."""
    assert parts.note(Part("a", "1", "MIT", "")) == ""
    assert "exception" in parts.note(Part("a", "1", "GPL", "", "bootloader"))


def test_a_licence_nobody_knows_is_called_that() -> None:
    """And a part without a text says so."""
    assert parts.licence(Part("a", "1", "MIT", "")) == "MIT"
    assert "unknown" in parts.licence(Part("a", "1", "", ""))
    assert parts.no_text()
