"""The folder in which everything is kept: what is wrong with it has a name."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ftstudio.care.place import require_place
from ftstudio.core.errors import (
    HomeFull,
    HomeNotAFolder,
    HomeNotWritable,
    HomeWithoutLocks,
)
from tests.fakes.small_disk import fill, small_disk

ROOT = Path(__file__).parent.parent.parent
_TRY = """
import sys
from pathlib import Path
from ftstudio.care.place import require_place
try:
    require_place(Path(sys.argv[1]))
except Exception as error:
    print(type(error).__name__)
"""


def test_a_folder_that_is_missing_is_made_and_nothing_is_left_in_it(
    tmp_path: Path,
) -> None:
    """As at the first start."""
    place = tmp_path / "deep" / "down"
    require_place(place)
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("where", ["the place", "above it"])
def test_a_file_in_the_place(tmp_path: Path, where: str) -> None:
    """It is neither written over nor moved."""
    file = tmp_path / "ftstudio"
    file.write_text("a letter", encoding="utf-8")
    place = file if where == "the place" else file / "below"
    with pytest.raises(HomeNotAFolder) as caught:
        require_place(place)
    assert caught.value.folder == str(place)
    assert file.read_text(encoding="utf-8") == "a letter"


def test_a_full_disk(tmp_path: Path) -> None:
    """What is on it stays as it is."""
    place = tmp_path / "disk"
    with small_disk(place, size=1_000_000) as mounted:
        if not mounted:
            pytest.skip("no disk may be mounted here")
        ballast = fill(place)
        size = ballast.stat().st_size
        with pytest.raises(HomeFull):
            require_place(place)
        assert ballast.stat().st_size == size
        ballast.unlink()
        require_place(place)


@pytest.mark.skipif(os.name == "nt", reason="rights are others there")
@pytest.mark.parametrize("exists", [True, False])
def test_a_folder_that_is_closed_to_the_person(tmp_path: Path, exists: bool) -> None:
    """Whether it is there already, or would have to be made."""
    place = tmp_path / "kept" / "ftstudio"
    (place if exists else place.parent).mkdir(parents=True)
    for each in (place, place.parent):
        if each.exists():
            each.chmod(0o555)
    assert _as_somebody(place) == HomeNotWritable.__name__


def _as_somebody(place: Path) -> str:
    """What is wrong with a place for somebody who has no rights beyond their own."""
    line = [sys.executable, "-c", _TRY, str(place)]
    if os.getuid() != 0:
        return _said(line)
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere")
    return _said(["setpriv", "--bounding-set=-all", "--inh-caps=-all", *line])


def _said(line: list[str]) -> str:
    done = subprocess.run(line, capture_output=True, text=True, check=False, cwd=ROOT)
    return done.stdout.strip()


def _no_locks(_file: Path) -> None:
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))


def _no_such_call(_file: Path) -> None:
    raise NotImplementedError


@pytest.mark.parametrize("lock", [_no_locks, _no_such_call])
def test_a_disk_without_locks(tmp_path: Path, lock: Callable[[Path], None]) -> None:
    """As network drives are."""
    with pytest.raises(HomeWithoutLocks):
        require_place(tmp_path, lock)


def test_two_programs_that_look_at_once_do_not_disturb_each_other(
    tmp_path: Path,
) -> None:
    """A lock that another holds is a lock that works."""
    line = [sys.executable, "-c", _TRY, str(tmp_path)]
    children = [
        subprocess.Popen(line, stdout=subprocess.PIPE, cwd=ROOT) for _ in range(4)
    ]
    assert [each.communicate()[0] for each in children] == [b""] * 4
