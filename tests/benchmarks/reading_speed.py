"""`python -m tests.benchmarks.reading_speed --rival PYTHON FOLDER …`: how fast we read.

One reader process of ours and one of markitdown, which PYTHON has, are asked for the
same files in turn, so that the machine is the same for both. A file takes from the
question to the whole answer; loading is told apart. Ours also cleans the text and finds
its language and what else the program wants to know. Folders are those of `recall`.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ftstudio.documents.exchange import Limits
from ftstudio.runs.reader_process import ReaderProcess
from tests.benchmarks.recall import Sample, Score, samples, score

_T = TypeVar("_T")
_WANTED = 5.0
_WORDS_A_PAGE = 400
_RIVAL = Path(__file__).parent / "rival_reader.py"


@dataclass(frozen=True, slots=True)
class Taken:
    """How long a reader took for a sample, and how good its text is."""

    seconds: float
    score: Score


@dataclass(frozen=True, slots=True)
class Result:
    """One sample, read by both."""

    sample: Sample
    megabytes: float
    pages: float
    ours: Taken
    rival: Taken


class Rival:
    """A process of markitdown that is asked for files one by one."""

    def __init__(self, python: str) -> None:
        self._process = subprocess.Popen(
            [python, str(_RIVAL)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        self._line()

    def ask(self, path: Path) -> str:
        """The text of a file, "" where it gives none."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(str(path)) + "\n")
        self._process.stdin.flush()
        return str(json.loads(self._line()))

    def close(self) -> None:
        """Let it end."""
        self._process.communicate()

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit("markitdown did not come up, or broke down")
        return line


def main() -> int:
    """0 where we are as fast as wanted and no worse, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--rival", required=True, metavar="PYTHON")
    asked = parser.parse_args()
    found = samples([each.absolute() for each in asked.folders])
    ours, seconds = _timed(lambda: ReaderProcess(Limits(readers=1)))
    rival, rival_seconds = _timed(lambda: Rival(asked.rival))
    print(f"seconds to load: {seconds:.2f}, markitdown {rival_seconds:.2f}")
    try:
        for each in {sample.format: sample for sample in found}.values():
            ours.ask(each.path)  # loads what the format needs
            rival.ask(each.path)
        results = [_compared(each, ours, rival) for each in found]
    finally:
        ours.close()
        rival.close()
    return _tell(results)


def _compared(sample: Sample, ours: ReaderProcess, rival: Rival) -> Result:
    answer, seconds = _timed(lambda: ours.ask(sample.path))
    text, rival_seconds = _timed(lambda: rival.ask(sample.path))
    words = len(sample.truth.read_text(encoding="utf-8").split())
    return Result(
        sample,
        megabytes=sample.path.stat().st_size / 1e6,
        pages=answer.pages or words / _WORDS_A_PAGE,
        ours=Taken(seconds, score(sample, answer.text)),
        rival=Taken(rival_seconds, score(sample, text)),
    )


def _timed(work: Callable[[], _T]) -> tuple[_T, float]:
    began = time.perf_counter()
    return work(), time.perf_counter() - began


def _tell(results: Sequence[Result]) -> int:
    print(
        "                        pages a second       MB a second             "
        "      recall        precision\n"
        "format  files  pages   ours markitdown   ours markitdown   faster   "
        "ours  markitd.   ours  markitd."
    )
    for name in sorted({each.sample.format for each in results}):
        print(_line(name, [each for each in results if each.sample.format == name]))
    print(_line("all", results))
    print(f"pages are PDF's own, else {_WORDS_A_PAGE} words; wanted: {_WANTED:.0f} ×")
    is_better = _quality([each.ours for each in results]) >= _quality(
        [each.rival for each in results]
    )
    return int(not is_better or _times_faster(results) < _WANTED)


def _line(name: str, results: Sequence[Result]) -> str:
    pages = sum(each.pages for each in results)
    megabytes = sum(each.megabytes for each in results)
    ours = sum(each.ours.seconds for each in results)
    rival = sum(each.rival.seconds for each in results)
    scores = [each.ours.score for each in results]
    rivals = [each.rival.score for each in results]
    return (
        f"{name:6} {len(results):6} {pages:6.0f} {pages / ours:6.0f}"
        f" {pages / rival:10.0f} {megabytes / ours:6.2f} {megabytes / rival:10.3f}"
        f" {_times_faster(results):8.1f}"
        f" {_mean([each.recall for each in scores])}"
        f" {_mean([each.recall for each in rivals])}"
        f" {_mean([each.precision for each in scores])}"
        f" {_mean([each.precision for each in rivals])}"
    )


def _times_faster(results: Sequence[Result]) -> float:
    ours = sum(each.ours.seconds for each in results)
    return sum(each.rival.seconds for each in results) / ours


def _quality(taken: Sequence[Taken]) -> float:
    return sum(each.score.recall + each.score.precision for each in taken)


def _mean(shares: Sequence[float]) -> str:
    return f"{statistics.mean(shares):8.4f}"


if __name__ == "__main__":
    sys.exit(main())
