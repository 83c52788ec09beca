"""What the system asks a running program to open, as macOS does."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
_DROPPED = """
import json, sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from ftstudio.ui.application import Application
app = Application()
told = []
app.asked.connect(lambda asked: (told.append(asked.paths), app.quit()))
for path in sys.argv[1:]:
    app.postEvent(app, QFileOpenEvent(path))
app.postEvent(app, QFileOpenEvent(QUrl.fromLocalFile(sys.argv[1])))
app.exec()
print(json.dumps(told))
"""


def test_files_dropped_on_the_icon_are_opened_together(tmp_path: Path) -> None:
    """Each comes by itself, and they become one project."""
    paths = [str(tmp_path / "Letters"), str(tmp_path / "Été 2019")]
    child = subprocess.run(
        [sys.executable, "-c", _DROPPED, *paths],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert json.loads(child.stdout) == [[*paths, paths[0]]]
