"""`python -m tests.benchmarks.recall FOLDER …`: how much of what was written is read.

Each folder has documents, `manifest.csv` (file, format, truth, among others) and the
truths: what went into the documents, as plain text. Every file is read by the program's
own reader processes; its words are compared with its truth's as two multisets.
"""

import argparse
import csv
import re
import statistics
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.documents.scan import scan
from ftstudio.documents.texts import TextStore
from ftstudio.runs.reading import read_each

_LEAST_RECALL = 0.97
_MEAN_RECALL = 0.995
_MEAN_PRECISION = {"pdf": 0.985, "md": 0.85}
_USUAL_PRECISION = 0.99
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sample:
    """One document, and the file with the text that went into it."""

    path: Path
    format: str
    truth: Path


@dataclass(frozen=True, slots=True)
class Score:
    """How a text compares with its truth; shares between 0 and 1."""

    sample: Sample
    recall: float
    precision: float
    is_exact: bool


def samples(folders: Sequence[Path]) -> list[Sample]:
    """The documents that the manifests of `folders` name, in their order."""
    found = []
    for folder in folders:
        with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                path, truth = folder / row["file"], folder / row["truth"]
                found.append(Sample(path, row["format"], truth))
    return found


def score(sample: Sample, text: str) -> Score:
    """Compare what was read of a sample with its truth."""
    found, wanted = _words(text), _words(sample.truth.read_text(encoding="utf-8"))
    shared = (Counter(found) & Counter(wanted)).total()
    return Score(
        sample,
        recall=shared / len(wanted) if wanted else 1.0,
        precision=shared / len(found) if found else 1.0,
        is_exact=found == wanted,
    )


def main() -> int:
    """0 where every limit is kept, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--worst", type=int, default=0, help="files to name a format")
    asked = parser.parse_args()
    found = samples(asked.folders)
    with tempfile.TemporaryDirectory() as temporary:
        texts = _read(found, TextStore(Path(temporary) / "texts"))
    scores = [score(*each) for each in zip(found, texts, strict=True)]
    missed = []
    print("format  files   recall    worst   precision    worst   words in order")
    for name in sorted({each.sample.format for each in scores}):
        of_format = [each for each in scores if each.sample.format == name]
        print(_line(name, of_format))
        for each in sorted(of_format, key=_badness)[: asked.worst]:
            print(f"    {each.recall:.4f} {each.precision:.4f} {each.sample.path}")
        missed += [f"{name}: {limit}" for limit in _missed(name, of_format)]
    for limit in missed:
        print(f"missed: {limit}")
    return int(bool(missed))


def _read(found: Sequence[Sample], store: TextStore) -> list[str]:
    """The text of each sample as the program keeps it, "" where it keeps none."""
    files = list(scan([each.path for each in found]))
    places = {each.path: place for place, each in enumerate(files)}
    texts = [""] * len(files)
    for place, reading in read_each(files, store, {}):
        if reading.document.is_learnable:
            texts[place] = store.get(reading.document.content_hash)
    return [texts[places[each.path.absolute()]] for each in found]


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())


def _badness(each: Score) -> float:
    return each.recall + each.precision


def _line(name: str, scores: Sequence[Score]) -> str:
    recalls = [each.recall for each in scores]
    precisions = [each.precision for each in scores]
    exact = sum(each.is_exact for each in scores)
    return (
        f"{name:6} {len(scores):6} {statistics.mean(recalls):8.4f} {min(recalls):8.4f}"
        f" {statistics.mean(precisions):11.4f} {min(precisions):8.4f} {exact:12}"
    )


def _missed(name: str, scores: Sequence[Score]) -> Iterator[str]:
    """The limits that a format does not keep."""
    if statistics.mean(each.recall for each in scores) < _MEAN_RECALL:
        yield f"mean recall under {_MEAN_RECALL}"
    wanted = _MEAN_PRECISION.get(name, _USUAL_PRECISION)
    if statistics.mean(each.precision for each in scores) < wanted:
        yield f"mean precision under {wanted}"
    if low := sum(each.recall < _LEAST_RECALL for each in scores):
        yield f"recall under {_LEAST_RECALL} in {low} files"
    if name == "txt" and (changed := sum(not each.is_exact for each in scores)):
        yield f"words not as written in {changed} files"


if __name__ == "__main__":
    sys.exit(main())
