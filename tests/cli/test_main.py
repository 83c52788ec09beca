"""The command line as a process: exit codes, and what it does without any work."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio.cli.main import names_paths

ROOT = Path(__file__).parent.parent.parent
ENTRY = [sys.executable, "-P", "-m", "ftstudio"]
COMMANDS = ("try", "read", "models", "tune", "resume", "ask", "export", "health")
LOADED = """
import sys
from ftstudio.cli import main
try:
    main(["--help"])
except SystemExit:
    print(*{name.partition(".")[0] for name in sys.modules})
"""


def test_without_a_screen_one_sentence_says_what_to_type() -> None:
    """Qt is not even asked; exit code 2."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    bare = {key: value for key, value in os.environ.items() if key not in screens}
    child = _ended(ENTRY, env=bare)
    assert (child.returncode, child.stdout) == (2, "")
    assert "ftstudio try" in child.stderr
    assert "ftstudio tune" in child.stderr
    assert child.stderr.count("\n") == 1


def test_without_a_screen_a_path_is_not_opened_but_answered(tmp_path: Path) -> None:
    """Whether it is there or not, and whatever it is; Qt is not even asked."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    bare = {key: value for key, value in os.environ.items() if key not in screens}
    for path in (str(tmp_path), tmp_path.as_uri(), "/no/such", "gone.ftstudio"):
        child = _ended([*ENTRY, path], env=bare)
        assert (child.returncode, child.stdout) == (2, "")
        assert "no screen" in child.stderr
        assert "ftstudio tune FOLDER" in child.stderr


def test_a_word_that_is_nothing_here_is_answered_as_such() -> None:
    """It may have been meant for a folder as well as for a command."""
    child = _ended([*ENTRY, "Lettres"], env=dict(os.environ))
    assert (child.returncode, child.stdout) == (2, "")
    assert "“Lettres” is no command, and there is no folder" in child.stderr
    assert child.stderr.count("\n") == 1


def test_a_command_stays_a_command_where_a_folder_is_called_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any other word is what is there of that name, or wrong use."""
    monkeypatch.chdir(tmp_path)
    for name in (*COMMANDS, "Letters"):
        (tmp_path / name).mkdir()
    assert [name for name in COMMANDS if names_paths([name, "Letters"])] == []
    assert names_paths(["Letters", "tune"])
    assert not names_paths(["tnue", "Letters"])
    assert not names_paths(["--help"])


def test_wrong_use_is_exit_code_2() -> None:
    """With nothing on stdout."""
    child = _ended([*ENTRY, "fly"])
    assert (child.returncode, child.stdout) == (2, "")


def test_help_lists_the_commands_at_once() -> None:
    """It loads nothing that it does not need."""
    child = _ended([sys.executable, "-c", LOADED])
    help_text, _, loaded = child.stdout.rstrip().rpartition("\n")
    assert [name for name in COMMANDS if f"\n    {name} " not in help_text] == []
    assert not {"PySide6", "torch", "numpy", "tqdm", "lxml"} & set(loaded.split())


def test_stdout_is_utf_8_for_scripts_and_never_breaks_for_people() -> None:
    """Even where a terminal knows nothing but English letters."""
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for_people = _ended([*ENTRY, "models"], env=environment)
    for_scripts = _ended([*ENTRY, "models", "--json"], env=environment)
    assert (for_people.returncode, for_scripts.returncode) == (0, 0)
    assert for_people.stdout.isascii()
    assert all(json.loads(line)["name"] for line in for_scripts.stdout.splitlines())


def test_a_reader_that_leaves_early_is_no_error_to_tell_of() -> None:
    """As in `ftstudio models | head -1`."""
    reader, writer = os.pipe()
    os.close(reader)
    child = subprocess.run(
        [*ENTRY, "models"],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    os.close(writer)
    assert (child.returncode, child.stderr) == (1, "")


_LACKING = """
import ctypes, sys
real = ctypes.CDLL

def lack(file, *rest, **more):
    if file == "libxcb-cursor.so.0":
        raise OSError(file)
    return real(file, *rest, **more)

ctypes.CDLL = lack
from ftstudio.__main__ import main
sys.argv = ["ftstudio"]
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a library may lack")
def test_a_library_that_the_window_needs_is_named_with_its_package(
    tmp_path: Path,
) -> None:
    """Before Qt, which would end the program without a word."""
    child = _ended([sys.executable, "-c", _LACKING], env=_on_a_screen(tmp_path))
    assert child.returncode == 1
    assert "lacks libxcb-cursor.so.0" in child.stderr
    assert "apt install libxcb-cursor0”" in child.stderr
    assert "Traceback" not in child.stderr


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ("ftstudio/ui/herald.py", "its part “ftstudio.ui.herald” is missing"),
        ("ftstudio/care", "its part “ftstudio.care” is missing"),
        ("ftstudio/words", "The program is not whole (ftstudio.words is missing)"),
    ],
)
def test_half_a_program_says_that_it_is_not_whole(
    tmp_path: Path, gone: str, said: str
) -> None:
    """As after a copy that broke off: what to do, and no trace of Python's."""
    ignored = shutil.ignore_patterns("__pycache__")
    for part in ("ftstudio", "resources"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=ignored)
    victim = tmp_path / gone
    if victim.is_dir():
        shutil.rmtree(victim)
    else:
        victim.unlink()
    screen = _on_a_screen(tmp_path) | {"QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.run(
        [sys.executable, "-P", "-m", "ftstudio"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=tmp_path,
        env=screen | {"PYTHONPATH": str(tmp_path)},
    )
    assert child.returncode == 1
    assert said in child.stderr
    assert "Install it again." in child.stderr
    assert "Traceback" not in child.stderr


def _on_a_screen(nothing: Path) -> dict[str, str]:
    """The environment of a desktop without any tool that shows a sentence."""
    apart = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {key: value for key, value in os.environ.items() if key not in apart}
    return bare | {"DISPLAY": ":77", "PATH": str(nothing)}


def _ended(
    command: list[str], env: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        env=(dict(os.environ) if env is None else env) | {"PYTHONPATH": str(ROOT)},
    )
