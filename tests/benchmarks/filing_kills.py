"""`python -m tests.benchmarks.filing_kills OUT`: filing killed at random moments.

Documents are filed into folders by a process of its own, which is killed (SIGKILL)
after a while by lot, again and again, until all are filed; then that is undone, and
killed again and again as well. After each kill what was begun is settled, and every
document is looked for. At the end all must lie where it lay. With `--across FOLDER`, on
another disk, documents are moved to that one, too.
"""

import argparse
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ftstudio.core.filing import Placement, Way
from ftstudio.runs.filing.carrying_out import carry_out
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.settling import recover
from ftstudio.runs.filing.undoing import undo

_ROOT = Path(__file__).parent.parent.parent
_INBOXES, _CLASSES = 7, 12
_LARGEST = 60_000
_SHARE = 0.25
"""Of an unbroken act, that a life lasts at most."""


@dataclass(slots=True)
class Found:
    """What came of the kills of one way."""

    kills: Counter[str] = field(default_factory=Counter)
    rounds: int = 0
    lost: int = 0
    doubled: int = 0
    strange: int = 0
    restored: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """So many documents below `old`, to be filed below `new`."""

    place: Path
    new: Path
    way: Way
    documents: int

    @property
    def old(self) -> Path:
        """Where they lie."""
        return self.place / "documents"

    @property
    def journal(self) -> Journal:
        """Read anew."""
        return Journal(self.place / "journal.jsonl")

    def act(self, act: str) -> None:
        """File all, or undo all; in the process that is killed."""
        if act == "file":
            carry_out(self._placements(), self.way, self.journal, _ignore, _never)
        else:
            undo(self.journal, _ignore, _never)

    def is_over(self, act: str) -> bool:
        """Whether nothing is left to do."""
        return len(self.journal.filed) == (self.documents if act == "file" else 0)

    def lay_out(self, lot: random.Random) -> None:
        """Have all documents where they lie first, no two alike, many of one name."""
        for each in (self.place, self.new):
            shutil.rmtree(each, ignore_errors=True)
        for number in range(self.documents):
            file = self._file(number)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(
                f"{number} ".encode() + lot.randbytes(lot.randrange(_LARGEST))
            )
        there = self.new / "group 1" / "class 1" / "1.txt"
        there.parent.mkdir(parents=True)
        there.write_bytes(b"of somebody else")

    def tree(self) -> dict[Path, tuple[bytes, int] | None]:
        """Each file with its content and time, and each folder."""
        found = [each for at in (self.old, self.new) for each in at.rglob("*")]
        return {each: _told(each) if each.is_file() else None for each in found}

    def _placements(self) -> list[Placement]:
        return [self._placement(number) for number in range(self.documents)]

    def _placement(self, number: int) -> Placement:
        of = number * 5 % _CLASSES
        folder = self.new / f"group {of % 3}" / f"class {of}"
        return Placement(str(self._file(number)), str(folder), str(self.new))

    def _file(self, number: int) -> Path:
        return self.old / f"{number % _INBOXES}" / f"{number // _INBOXES}.txt"


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where nothing was lost, doubled or left, and all was restored, else 1."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.filing_kills")
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--kills", type=int, default=40, help="for each way")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--across", type=Path, help="a folder on another disk")
    parser.add_argument("--life", nargs=2, metavar=("WAY", "ACT"), help="one of them")
    options = parser.parse_args(arguments)
    new = (options.across or options.out).absolute() / "filed"
    place = options.out.absolute() / "desk"
    if options.life:
        way, act = options.life
        sys.stdout.write("begins\n")
        sys.stdout.flush()
        Desk(place, new, Way(way), options.documents).act(act)
        return 0
    ways = [Way.MOVE] if options.across else [*Way]
    desks = [Desk(place, new, way, options.documents) for way in ways]
    return _show({each.way: _Trial(each, options).kill() for each in desks})


class _Trial:
    """One way of filing, killed at random moments."""

    def __init__(self, desk: Desk, options: argparse.Namespace) -> None:
        self._desk = desk
        self._options = options
        self._lot = random.Random(f"{options.seed}-{desk.way}")
        self._found = Found()

    def kill(self) -> Found:
        """As many rounds of filing and undoing as so many kills need."""
        desk, found = self._desk, self._found
        desk.lay_out(self._lot)
        lasts = {act: self._live(act)[0] for act in ("file", "undo")}
        while found.kills.total() < self._options.kills:
            desk.lay_out(self._lot)
            before = desk.tree()
            for act in ("file", "undo"):
                self._break(act, lasts[act], before)
            desk.act("undo")
            found.restored += desk.tree() == before
            found.rounds += 1
            sys.stderr.write(f"{desk.way}: {found}\n")
        return found

    def _break(
        self, act: str, lasts: float, before: dict[Path, tuple[bytes, int] | None]
    ) -> None:
        """Kill one act again and again until it is over; look after each."""
        while not self._desk.is_over(act):
            seconds = self._lot.uniform(0, lasts * _SHARE)
            self._found.kills[act] += self._live(act, seconds)[1]
            recover(self._desk.journal)
            self._look(before)

    def _live(self, act: str, seconds: float | None = None) -> tuple[float, bool]:
        """How long an act took, and whether it was killed after so many seconds."""
        options = self._options
        command = [sys.executable, "-m", "tests.benchmarks.filing_kills", options.out]
        command += ["--documents", str(options.documents)]
        command += ["--life", self._desk.way, act]
        command += ["--across", options.across] if options.across else []
        with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            began = time.monotonic()
            try:
                child.wait(seconds)
            except subprocess.TimeoutExpired:
                child.kill()
                return time.monotonic() - began, child.wait() < 0
            return time.monotonic() - began, False

    def _look(self, before: dict[Path, tuple[bytes, int] | None]) -> None:
        """Count the documents that are not there, or too often, and what is neither."""
        was, now = _counted(before), _counted(self._desk.tree())
        more = self._desk.way is Way.COPY
        found = self._found
        found.lost += sum(now[text] < 1 for text in was)
        found.doubled += sum(now[text] > count + more for text, count in was.items())
        found.strange += sum(text not in was for text in now)


def _show(results: dict[Way, Found]) -> int:
    for way, found in results.items():
        print(
            f"{way}: killed {found.kills['file']} times at filing and "
            f"{found.kills['undo']} at undoing, in {found.rounds} rounds: "
            f"{found.lost} lost, {found.doubled} doubled, {found.strange} not whole; "
            f"undo restored the tree {found.restored} times of {found.rounds}"
        )
    return 1 if any(map(_complaints, results.values())) else 0


def _complaints(found: Found) -> int:
    unrestored = found.rounds - found.restored
    return found.lost + found.doubled + found.strange + unrestored


def _counted(tree: dict[Path, tuple[bytes, int] | None]) -> Counter[bytes]:
    return Counter(told[0] for told in tree.values() if told is not None)


def _told(file: Path) -> tuple[bytes, int]:
    return file.read_bytes(), file.stat().st_mtime_ns


def _ignore(_done: int, _of: int) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


if __name__ == "__main__":
    sys.exit(main())
