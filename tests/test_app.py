"""The window comes up with what Home needs, and no more."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

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


_TOLD = """
import sys
from PySide6.QtCore import QTimer
from ftstudio.app import main
QTimer.singleShot(0, lambda: print("up", flush=True))
sys.exit(main([]))
"""


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_orderly_when_told_to(
    home: Path, tmp_path: Path, number: signal.Signals
) -> None:
    """As by Quit: its settings are saved on the way out, and nothing is left behind."""
    program = subprocess.Popen(
        [sys.executable, "-c", _TOLD],
        env=os.environ | {"TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "up\n"
    program.send_signal(number)
    assert program.wait(timeout=30) == 0
    assert (home / "settings.json").exists()
    assert list(tmp_path.iterdir()) == []
    program.stdout.close()


_CLOSED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ftstudio.app import main
QTimer.singleShot(0, lambda: [each.close() for each in QApplication.topLevelWidgets()])
sys.exit(main([]))
"""


def test_a_closed_window_leaves_nothing_behind(tmp_path: Path) -> None:
    """No folder with drawings among those for a short time."""
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(tmp_path))
    program = [sys.executable, "-c", _CLOSED]
    subprocess.run(program, env=os.environ | places, check=True, timeout=60)
    assert list(tmp_path.iterdir()) == []


_STARTED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ftstudio.app import main
from ftstudio.ui.main_window import MainWindow

def look():
    for each in QApplication.topLevelWidgets():
        if isinstance(each, MainWindow):
            state = each.studio.state
            is_open = state.is_opening or state.wizard
            print("welcome" if state.welcome else "project" if is_open else "home")
            each.close()

QTimer.singleShot(0, look)
sys.exit(main(sys.argv[1:]))
"""


def _child(program: str, *arguments: str, **environment: str) -> str:
    """What a program of Python says, started with these."""
    child = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return child.stdout.strip()


def test_the_first_start_welcomes_once_who_comes_with_nothing(tmp_path: Path) -> None:
    """Who comes with a folder wants that, and is welcomed the next time."""
    assert _child(_STARTED, str(tmp_path)) == "project"
    assert _child(_STARTED) == "welcome"
    assert _child(_STARTED) == "home"


_LOOKED_AT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from ftstudio.app import main
from ftstudio.ui.main_window import MainWindow

def look():
    windows = [e for e in QApplication.topLevelWidgets() if isinstance(e, MainWindow)]
    if any(each.studio.state.welcome for each in windows):
        print("welcome")
        for each in windows:
            each.studio.end_welcome()
        QTimer.singleShot(1000, look)
        return
    for each in QApplication.allWidgets():
        if isinstance(each, QLabel) and each.isVisible() and each.text():
            print(each.text())
    if dialog := QApplication.activeModalWidget():
        dialog.reject()
    for each in windows:
        each.close()

QTimer.singleShot(0, lambda: QTimer.singleShot(1000, look))
sys.exit(main([]))
"""
"""All that stands in the window, and in the dialog over it, a second later."""


def test_a_place_in_which_nothing_can_be_kept_is_told_on_home(home: Path) -> None:
    """The window opens all the same, and what lies there is untouched.

    At the first start that comes before the welcome.
    """
    file = home / "place"
    file.write_text("a letter", encoding="utf-8")
    seen = _child(_LOOKED_AT, FTSTUDIO_HOME=str(file))
    assert "welcome" not in seen.splitlines()
    assert "Nothing can be kept at the moment" in seen
    assert f"“{file}”, but a file is in that place" in seen
    assert file.read_text(encoding="utf-8") == "a letter"


_COPIED_IN_PART = """
import sys
from ftstudio import paths
from tests.test_app import _LOOKED_AT
paths.program = lambda: paths.home()
sys.frozen = True
exec(_LOOKED_AT)
"""


def test_a_program_copied_in_part_is_told_once_the_window_is_up(home: Path) -> None:
    """Where it is a part that only a training needs."""
    sizes = '{"torch/lib/libtorch.so": 7}'
    (home / "manifest.json").write_text(sizes, encoding="utf-8")
    seen = _child(_COPIED_IN_PART, PYTHONPATH=str(Path(__file__).parents[1]))
    assert "its part “torch/lib/libtorch.so” is missing" in seen
    assert "Install it again." in seen


_BROKEN_DOWN = """
import ctypes, threading
from ftstudio import app
threading.Timer(2, ctypes.string_at, [0]).start()
app.main([])
"""


def test_the_next_start_tells_once_that_a_library_broke_down(home: Path) -> None:
    """With a report; an orderly end is told by nothing."""
    assert "The last time" not in _child(_LOOKED_AT)
    crashed = subprocess.run(
        [sys.executable, "-c", _BROKEN_DOWN], check=False, capture_output=True
    )
    assert crashed.returncode not in {0, 1}
    assert "The last time, the program ended by itself" in _child(_LOOKED_AT)
    assert "The last time" not in _child(_LOOKED_AT)
    assert "starts" in (home / "logs" / "ftstudio.log").read_text(encoding="utf-8")
