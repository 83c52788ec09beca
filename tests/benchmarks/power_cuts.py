"""`python -m tests.benchmarks.power_cuts OUT`: what a power cut leaves of a training.

As root: a disk of its own (ext4 in a file) is mounted, and checkpoints and looks are
saved on it as fast as it goes, by the program's own code. At moments by lot the writer
is held and the file is copied: that copy is what would be on the disk had the power
failed just then, because what the system has not written yet is not in it. From the
copy, mounted, a training must be able to go on: with the last checkpoint that was told
of, or a newer one, none damaged, and with all looks up to it in the record.

Then the same is done without waiting for the disk, to show what that would cost, and at
the end it is measured how long the waiting takes, for an adapter like the starter's.
"""

import argparse
import contextlib
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import cast

from ftstudio.core import durable
from ftstudio.core.events import CheckpointSaved, Evaluated, Said
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.worker.learning.checkpoints import Checkpoints
from ftstudio.worker.learning.saving import Saver
from ftstudio.worker.writing.trainer import WritingTrainer
from tests.factories import job, look
from tests.fakes.learner import Learner

_SIZE = 48 * 1024 * 1024
_SHORTEST, _LONGEST = 0.02, 0.4
_STARTER = 2_442_240
"""Numbers of the starter's adapter of rank 8 on all linear layers."""
_TIMES = 9


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where no cut costs what had been told of, else 1."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.power_cuts")
    parser.add_argument("out", type=Path)
    parser.add_argument("--cuts", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    print("writing        cuts   whole    lost  damaged  looks lost")
    waited = _try("as it is", options, lambda: None)
    _try("unwaited", options, _do_not_wait)
    _measure(options.out)
    return int(waited > 0)


def _try(name: str, options: argparse.Namespace, change: Callable[[], None]) -> int:
    """One row of the table; how many cuts cost something."""
    lot = random.Random(options.seed)
    found = {"whole": 0, "lost": 0, "damaged": 0, "looks lost": 0}
    with _disk(options.out) as (image, place):
        writer, told = _writer(place, change)
        try:
            for number in range(options.cuts):
                time.sleep(lot.uniform(_SHORTEST, _LONGEST))
                copy = options.out / f"cut-{number}.img"
                last = _cut(writer, told, image, copy)
                found[_look_at(copy, options.out, last)] += 1
                copy.unlink()
        finally:
            os.kill(writer, signal.SIGKILL)
            os.waitpid(writer, 0)
    print(f"{name:10}{options.cuts:9}" + "".join(f"{n:9}" for n in found.values()))
    cuts: int = options.cuts
    return cuts - found["whole"]


def _do_not_wait() -> None:
    for name in ("settle", "settle_names"):
        setattr(durable, name, lambda _path: None)


@contextlib.contextmanager
def _disk(out: Path) -> Iterator[tuple[Path, Path]]:
    """A new disk in a file, and where it is mounted; it writes only when told to."""
    image, place = out / "disk.img", out / "disk"
    image.unlink(missing_ok=True)
    with image.open("wb") as file:
        file.truncate(_SIZE)
    place.mkdir(exist_ok=True)
    _run("mkfs.ext4", "-q", str(image))
    _run("mount", "-o", "loop,commit=600", str(image), str(place))
    try:
        yield image, place
    finally:
        _run("umount", "--lazy", str(place))


def _writer(place: Path, change: Callable[[], None]) -> tuple[int, int]:
    """A process that saves without end, and where it tells of each checkpoint."""
    told, tells = os.pipe()
    os.set_blocking(told, False)
    child = os.fork()
    if child:
        os.close(tells)
        return child, told
    try:
        change()
        _save_for_ever(create_run(place / "run", job()), tells)
    finally:
        os._exit(1)


def _save_for_ever(run: RunFolder, tells: int) -> None:
    def tell(event: object) -> None:
        if isinstance(event, CheckpointSaved):
            os.write(tells, f"{event.step}\n".encode())

    checkpoints = Checkpoints(run.checkpoints)
    saver = Saver(run, checkpoints, cast(WritingTrainer, Learner()), tell)
    for step in range(10**6):
        loss = 9.0 - step / 10**6
        run.append(Said(look(step, loss), time.time()))
        saver.save(step, loss)


def _cut(writer: int, told: int, image: Path, copy: Path) -> int:
    """Copy what is on the disk now; the step of the last checkpoint told of before."""
    os.kill(writer, signal.SIGSTOP)
    while _state(writer) not in "Tt":
        time.sleep(0.001)
    shutil.copyfile(image, copy)
    last = -1
    with contextlib.suppress(BlockingIOError):
        while chunk := os.read(told, 1 << 16):
            last = int(chunk.split()[-1])
    os.kill(writer, signal.SIGCONT)
    return last


def _state(process: int) -> str:
    text = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    return text.rpartition(")")[2].split()[0]


def _look_at(copy: Path, out: Path, last: int) -> str:
    """What is found on a disk after the power has failed."""
    place = out / "after"
    place.mkdir(exist_ok=True)
    _run("mount", "-o", "loop", str(copy), str(place))
    try:
        run = RunFolder(place / "run")
        checkpoints = Checkpoints(run.checkpoints)
        newest = checkpoints.newest
        if (newest.step if newest else -1) < last:
            return "lost"
        if checkpoints.passed_over is not None:
            return "damaged"
        events = [said.event for said in run.events()]
        seen = {each.step for each in events if isinstance(each, Evaluated)}
        is_told = newest is None or seen.issuperset(newest.look_steps)
        return "whole" if is_told else "looks lost"
    finally:
        _run("umount", str(place))


def _measure(out: Path) -> None:
    """How long it takes to save a checkpoint, with and without waiting."""
    took = {}
    settle, names = durable.settle, durable.settle_names
    for name in ("unwaited", "waited"):
        if name == "unwaited":
            _do_not_wait()
        else:
            vars(durable).update(settle=settle, settle_names=names)
        shutil.rmtree(out / "run", ignore_errors=True)
        run = create_run(out / "run", job())
        learner = cast(WritingTrainer, Learner(_STARTER))
        checkpoints = Checkpoints(run.checkpoints)
        saver = Saver(run, checkpoints, learner, lambda _event: None)
        took[name] = statistics.median(_seconds(saver, run, n) for n in range(_TIMES))
    print(f"a checkpoint of the starter: {took['unwaited'] * 1000:.0f} ms without")
    print(f"waiting for the disk, {took['waited'] * 1000:.0f} ms with (median)")


def _seconds(saver: Saver, run: RunFolder, step: int) -> float:
    run.append(Said(look(step, 2.0), time.time()))
    began = time.monotonic()
    saver.save(step, 9.0 - step)
    return time.monotonic() - began


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
