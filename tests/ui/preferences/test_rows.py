"""Rows of a list."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.preferences.rows import Rows, row
from tests.ui.showing import showing


def test_a_list_shows_its_rows_and_forgets_the_old_ones(qtbot: QtBot) -> None:
    """A name, what is said of it, and its size."""
    rows = Rows()
    rows.show_rows("Models: 93 MB", [row("tiny", "No project", "93 MB")])
    rows.show_rows("Models: 1 GB", [row("large", "2 projects", "1 GB"), row("x", "y")])
    showing(qtbot, rows)
    seen = [e.text() for e in rows.findChildren(QLabel) if e.isVisible()]
    assert seen[:4] == ["Models: 1 GB", "large", "2 projects", "1 GB"]
    assert "tiny" not in seen
    assert rows.accessibleName() == "Models: 1 GB"
