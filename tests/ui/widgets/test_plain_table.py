"""A table of texts to choose from."""

from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plain_table import PlainTable, Row

_ROWS = [Row(("a.txt", "Bank")), Row(("b.txt", "Tax"))]


def _table(qtbot: QtBot) -> PlainTable:
    table = PlainTable(Look(LIGHT), "Letters", ("Document", "Folder"))
    qtbot.addWidget(table)
    return table


def test_rows_are_read_and_one_is_chosen(qtbot: QtBot) -> None:
    """Nothing is chosen before the person, or the page, has chosen."""
    table = _table(qtbot)
    table.show_rows(_ROWS)
    assert table.row == -1
    with qtbot.waitSignal(table.chosen) as heard:
        table.choose(1)
    assert heard.args == [1]
    assert table.model().index(1, 1).data() == "Tax"
    assert table.accessibleName() == "Letters"


def test_the_chosen_row_stays_while_texts_change(qtbot: QtBot) -> None:
    """And the last one is chosen where there are fewer."""
    table = _table(qtbot)
    table.show_rows(_ROWS)
    table.choose(1)
    table.show_rows([_ROWS[1], _ROWS[0]])
    assert table.row == 1
    table.show_rows(_ROWS[:1])
    assert table.row == 0
