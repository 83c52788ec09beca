"""One run on disk: job.json, texts/, events.jsonl, worker.log, checkpoints/, model/."""

import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ftstudio.core import durable
from ftstudio.core.errors import (
    DiskFull,
    FolderNotWritable,
    NameTooLong,
    RunDamaged,
    RunExists,
    RunNotFound,
    RunTooNew,
)
from ftstudio.core.events import FINAL, Said, from_line, to_line
from ftstudio.core.job import FORMAT, Job
from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json

PROJECT_FILE, RUNS, EXAMPLES = "project.ftstudio", "runs", "examples"
"""The file by which a project is known, and the folders beside it: one run folder a
training, and what was tokenised for all of them."""
_RESERVE = 64 * 1024
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED = frozenset({
    errno.EACCES,
    errno.EEXIST,
    errno.EISDIR,
    errno.ELOOP,
    errno.ENOENT,
    errno.ENOTDIR,
    errno.EPERM,
    errno.EROFS,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class RunFolder:
    """Where the parts of one run lie; moving the folder moves the run."""

    path: Path

    @property
    def job_file(self) -> Path:
        """What was asked for."""
        return self.path / "job.json"

    @property
    def events_file(self) -> Path:
        """The record: one event a line."""
        return self.path / "events.jsonl"

    @property
    def log(self) -> Path:
        """What libraries in the worker say."""
        return self.path / "worker.log"

    @property
    def lock(self) -> Path:
        """Held by the process that works here."""
        return self.path / "run.lock"

    @property
    def texts(self) -> Path:
        """The kept texts, by content hash."""
        return self.path / "texts"

    @property
    def examples(self) -> Path:
        """Tokenised examples, kept for all runs of the project that it belongs to."""
        folder = self.path.absolute()
        project = folder.parent.parent
        is_in_one = folder.parent.name == RUNS and (project / PROJECT_FILE).is_file()
        return (project if is_in_one else folder) / EXAMPLES

    @property
    def checkpoints(self) -> Path:
        """One folder a checkpoint."""
        return self.path / "checkpoints"

    def fold_checkpoints(self, fold: int) -> Path:
        """Those of fold number `fold`, from 0, until it is through."""
        return self.checkpoints / f"fold-{fold + 1}"

    @property
    def model(self) -> Path:
        """The kept version: a LoRA adapter in peft's format."""
        return self.path / "model"

    @property
    def proof(self) -> Path:
        """What was measured of the kept version, after the training."""
        return self.path / "proof.json"

    @property
    def folds(self) -> Path:
        """The best version of each fold: a proof measures words with them."""
        return self.path / "folds"

    @property
    def filings(self) -> Path:
        """What was filed with the kept version: a journal for each time."""
        return self.path / "filings"

    @property
    def reserve(self) -> Path:
        """Room on the disk, given up so that a full disk can still be recorded."""
        return self.path / "reserve"

    @property
    def room(self) -> Path:
        """More of it, held by a training for its last checkpoint and its model."""
        return self.path / "room"

    def is_started(self) -> bool:
        """Whether there is a run here at all."""
        return self.job_file.is_file()

    def events(self) -> Iterator[Said]:
        """The recorded events; a line that was cut off or garbled is passed over."""
        if not self.events_file.exists():
            return
        with self.events_file.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                with contextlib.suppress(MalformedRecord):
                    yield from_line(line)

    def keep_reserve(self) -> None:
        """Take up the room on the disk that the run's end may need."""
        self.reserve.write_bytes(os.urandom(_RESERVE))

    def append(self, said: Said) -> None:
        """Add one event to the record; its end may take up the reserve."""
        if isinstance(said.event, FINAL):
            self.reserve.unlink(missing_ok=True)
            self.room.unlink(missing_ok=True)
        with self.events_file.open("ab+") as record:
            before = "\n" if _ends_broken(record) else ""
            record.write(f"{before}{to_line(said)}\n".encode())

    def settle(self) -> None:
        """See that what was recorded so far outlives a power cut; raises OSError."""
        if self.events_file.exists():
            durable.settle(self.events_file)
            durable.settle_names(self.path)


def create_run(
    path: Path, job: Job, fill: Callable[[RunFolder], None] = lambda _run: None
) -> RunFolder:
    """A new run folder with its job and what `fill` puts in it, whole or no run at all.

    The job comes last: killed before that, it leaves a folder that nobody takes for a
    run. Raises RunExists, FolderNotWritable or DiskFull.
    """
    run = RunFolder(path)
    refuse_full(path)
    with writing_to(path):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)  # the texts are private
        try:
            run.checkpoints.mkdir()
        except FileExistsError:  # another process was quicker
            raise RunExists(folder=str(path)) from None
    with writing_to(path), gone_if_broken(path):
        run.texts.mkdir()
        run.keep_reserve()
        fill(run)
        beside = run.job_file.with_suffix(".part")
        beside.write_text(to_json(job), encoding="utf-8")
        durable.move(beside, run.job_file)
    return run


def refuse_full(path: Path) -> None:
    """Raise RunExists where something lies in the place of a new folder."""
    with writing_to(path):
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise RunExists(folder=str(path))


def open_run(path: Path) -> tuple[RunFolder, Job]:
    """The run in a folder and its job; raises RunNotFound, RunDamaged or RunTooNew."""
    run = RunFolder(path)
    damaged = RunDamaged(folder=str(path), what=run.job_file.name)
    try:
        if not run.is_started():
            was_a_run = run.events_file.exists() or run.checkpoints.exists()
            raise damaged if was_a_run else RunNotFound(folder=str(path))
        plain = from_json(run.job_file.read_text(encoding="utf-8"))
        if from_plain(_Written, plain).format > FORMAT:
            raise RunTooNew(folder=str(path))
        return run, from_plain(Job, plain)
    except (ValueError, OSError) as error:
        raise damaged from error


@contextlib.contextmanager
def gone_if_broken(folder: Path) -> Iterator[None]:
    """Take a folder of our own making away again if filling it fails."""
    try:
        yield
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


@dataclass(frozen=True, slots=True)
class _Written:
    """What job.json says in every format there will be."""

    format: int


@contextlib.contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Turn the disk's own errors into DiskFull, FolderNotWritable and NameTooLong."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            raise DiskFull(folder=str(folder), needed=0) from error
        if error.errno == errno.ENAMETOOLONG:
            raise NameTooLong(folder=str(folder)) from error
        if error.errno in _CLOSED:
            raise FolderNotWritable(folder=str(folder)) from error
        raise


def _ends_broken(record: BinaryIO) -> bool:
    """Whether the file's last line was cut off in mid-writing."""
    if record.seek(0, os.SEEK_END) == 0:
        return False
    record.seek(-1, os.SEEK_END)
    return record.read(1) != b"\n"
