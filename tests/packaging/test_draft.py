"""What is published: files that a page takes, their checksums, and what is said."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio import __version__

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with one small and one large file."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "setup.exe").write_bytes(b"small")
    (folder / "program.deb").write_bytes(bytes(range(250)))
    return folder


def test_what_is_too_large_can_be_put_together_again(files: Path) -> None:
    """By `cat`, in the order of the names."""
    _draft(files)
    parts = sorted(files.glob("program.deb.*"))
    assert [part.stat().st_size for part in parts] == [100, 100, 50]
    assert b"".join(map(Path.read_bytes, parts)) == bytes(range(250))
    assert not (files / "program.deb").exists()
    assert (files / "setup.exe").read_bytes() == b"small"


def test_every_file_can_be_checked(files: Path) -> None:
    """In the form that sha256sum reads; also where it is done twice."""
    _draft(files)
    _draft(files)
    lines = (files / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: total for total, name in (line.split("  ") for line in lines)}
    assert sums["setup.exe"] == hashlib.sha256(b"small").hexdigest()
    assert set(sums) == {path.name for path in files.iterdir()} - {"SHA256SUMS"}


def test_the_notes_say_which_file_to_take_and_what_is_new(files: Path) -> None:
    """The changes of this version, whole, and nothing left to fill in."""
    notes = _draft(files)
    changelog = (ROOT / "packaging/CHANGELOG.md").read_text(encoding="utf-8")
    changes = changelog.partition(f"## [{__version__}]")[2].partition("\n## ")[0]
    assert "windows-x64-setup.exe" in notes
    assert f"What is new in {__version__}" in notes
    assert changes.partition("\n")[2].strip() in notes
    assert "{" not in notes.replace(changes, "")


def _draft(files: Path) -> str:
    notes = files.parent / "notes.md"
    command = [sys.executable, str(ROOT / "packaging/draft.py"), str(files), str(notes)]
    subprocess.run([*command, "--limit", "100"], check=True)
    return notes.read_text(encoding="utf-8")
