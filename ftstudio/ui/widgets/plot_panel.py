"""PlotPanel: the plot on its card, and a menu to save it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
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
    """The person wants the plot as a picture, at that Path."""

    table_wanted = Signal(object)
    """The person wants the figures as a table, at that Path."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.plot = LossPlot(look)
        save = translate("plot_panel", "Save the plot")
        self.save = icon_button(look, "save", save)
        menu = QMenu(self.save)
        picture = menu.addAction(
            look.icon("picture"), translate("plot_panel", "As a picture…")
        )
        table = menu.addAction(
            look.icon("table"), translate("plot_panel", "As a table…")
        )
        self.save.setMenu(menu)
        picture.triggered.connect(self._choose_picture)
        table.triggered.connect(self._choose_table)
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        over_each_other = QGridLayout()
        over_each_other.addWidget(self.plot, 0, 0)
        over_each_other.addWidget(self.save, 0, 0, corner)
        self.body.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        self.body.addLayout(over_each_other)

    def show_history(self, history: History, *, is_running: bool = True) -> None:
        """Draw what is new; `is_running`: more of it may come."""
        self.plot.show_history(history, is_running=is_running)
        self.save.setEnabled(bool(history.looks))

    def _choose_picture(self) -> None:
        name = translate("plot_panel", "Training.png")
        kinds = translate("plot_panel", "Pictures (*.png)")
        dialog = self._dialog(name, kinds, "png")
        dialog.fileSelected.connect(lambda path: self.picture_wanted.emit(Path(path)))
        dialog.open()

    def _choose_table(self) -> None:
        name = translate("plot_panel", "Training.csv")
        kinds = translate("plot_panel", "Tables (*.csv)")
        dialog = self._dialog(name, kinds, "csv")
        dialog.fileSelected.connect(lambda path: self.table_wanted.emit(Path(path)))
        dialog.open()

    def _dialog(self, name: str, kinds: str, suffix: str) -> QFileDialog:
        """A dialog that asks before it takes a name that is taken."""
        title = translate("plot_panel", "Save the plot")
        dialog = QFileDialog(self, title, str(Path.home()), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(name)
        return dialog
