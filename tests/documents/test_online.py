"""Files that are only in the cloud are told from those that are here."""

from pathlib import Path

import pytest

from ftstudio.documents.online import are_away, is_online_only


def test_a_file_on_the_disk_is_here(tmp_path: Path) -> None:
    """Whatever it is called."""
    file = tmp_path / "offer.icloud"
    file.touch()
    assert not is_online_only(file.name, file.stat())


def test_an_icloud_placeholder_is_online(tmp_path: Path) -> None:
    """It holds nothing of the document but its name."""
    file = tmp_path / ".offer.pdf.icloud"
    file.touch()
    assert is_online_only(file.name, file.stat())


@pytest.mark.parametrize(
    ("attributes", "flags", "is_away"),
    [
        (0x20, 0, False),  # an ordinary archive bit
        (0x400000, 0, True),  # OneDrive
        (0x40000, 0, True),
        (0x1000, 0, True),
        (0, 0x40000000, True),  # macOS
        (0, 0x8000, False),  # only hidden
    ],
)
def test_what_the_system_marks_as_away_is_online(
    attributes: int, flags: int, is_away: bool
) -> None:
    """By Windows' attributes or macOS' flags."""
    assert are_away(attributes, flags) is is_away
