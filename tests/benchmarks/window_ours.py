"""The program's own window, timed to its first painting."""

import sys

from PySide6.QtWidgets import QApplication

from ftstudio.app import open_window
from tests.benchmarks.first_painting import FirstPainting

app = QApplication([])
window = open_window(app)
watching = FirstPainting(window)
window.studio.home.refresh()
sys.exit(app.exec())
