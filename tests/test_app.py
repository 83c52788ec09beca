"""The window comes up with what Home needs, and no more."""

import os
import subprocess
import sys
from pathlib import Path

_OPENING = """
import gc, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ftstudio.app import open_window

app = QApplication([])
window = open_window(app)
assert window.isVisible()
print(*sys.modules)
looking = QTimer()
looking.timeout.connect(lambda: app.quit() if gc.get_freeze_count() else None)
looking.start(10)
app.exec()
print(*sys.modules)
"""
_SLOW_TO_LOAD = {"lxml", "numpy", "py3langid", "pypdfium2", "pyqtgraph", "ssl"}
_NEVER_HERE = {"datasets", "peft", "tokenizers", "torch", "transformers"}


def test_what_home_does_without_is_loaded_behind_the_window() -> None:
    """The plot before anyone wants it; what works with models never."""
    child = subprocess.run(
        [sys.executable, "-c", _OPENING],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    at_first, later = (set(line.split()) for line in child.stdout.splitlines())
    assert at_first & (_SLOW_TO_LOAD | _NEVER_HERE) == set()
    assert "ftstudio.ui.pages.training" in later
    assert later & _NEVER_HERE == set()
