"""One reader process, and what its owner does when it goes wrong."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from ftstudio.core.corpus import Reason, State
from ftstudio.core.errors import WorkerDied
from ftstudio.documents.exchange import Limits
from ftstudio.runs.reader_process import ReaderProcess

_FAKE = [sys.executable, str(Path(__file__).parent.parent / "fakes" / "fake_reader.py")]
_LIMITS = Limits(seconds=20, file_size=1_000, characters=1_000)


@pytest.fixture
def reader() -> Iterator[ReaderProcess]:
    """A reader that behaves as files are named."""
    reader = ReaderProcess(_LIMITS, _FAKE)
    yield reader
    reader.close()


def _file(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text("words", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("crash.txt", Reason.READER_DIED),
        ("killed.txt", Reason.TOOK_TOO_MUCH_MEMORY),
        ("memory.txt", Reason.TOOK_TOO_MUCH_MEMORY),
        ("garbage.txt", Reason.READER_DIED),
        ("half.txt", Reason.READER_DIED),
        ("liar.txt", Reason.READER_DIED),
        ("deep.txt", Reason.READER_DIED),
        ("endless.txt", Reason.READER_DIED),
    ],
)
def test_a_fault_is_the_reason_of_its_file(
    reader: ReaderProcess, tmp_path: Path, name: str, reason: Reason
) -> None:
    """And the process is not asked again."""
    assert reader.ask(_file(tmp_path, name)).reason is reason
    reader.close()
    assert not reader.is_usable


def test_a_hanging_reader_is_ended_in_time(tmp_path: Path) -> None:
    """The file that took too long is said to be too much."""
    reader = ReaderProcess(Limits(seconds=0.2), _FAKE)
    answer = reader.ask(_file(tmp_path, "hang.txt"))
    assert (answer.state, answer.reason) == (State.TOO_BIG, Reason.TOOK_TOO_LONG)
    assert not reader.is_usable


def test_a_swelling_reader_is_ended_from_outside(tmp_path: Path) -> None:
    """Where the system sets no limit to its memory, or it is behind the limit."""
    reader = ReaderProcess(Limits(memory=100_000_000), _FAKE)
    answer = reader.ask(_file(tmp_path, "swell.txt"))
    assert answer.reason is Reason.TOOK_TOO_MUCH_MEMORY
    assert not reader.is_usable


def test_one_reader_reads_many_files(reader: ReaderProcess, tmp_path: Path) -> None:
    """It is started once."""
    names = [f"{number}.txt" for number in range(5)]
    answers = [reader.ask(_file(tmp_path, name)) for name in names]
    assert [each.text for each in answers] == ["fine"] * 5
    assert reader.is_usable


def test_a_reader_that_does_not_come_up_is_our_own_fault() -> None:
    """No file is blamed for it."""
    with pytest.raises(WorkerDied) as caught:
        ReaderProcess(_LIMITS, [*_FAKE, "--never-ready"])
    assert caught.value.exit_code == 3


@pytest.mark.skipif(os.name != "posix", reason="Windows has classes instead")
def test_a_reader_steps_back_for_the_window() -> None:
    """It takes what the other programs leave of the processor."""
    others = set(psutil.Process().children())
    reader = ReaderProcess(Limits())
    (child,) = set(psutil.Process().children()) - others
    assert child.nice() >= 10
    reader.close()


@pytest.mark.skipif(os.name != "posix", reason="pipes lie in folders on POSIX alone")
def test_what_is_no_file_is_never_opened(reader: ReaderProcess, tmp_path: Path) -> None:
    """Opening a pipe would wait forever."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert reader.ask(tmp_path / "pipe.txt").reason is Reason.NOT_A_FILE
    assert reader.ask(Path("/dev/zero")).reason is Reason.NOT_A_FILE


def test_hopeless_files_are_not_sent(reader: ReaderProcess, tmp_path: Path) -> None:
    """Gone, empty, closed, too large, or with a path beyond the system's limit."""
    (tmp_path / "large.txt").write_bytes(b"x" * 1_001)
    (tmp_path / "empty.txt").touch()
    names = ["gone.txt", "empty.txt", ".", "large.txt", "long" * 2_000]
    assert [reader.ask(tmp_path / name).reason for name in names] == [
        Reason.VANISHED,
        Reason.ZERO_BYTES,
        Reason.NO_PERMISSION,
        Reason.FILE_TOO_LARGE,
        Reason.PATH_TOO_LONG,
    ]
