"""The plot on its card, and a menu to save it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ftstudio.core.history import History
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plot_panel import PlotPanel
from tests.factories import history, told
from tests.losses import checks


def _panel(qtbot: QtBot, shown: History) -> PlotPanel:
    panel = PlotPanel(Look(LIGHT))
    qtbot.addWidget(panel)
    panel.show_history(shown)
    return panel


def test_an_empty_plot_cannot_be_saved(qtbot: QtBot) -> None:
    """There is nothing to see."""
    assert not _panel(qtbot, History()).save.isEnabled()
    assert _panel(qtbot, history(told([4.0, 3.0]))).save.isEnabled()
    assert _panel(qtbot, history(checks(0.5))).save.isEnabled()


def test_the_menu_asks_where_picture_and_table_go(qtbot: QtBot, tmp_path: Path) -> None:
    """Each by its own dialog."""
    panel = _panel(qtbot, history(told([4.0, 3.0])))
    picture = panel.picture_wanted
    wanted = (picture, picture, panel.table_wanted)
    endings = []
    for action, signal in zip(panel.save.menu().actions(), wanted, strict=True):
        action.trigger()
        dialog = panel.findChildren(QFileDialog)[-1]
        with qtbot.waitSignal(signal) as asked:
            dialog.fileSelected.emit(str(tmp_path / "plot"))
        assert asked.args == [tmp_path / "plot"]
        endings.append(dialog.defaultSuffix())
        dialog.close()
    assert endings == ["png", "svg", "csv"]
