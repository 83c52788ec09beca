"""PlotPanel: the plot on its card, and a menu to save it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QGridLayout, QMenu

from ftstudio.core.history import History
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import icon_button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.loss_plot import LossPlot
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.words.translation import translate


class PlotPanel(Panel):
    """The two curves, and in the corner the button that saves them."""

    picture_wanted = Signal(object)
    """The person wants the plot as a picture, of the kind that the Path ends in."""

    table_wanted = Signal(object)
    """The person wants the figures as a table, at that Path."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.plot = LossPlot(look)
        save = translate("plot_panel", "Save the plot")
        self.save = icon_button(look, "save", save)
        menu = QMenu(self.save)
        for icon, text, choose in (
            (
                "picture",
                translate("plot_panel", "As a picture (PNG)…"),
                self._choose_dots,
            ),
            (
                "pen",
                translate("plot_panel", "As a drawing, sharp at any size (SVG)…"),
                self._choose_lines,
            ),
            (
                "table",
                translate("plot_panel", "As a table of all figures (CSV)…"),
                self._choose_table,
            ),
        ):
            menu.addAction(look.icon(icon), text).triggered.connect(choose)
        self.save.setMenu(menu)
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        over_each_other = QGridLayout()
        over_each_other.addWidget(self.plot, 0, 0)
        over_each_other.addWidget(self.save, 0, 0, corner)
        self.body.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        self.body.addLayout(over_each_other)

    def show_history(self, history: History, *, is_running: bool = True) -> None:
        """Draw what is new; `is_running`: more of it may come."""
        self.plot.show_history(history, is_running=is_running)
        looks = any(each.looks for each in (history, *history.folds))
        self.save.setEnabled(looks)

    def _choose_dots(self) -> None:
        name = translate("plot_panel", "Training.png")
        kinds = translate("plot_panel", "Pictures (*.png)")
        self._ask(name, kinds, "png", self.picture_wanted)

    def _choose_lines(self) -> None:
        name = translate("plot_panel", "Training.svg")
        kinds = translate("plot_panel", "Drawings (*.svg)")
        self._ask(name, kinds, "svg", self.picture_wanted)

    def _choose_table(self) -> None:
        name = translate("plot_panel", "Training.csv")
        kinds = translate("plot_panel", "Tables (*.csv)")
        self._ask(name, kinds, "csv", self.table_wanted)

    def _ask(self, name: str, kinds: str, suffix: str, wanted: SignalInstance) -> None:
        """By a dialog that asks before it takes a name that is taken."""
        title = translate("plot_panel", "Save the plot")
        dialog = QFileDialog(self, title, str(Path.home()), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: wanted.emit(Path(path)))
        dialog.open()
