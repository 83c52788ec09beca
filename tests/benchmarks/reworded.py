"""`python -m tests.benchmarks.reworded NEAR_DUPLICATES OUT`: hard twins, for OUT.

They say the same in other words, or are full of wrong letters; `near_duplicates OUT
--meaning` tells how many are found.

Of each original in NEAR_DUPLICATES there is one more, hard to know again (EDITS), each
kind in turn; its documents that differ under one letterhead come along. Besides them
the letters in `tests/data/reworded`, each with one by another hand that says the same
(b), and another of its kind that says something else (n).
"""

import argparse
import csv
import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ftstudio.documents.texts import TextStore
from ftstudio.runs.reading import read_all

LETTERS = Path(__file__).parent.parent / "data" / "reworded"
_LETTERS = "a c e g h i l m n o r s t u à è é"
_READ_AS = "eo eo co q9 b lj1 1i n ru 0a n 5 fr n a e ec"
_MISREAD = dict(zip(_LETTERS.split(), _READ_AS.split(), strict=True))
_SENTENCE = re.compile(r"(?<=[.!?])\s+")

Row = tuple[str, str, str, str, str]


def main(arguments: Sequence[str] | None = None) -> int:
    """0 once they are written."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.reworded")
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args(arguments)
    files = options.out / "files"
    files.mkdir(parents=True)
    rows = [*_edited(options.source, files), *_letters(files)]
    with (options.out / "truth.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file_a", "file_b", "near_duplicate", "edit_a", "edit_b"])
        writer.writerows(rows)
    return 0


def scanned(text: str, chance: random.Random, share: float = 0.06) -> str:
    """So many of its letters read wrongly, as on a bad scan."""
    return "".join(
        _misread(each, chance) if each.isalpha() and chance.random() < share else each
        for each in text
    )


def scanned_badly(text: str, chance: random.Random) -> str:
    """Every eighth letter."""
    return scanned(text, chance, 0.12)


def retyped(text: str, chance: random.Random) -> str:
    """Sentences in another order, a third of the words left out or others."""
    every = text.split()
    words = " ".join(_shuffled(text.splitlines(), chance)).split(" ")
    kept = (each for each in words if chance.random() > 0.15)
    return " ".join(
        chance.choice(every) if chance.random() < 0.2 else each for each in kept
    )


def shortened(text: str, chance: random.Random) -> str:
    """About half of its sentences, from a scan."""
    sentences = [each for line in text.splitlines() for each in _SENTENCE.split(line)]
    kept = [each for each in sentences if chance.random() < 0.55]
    return scanned("\n".join(kept), chance, 0.04)


EDITS: tuple[Callable[[str, random.Random], str], ...] = (
    scanned,
    scanned_badly,
    retyped,
    shortened,
)


def _edited(source: Path, files: Path) -> Iterator[Row]:
    with (source / "files.csv").open(encoding="utf-8", newline="") as rows:
        edits = {Path(row["file"]).name: row["edit"] for row in csv.DictReader(rows)}
    with tempfile.TemporaryDirectory() as temporary:
        texts = TextStore(Path(temporary) / "texts")
        for each in read_all([source / "files"], texts).documents:
            kind = edits[each.name]
            if kind not in {"original", "negative-same-letterhead"}:
                continue
            text = texts.get(each.content_hash)
            stem = each.name.replace(".", "-")
            _write(files, stem, text)
            if kind == "original":
                chance = random.Random(each.name)
                edit = EDITS[int(each.content_hash, 16) % len(EDITS)]
                yield _row(files, stem, edit(text, chance), edit.__name__)


def _letters(files: Path) -> Iterator[Row]:
    for book in sorted(LETTERS.glob("*.txt")):
        for part in book.read_text(encoding="utf-8").split("@@ ")[1:]:
            head, text = part.split("\n", 1)
            name, which = head.split()
            if which == "b":
                yield _row(files, name, text.strip(), f"rewritten, {name[:2]}")
            else:
                _write(files, name if which == "a" else f"{name} n", text.strip())


def _row(files: Path, stem: str, text: str, edit: str) -> Row:
    other = f"{stem} again"
    _write(files, other, text)
    return f"{stem}.txt", f"{other}.txt", "yes", "original", edit


def _write(files: Path, stem: str, text: str) -> None:
    (files / f"{stem}.txt").write_text(text, encoding="utf-8")


def _misread(letter: str, chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.6:
        return chance.choice(_MISREAD.get(letter, ".x"))
    return "" if kind < 0.8 else letter + chance.choice("'.,il")


def _shuffled(lines: Sequence[str], chance: random.Random) -> Iterator[str]:
    for line in lines:
        sentences = _SENTENCE.split(line)
        chance.shuffle(sentences)
        yield from sentences


if __name__ == "__main__":
    sys.exit(main())
