"""`python -m tests.benchmarks.cold_start [PROGRAM]`: how soon the window is up.

From the start of the process to the first painting of Home on an X server's screen, of
the installed PROGRAM (/usr/bin/ftstudio) and of this source by turns, five times each.
As root everything that was read from the disk is forgotten before each start: a cold
one, as after switching the computer on. Needs Xvfb.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QColor, QGuiApplication

from ftstudio.settings import Settings, save

_ROOT = Path(__file__).parent.parent.parent
_FORGET = Path("/proc/sys/vm/drop_caches")
_TIMES = 5
_WANTED = 1.5
_LONGEST = 60.0


def main(arguments: Sequence[str]) -> int:
    """0 where the median of the cold starts of PROGRAM is as wanted, else 1."""
    program = arguments[0] if arguments else "/usr/bin/ftstudio"
    commands = {"installed": [program], "source": [sys.executable, "-m", "ftstudio"]}
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x860x24"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as said:
            os.environ["DISPLAY"] = f":{said.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        app = QGuiApplication([])
        medians = {
            is_cold: _table(app, commands, is_cold)
            for is_cold in (True, False)
            if not is_cold or os.access(_FORGET, os.W_OK)
        }
    finally:
        server.terminate()
        server.wait()
    print(f"wanted: {_WANTED:.2f}")
    return int(next(iter(medians.values())) > _WANTED)


def _table(
    app: QGuiApplication, commands: dict[str, list[str]], is_cold: bool
) -> float:
    """Print the times of both; the median of the installed one."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        save(Settings(welcomed=True), Path(folder) / "settings.json")
        for turn in range(_TIMES + (not is_cold)):  # the first only warms
            for name, command in commands.items():
                seconds = _seconds(app, command, folder, is_cold)
                if turn or is_cold:
                    taken[name].append(seconds)
    kind = "cold" if is_cold else "read before"
    print(f"seconds to the first painting, {kind:12} median   best  worst")
    for name, each in taken.items():
        middle = statistics.median(each)
        print(f"{name:42} {middle:7.2f} {min(each):6.2f} {max(each):6.2f}", flush=True)
    return statistics.median(taken["installed"])


def _seconds(
    app: QGuiApplication, command: list[str], home: str, is_cold: bool
) -> float:
    if is_cold:
        os.sync()
        _FORGET.write_text("3")
    began = time.monotonic()
    program = subprocess.Popen(
        command, env=os.environ | {"FTSTUDIO_HOME": home, "PYTHONPATH": str(_ROOT)}
    )
    try:
        while not _is_painted(app):
            if time.monotonic() - began > _LONGEST:
                raise TimeoutError(command[0])
        return time.monotonic() - began
    finally:
        program.terminate()
        program.wait()
        while _is_painted(app):
            pass


def _is_painted(app: QGuiApplication) -> bool:
    """Whether the screen shows more than bare ground and an empty window."""
    screen = app.primaryScreen().grabWindow(0, 0, 0, 1280, 860)
    small = screen.scaled(64, 43).toImage()
    colours = {
        QColor(small.pixel(x, y)).lightness() // 16
        for x in range(small.width())
        for y in range(small.height())
    }
    return len(colours) > 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
