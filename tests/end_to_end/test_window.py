"""The whole window under a real X server, by real mouse and keyboard.

Needs Xvfb and xdotool; without them these tests are left out.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ftstudio.core.history import history_of
from ftstudio.core.run_folder import RunFolder
from ftstudio.models.catalogue import STARTER
from ftstudio.runs.project import projects_in
from ftstudio.settings import Settings, load, save
from tests.end_to_end.typing_in import write_letters

ROOT = Path(__file__).parent.parent.parent
LONGEST = 150
pytestmark = [
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")),
        reason="needs Xvfb and xdotool",
    ),
    pytest.mark.timeout(2 * LONGEST),
]


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen that nobody sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as said:
        yield f":{said.readline().strip()}"
    server.terminate()
    server.wait()


class Desk:
    """One person's computer: a screen, a home with the starter, a folder of letters."""

    def __init__(self, display: str, home: Path, place: Path, model: Path) -> None:
        self.home, self.place = home, place
        self.letters = write_letters(place / "Letters")
        (place / "models").mkdir()
        (home / "models").mkdir()
        (home / "models" / STARTER).symlink_to(model)
        save(Settings(welcomed=True), home / "settings.json")
        self._env = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "FTSTUDIO_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
        }

    def start(self, journey: str) -> "subprocess.Popen[str]":
        """The program with a robot at the mouse."""
        return self._run("tests.end_to_end.journeys", journey, str(self.place))

    def walk(self, journey: str) -> None:
        """Go a whole way; fails with what went wrong."""
        with self.start(journey) as program:
            try:
                _out, said = program.communicate(timeout=LONGEST)
            finally:
                program.kill()
        assert program.returncode == 0, said

    def start_again(self, *paths: Path) -> "subprocess.Popen[str]":
        """The program once more, as its icon starts it."""
        return self._run("ftstudio", *map(str, paths))

    def offer(self, what: str) -> "subprocess.Popen[str]":
        """Another program's window, from which that can be dragged."""
        source = self._run("tests.end_to_end.drag_source", what)
        assert source.stdout is not None
        assert source.stdout.readline() == "ready\n"
        return source

    def run(self) -> RunFolder:
        """The one training there is."""
        (project,) = projects_in(self.home / "projects")
        run = project.newest_run()
        assert run is not None
        return run

    def _run(self, module: str, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env=self._env,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )


@pytest.fixture
def desk(display: str, home: Path, tmp_path: Path, tiny_model: Path) -> Iterator[Desk]:
    """A desk with the letters ready to be dragged."""
    made = Desk(display, home, tmp_path, tiny_model)
    source = made.offer(str(made.letters))
    yield made
    source.kill()
    source.communicate()


def test_from_a_dropped_folder_to_a_saved_model_and_back(desk: Desk) -> None:
    """The whole way; reopened the next day it shows the same, by the keyboard alone."""
    desk.walk("from_folder_to_export")
    assert (desk.place / "models" / "Letters" / "model.safetensors").is_file()
    before = history_of(desk.run().events())
    desk.walk("reopen")
    assert history_of(desk.run().events()) == before


def test_a_window_that_was_killed_loses_nothing(desk: Desk) -> None:
    """Its worker ends by itself; the next window continues the training."""
    with desk.start("until_killed") as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "training\n"
        program.send_signal(signal.SIGKILL)
        program.communicate()
    seen = history_of(desk.run().events()).looks
    desk.walk("continue_it")
    after = history_of(desk.run().events())
    assert after.looks[: len(seen)] == seen
    assert after.kept is not None


def test_a_worker_that_was_killed_is_a_sentence_and_a_button(desk: Desk) -> None:
    """And the training goes on from its last checkpoint."""
    desk.walk("lose_the_worker")
    assert history_of(desk.run().events()).kept is not None


def test_a_dropped_text_is_refused_in_words(
    display: str, home: Path, tmp_path: Path, tiny_model: Path
) -> None:
    """Nothing is made of it."""
    desk = Desk(display, home, tmp_path, tiny_model)
    source = desk.offer("just some words")
    desk.walk("drop_a_text")
    source.kill()
    source.communicate()
    assert projects_in(home / "projects") == ()


def test_the_welcome_is_gone_through_by_keyboard_and_comes_once(desk: Desk) -> None:
    """The next start begins at Home."""
    settings = desk.home / "settings.json"
    settings.unlink()
    desk.walk("be_welcomed")
    assert load(settings)[0].welcomed
    desk.walk("come_home")


def test_a_second_start_opens_its_folder_in_the_first_window(desk: Desk) -> None:
    """Which comes forward from where it was hidden; the second start just ends."""
    with desk.start("be_found") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "hidden\n"
        with desk.start_again(desk.letters) as second:
            assert second.communicate(timeout=LONGEST) == ("", "")
        said = first.communicate(timeout=LONGEST)[1]
    assert (second.returncode, first.returncode) == (0, 0), said
    (project,) = projects_in(desk.home / "projects")
    assert project.folder.name == desk.letters.name


def test_what_cannot_be_opened_is_told_in_the_window(desk: Desk) -> None:
    """Not in a terminal that nobody sees."""
    with desk.start("be_told") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "hidden\n"
        with desk.start_again(desk.place / "gone") as second:
            assert second.communicate(timeout=LONGEST) == ("", "")
        said = first.communicate(timeout=LONGEST)[1]
    assert (second.returncode, first.returncode) == (0, 0), said
    assert projects_in(desk.home / "projects") == ()


def test_a_first_window_that_hangs_holds_nobody_up(desk: Desk) -> None:
    """The second start waits a little, opens its own window, and says why."""
    with desk.start("be_found") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "hidden\n"
        first.send_signal(signal.SIGSTOP)
        try:
            desk.walk("be_alone")
        finally:
            first.kill()
