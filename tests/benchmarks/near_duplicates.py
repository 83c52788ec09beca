"""`python -m tests.benchmarks.near_duplicates FOLDER`: how well near copies are found.

FOLDER has `files/` and `truth.csv` (file_a, file_b, near_duplicate: identical-bytes,
yes, borderline or no); pairs that it does not list are different, borderline ones count
neither way. A pair is found where both documents are in one group. With --meaning those
that say the same in other words are looked for too, with the encoder that is here;
`tests.benchmarks.reworded` makes a FOLDER of such.
"""

import argparse
import csv
import itertools
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from ftstudio.cli.matching import matched
from ftstudio.cli.output import Output
from ftstudio.core.corpus import Corpus, Document
from ftstudio.documents.scan import scan
from ftstudio.documents.texts import TextStore
from ftstudio.runs.reading import corpus_of, read_each

_PRECISION = 0.97
_RECALL = 0.90
_COPIES = frozenset({"identical-bytes", "yes"})
_NOT_SCORED = "borderline"
_SHOWN = 10

Pair = tuple[str, str]


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where precision and recall are as wanted, else 1."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.near_duplicates")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--meaning", action="store_true")
    options = parser.parse_args(arguments)
    folder: Path = options.folder
    truth = {pair: verdict for pair, *verdict in _truth(folder / "truth.csv")}
    with tempfile.TemporaryDirectory() as temporary:
        texts = TextStore(Path(temporary) / "texts")
        corpus, seconds = _read(folder / "files", texts)
        print(f"{len(corpus.documents)} documents, grouped in {seconds:.2f} s")
        is_good = _report(set(_pairs(corpus.documents)), truth)
        if options.meaning:
            began = time.perf_counter()
            corpus = matched(corpus, texts, Output(as_json=False))
            print(f"\nby meaning too, in {time.perf_counter() - began:.1f} s")
            is_good = _report(set(_pairs(corpus.documents)), truth)
    return int(not is_good)


def _truth(file: Path) -> Iterator[tuple[Pair, str, str]]:
    """Each pair by the names in `files/`, the verdict, and what was done to both."""
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            names = [Path(row[each]).name for each in ("file_a", "file_b")]
            edits = sorted((row["edit_a"], row["edit_b"]))
            yield _pair(*names), row["near_duplicate"], " and ".join(edits)


def _read(folder: Path, texts: TextStore) -> tuple[Corpus, float]:
    """What is in a folder, and the seconds it took to find what belongs together."""
    each = dict(read_each(tuple(scan([folder])), texts, {}))
    began = time.perf_counter()
    corpus = corpus_of([each[place] for place in sorted(each)], texts)
    return corpus, time.perf_counter() - began


def _pairs(documents: Sequence[Document]) -> Iterator[Pair]:
    for one, other in itertools.combinations(documents, 2):
        if one.group and one.group == other.group:
            yield _pair(one.name, other.name)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _report(found: set[Pair], truth: dict[Pair, list[str]]) -> bool:
    """Print the figures and the mistakes; whether they are as good as wanted."""
    copies = {pair for pair, (verdict, _) in truth.items() if verdict in _COPIES}
    unscored = {pair for pair, each in truth.items() if each[0] == _NOT_SCORED}
    right, wrong = found & copies, found - copies - unscored
    precision = len(right) / max(1, len(right) + len(wrong))
    recall = len(right) / max(1, len(copies))
    print(f"pairs: {len(copies)} copies, {len(right)} found, {len(wrong)} wrong")
    print(f"of {len(unscored)} borderline pairs {len(found & unscored)} found")
    print(f"precision {precision:.3f} (wanted {_PRECISION})")
    print(f"recall    {recall:.3f} (wanted {_RECALL})")
    every = Counter(truth[pair][1] for pair in copies)
    missed = Counter(truth[pair][1] for pair in copies - found)
    for edits in sorted(every):
        print(f"  {every[edits] - missed[edits]} of {every[edits]} found: {edits}")
    for one, other in sorted(wrong)[:_SHOWN]:
        print(f"  wrong: {one} – {other}")
    return precision >= _PRECISION and recall >= _RECALL


if __name__ == "__main__":
    sys.exit(main())
