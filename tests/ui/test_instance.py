"""One window a person and home: real starts of the program beside each other."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from ftstudio.core.asked import LONGEST_LINE, Asked, to_line
from ftstudio.ui.instance import Instance, Role

ROOT = Path(__file__).parent.parent.parent
_LATER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ftstudio.core.asked import Asked
from ftstudio.ui.instance import Instance
app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.join(Asked(tuple(sys.argv[3:])), float(sys.argv[2])).name, flush=True)
if "stay" in sys.argv[3:]:
    app.exec()
instance.end()
"""

Later = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def later() -> Iterator[Later]:
    """Starts the program once more: for a home, with patience, with paths."""
    started: list[subprocess.Popen[str]] = []

    def start(home: Path, seconds: float, *paths: str) -> "subprocess.Popen[str]":
        line = [sys.executable, "-c", _LATER, str(home), str(seconds), *paths]
        env = os.environ | {"PYTHONPATH": str(ROOT)}
        program = subprocess.Popen(line, env=env, stdout=subprocess.PIPE, text=True)
        started.append(program)
        return program

    yield start
    for each in started:
        each.kill()
        each.communicate()


@pytest.fixture
def first(home: Path) -> Iterator[Instance]:
    """The first start, which listens."""
    made = Instance(home)
    assert made.join(Asked(), 0) is Role.FIRST
    yield made
    made.end()


def role(program: "subprocess.Popen[str]") -> str:
    """What a later start has become."""
    assert program.stdout is not None
    return program.stdout.readline().strip()


def spoken_to(qtbot: QtBot, home: Path) -> QLocalSocket:
    """A line to the first one, which has spoken."""
    line = QLocalSocket()
    line.connectToServer((home / "window.at").read_text())
    qtbot.waitUntil(line.canReadLine)
    line.readLine()
    return line


@pytest.mark.usefixtures("qapp")
def test_a_later_start_hands_over_what_it_was_asked_for(
    qtbot: QtBot, home: Path, first: Instance, later: Later
) -> None:
    """And ends; the first is told once."""
    with qtbot.waitSignal(first.asked, timeout=20_000) as told:
        program = later(home, 20, "/home/ada/Été", "/home/ada/b")
    assert told.args == [Asked(("/home/ada/Été", "/home/ada/b"))]
    assert role(program) == "HANDED_OVER"
    assert program.wait(20) == 0


@pytest.mark.usefixtures("qapp")
def test_it_is_found_from_wherever_short_lived_files_lie(
    qtbot: QtBot, home: Path, first: Instance, later: Later, tmp_path: Path
) -> None:
    """A desktop and a terminal may have folders of their own for them."""
    (tmp_path / "elsewhere").mkdir()
    with (
        pytest.MonkeyPatch.context() as patch,
        qtbot.waitSignal(first.asked, timeout=20_000),
    ):
        patch.setenv("TMPDIR", str(tmp_path / "elsewhere"))
        program = later(home, 20, "/home/ada/Letters")
    assert role(program) == "HANDED_OVER"


@pytest.mark.usefixtures("qapp")
def test_a_whole_folder_of_files_is_handed_over(
    qtbot: QtBot, home: Path, first: Instance, later: Later
) -> None:
    """More than goes over the line at once."""
    paths = [f"/home/ada/{'Letters' * 20}/{number}" for number in range(6000)]
    with qtbot.waitSignal(first.asked, timeout=20_000) as told:
        program = later(home, 20, *paths)
    assert told.args == [Asked(tuple(paths))]
    assert role(program) == "HANDED_OVER"


@pytest.mark.usefixtures("qapp", "first")
def test_another_home_is_another_program(tmp_path: Path, later: Later) -> None:
    """Each has its own window."""
    assert role(later(tmp_path / "other", 0)) == "FIRST"


@pytest.mark.usefixtures("qapp")
def test_one_that_hangs_is_given_up_and_was_told_nothing(
    qtbot: QtBot, home: Path, first: Instance, later: Later
) -> None:
    """What is opened in the other window is not opened here as well, once it wakes."""
    told: list[Asked] = []
    first.asked.connect(told.append)
    assert role(later(home, 0.5, "/a")) == "UNANSWERED"  # meanwhile no loop runs here
    qtbot.wait(50)
    assert told == []


@pytest.mark.skipif(os.name == "nt", reason="nothing is left of a pipe there")
@pytest.mark.usefixtures("qapp")
def test_the_place_of_one_that_was_killed_is_taken(home: Path, later: Later) -> None:
    """At once, and nothing is left of it."""
    program = later(home, 0, "stay")
    assert role(program) == "FIRST"
    program.send_signal(signal.SIGKILL)
    program.wait()
    left = (home / "window.at").read_text()
    next_one = Instance(home)
    assert next_one.join(Asked(), 0) is Role.FIRST
    assert (home / "window.at").read_text() != left
    assert next_one._server.fullServerName() != ""
    next_one.end()
    assert not (home / "window.at").exists()


@pytest.mark.usefixtures("qapp")
def test_once_the_first_has_ended_the_next_is_the_first(
    home: Path, first: Instance, later: Later
) -> None:
    """Though its process still tidies up."""
    first.end()
    assert role(later(home, 0)) == "FIRST"


@pytest.mark.parametrize(
    "said",
    [b"GET / HTTP/1.1\r\n", b'{"paths": ["../x"]}\n', b"x" * LONGEST_LINE + b"xx"],
)
@pytest.mark.usefixtures("qapp")
def test_who_speaks_otherwise_is_not_listened_to(
    qtbot: QtBot, home: Path, first: Instance, said: bytes
) -> None:
    """Nor at any length; the next is heard all the same."""
    told: list[Asked] = []
    first.asked.connect(told.append)
    line = spoken_to(qtbot, home)
    line.write(said)
    closed = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: line.state() is closed, timeout=20_000)
    assert told == []
    another = spoken_to(qtbot, home)
    with qtbot.waitSignal(first.asked):
        another.write(to_line(Asked()))


@pytest.mark.usefixtures("qapp")
def test_where_nothing_can_be_written_everyone_is_the_first(home: Path) -> None:
    """Better two windows than none."""
    (home / "file").touch()
    for _ in range(2):
        assert Instance(home / "file").join(Asked(), 0) is Role.FIRST
