"""A bare window with a plot in it, timed to its first painting."""

import sys

import pyqtgraph
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from tests.benchmarks.first_painting import FirstPainting

app = QApplication([])
app.setStyle("Fusion")
window = QMainWindow()
content = QWidget()
column = QVBoxLayout(content)
column.addWidget(QLabel("A plot"))
column.addWidget(pyqtgraph.PlotWidget())
window.setCentralWidget(content)
window.resize(1180, 760)
watching = FirstPainting(window)
window.show()
sys.exit(app.exec())
