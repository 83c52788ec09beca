"""`python -m tests.benchmarks.sorting_kills RUN INBOX [KILLS]`: killed while sorting.

`ftstudio sort RUN INBOX --into` is killed with SIGKILL at random moments after it has
begun to put files into folders, and started again until it ends by itself; then it is
undone. Counts the files that were lost or doubled, with copying and with moving.
"""

import argparse
import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

_TICK = 0.005
_LONGEST = 0.15
"""Seconds after the first file that it is killed at the latest."""


def main(arguments: Sequence[str] | None = None) -> int:
    """1 where a file was lost or doubled, or was not where it came from in the end."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.sorting_kills")
    parser.add_argument("run", type=Path)
    parser.add_argument("inbox", type=Path)
    parser.add_argument("kills", type=int, nargs="?", default=8)
    chosen = parser.parse_args(arguments)
    wrong = 0
    for way in ("copy", "move"):
        with tempfile.TemporaryDirectory() as place:
            wrong += _one(chosen.run, chosen.inbox, Path(place), way, chosen.kills)
    return int(wrong > 0)


def _one(run: Path, inbox: Path, place: Path, way: str, kills: int) -> int:
    own = place / "run"
    shutil.copytree(run, own)
    shutil.copytree(inbox, place / "inbox")
    before = _contents(place / "inbox")
    chance = random.Random(0)
    killed = 0
    while killed < kills and _is_killed(own, place, way, chance):
        killed += 1
    _sort(own, place, way).wait()
    wrong = _wrong(before, place, way)
    put = len(list((place / "out").rglob("*.*")))
    subprocess.run(
        [sys.executable, "-m", "ftstudio", "sort", str(own), "--undo"],
        check=True,
        capture_output=True,
    )
    is_back = _contents(place / "inbox") == before and not (place / "out").exists()
    print(
        f"{way}: {len(before)} files, {put} put into folders, killed {killed} times: "
        f"{wrong} lost or doubled; undone {'whole' if is_back else 'NOT WHOLE'}",
        flush=True,
    )
    return wrong + (not is_back)


def _sort(run: Path, place: Path, way: str) -> "subprocess.Popen[bytes]":
    more = ["--move"] if way == "move" else []
    into = ["--into", str(place / "out"), *more]
    command = ["sort", str(run), str(place / "inbox"), *into]
    return subprocess.Popen(
        [sys.executable, "-m", "ftstudio", *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _is_killed(run: Path, place: Path, way: str, chance: random.Random) -> bool:
    """Whether it was killed before it was through."""
    journals = run / "filings"
    known = _size(journals)
    process = _sort(run, place, way)
    while process.poll() is None and _size(journals) == known:
        time.sleep(_TICK)
    time.sleep(chance.uniform(0, _LONGEST))
    is_alive = process.poll() is None
    process.kill()
    process.wait()
    return is_alive


def _size(folder: Path) -> int:
    return sum(each.stat().st_size for each in folder.glob("*"))


def _wrong(before: "Counter[str]", place: Path, way: str) -> int:
    """Files that are in too few places, or in too many."""
    stayed, put = _contents(place / "inbox"), _contents(place / "out")
    if way == "copy":
        return (before - stayed).total() + (put - before).total()
    both = stayed + put
    return (before - both).total() + (both - before).total()


def _contents(folder: Path) -> "Counter[str]":
    """How often each content is in a folder."""
    files = (each for each in folder.rglob("*") if each.is_file())
    return Counter(hashlib.sha256(each.read_bytes()).hexdigest() for each in files)


if __name__ == "__main__":
    sys.exit(main())
