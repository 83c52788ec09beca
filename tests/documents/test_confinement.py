"""What a confined process can no longer do; by a real child."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio.runs.launch import environment

_ROOT = Path(__file__).parent.parent.parent
_CONFINED = """
import _posixshmem, _posixsubprocess, ctypes, os, pickle, posix, shutil, signal, socket
import sqlite3, subprocess, tempfile
import urllib.request
from pathlib import Path
from ftstudio.documents.confinement import Door, Refused, confine
this_program = ctypes.CDLL(None)
confine(memory=1 << 28, address_space=1 << 31)
"""
_BEHIND_A_DOOR = _CONFINED.replace("1 << 31)", "1 << 31, door=Door('mine.txt'))")
_FORK = (
    "['true'], [b'/bin/true'], True, (), None, None, -1, -1, -1, -1, -1, -1,"
    "*os.pipe(), False, False, -1, None, None, None, -1, None, True"
)
_HARM = (
    "socket.create_connection(('127.0.0.1', 9))",
    "socket.getaddrinfo('example.org', 80)",
    "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
    "socket.socketpair()",
    "urllib.request.urlopen('http://127.0.0.1:9/')",
    "subprocess.run(['true'])",
    "os.system('true')",
    "os.popen('true')",
    "os.posix_spawn('/bin/true', ['true'], {})",
    "os.execv('/bin/true', ['true'])",
    "os.fork()",
    "os.kill(os.getppid(), signal.SIGTERM)",
    "ctypes.CDLL('libc.so.6')",
    "this_program.system",
    "ctypes.pythonapi.system",
    "pickle.loads(b'cos\\nsystem\\n.')",
    "sqlite3.connect('made.db')",
    "tempfile.TemporaryFile()",
    "Path('written.txt').write_text('x')",
    "open('kept.txt', 'r+')",
    "os.open('kept.txt', os.O_WRONLY)",
    "os.remove('kept.txt')",
    "os.rename('kept.txt', 'moved.txt')",
    "os.mkdir('made')",
    "os.chmod('kept.txt', 0)",
    "os.symlink('kept.txt', 'made')",
    "shutil.copyfile('kept.txt', 'made.txt')",
    "shutil.rmtree('.')",
    "os.mkfifo('made')",
    "posix.mkfifo('made')",
    "os.mknod('made')",
    "posix.mknod('made')",
    "os.openpty()",
    "_posixshmem.shm_open('/made-by-a-reader', os.O_CREAT | os.O_RDWR, 0o600)",
    "_posixshmem.shm_unlink('/made-by-a-reader')",
    f"_posixsubprocess.fork_exec({_FORK})",
    f"subprocess._fork_exec({_FORK})",
)
_LINUX = ("signal.pidfd_send_signal(os.pidfd_open(os.getppid()), 0)",)
_ONE_TRY = """
try: {}
except Refused: print('refused')
"""


def _run(
    code: str, folder: Path, start: str = _CONFINED
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-c", start + code],
        cwd=folder,
        env=environment() | {"PYTHONPATH": str(_ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(os.name != "posix", reason="tries calls that POSIX alone has")
def test_network_children_and_writing_are_refused(tmp_path: Path) -> None:
    """And the person's files are as they were."""
    (tmp_path / "kept.txt").write_text("kept", encoding="utf-8")
    harm = _HARM + (_LINUX if sys.platform == "linux" else ())
    child = _run("".join(_ONE_TRY.format(each) for each in harm), tmp_path)
    assert child.stdout.split() == ["refused"] * len(harm), child.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["kept.txt"]


def test_reading_is_allowed(tmp_path: Path) -> None:
    """It is all that a reader is for."""
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    child = _run("import xml.dom; print(Path('a.txt').read_text())", tmp_path)
    assert child.stdout == "a\n"


def test_behind_a_door_one_file_can_be_read(tmp_path: Path) -> None:
    """And what is installed, so that libraries still load when they are needed."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "other.txt").write_text("other", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("other.txt")
    others = ("other.txt", "link.txt", "/etc/passwd", "../mine.txt", "/proc/self/maps")
    tries = [_ONE_TRY.format(f"open({each!r})") for each in others]
    code = "import xml.dom; print(Path('mine.txt').read_text())\n" + "".join(tries)
    child = _run(code, tmp_path, _BEHIND_A_DOOR)
    assert child.stdout.split() == ["mine"] + ["refused"] * len(others), child.stderr


def test_behind_a_door_no_folder_of_the_person_is_listed(tmp_path: Path) -> None:
    """What is installed is: libraries are found that way."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    tries = ("os.listdir()", "os.listdir('.')", "os.scandir('..')", "os.listdir(b'/')")
    code = "print(bool(os.listdir(os.path.dirname(os.__file__))))\n"
    code += "".join(_ONE_TRY.format(each) for each in tries)
    child = _run(code, tmp_path, _BEHIND_A_DOOR)
    assert child.stdout.split() == ["True"] + ["refused"] * len(tries), child.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="limits are enforced on Linux")
def test_memory_is_limited(tmp_path: Path) -> None:
    """Asking for too much is an error in the child, not the end of the computer."""
    child = _run("bytearray(1 << 26); print('fine'); bytearray(1 << 29)", tmp_path)
    assert child.stdout == "fine\n"
    assert "MemoryError" in child.stderr
