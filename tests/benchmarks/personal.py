"""`python -m tests.benchmarks.personal`: how well personal data is found, and how fast.

Everything is measured on a labelled set: texts that hold personal data, and as many
that hold what only looks like it. A finding counts where its kind is right and it has
the letters and digits of the label.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.notes import PersonalKind
from ftstudio.documents.personal.finding import find

SET = Path(__file__).parents[1] / "data" / "personal"
RECALL, PRECISION = 0.95, 0.97
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Item:
    """A text, and the personal data in it: kinds and values."""

    text: str
    labels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Labels that were found, labels that were missed, and findings without a label."""

    right: int
    missed: int
    wrong: int

    @property
    def recall(self) -> float:
        """The share of the labels that were found."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def precision(self) -> float:
        """The share of the findings that have a label."""
        return self.right / max(self.right + self.wrong, 1)


def labelled() -> list[Item]:
    """The whole set: what is to be found, then what only looks like it."""
    lines = [
        line
        for name in ("items.jsonl", "traps.jsonl")
        for line in (SET / name).read_text("utf-8").splitlines()
        if line.strip()
    ]
    return [_item(json.loads(line)) for line in lines]


def score(items: Iterable[Item], kind: PersonalKind | None = None) -> Score:
    """How well one kind is found in `items`, or all kinds together."""
    right = missed = wrong = 0
    for each in items:
        found, wanted = _found(each.text), Counter(each.labels)
        if kind is not None:
            found, wanted = _only(found, kind), _only(wanted, kind)
        right += (found & wanted).total()
        missed += (wanted - found).total()
        wrong += (found - wanted).total()
    return Score(right, missed, wrong)


def mistakes(items: Iterable[Item]) -> list[str]:
    """Each label that was missed, and each finding without one, with its text."""
    said = []
    for each in items:
        found, wanted = _found(each.text), Counter(each.labels)
        said += [f"missed {label}: {each.text!r}" for label in wanted - found]
        said += [f"wrong  {label}: {each.text!r}" for label in found - wanted]
    return said


def main() -> int:
    """0 where recall and precision are as wanted, else 1."""
    items = labelled()
    print("kind     labels  recall  precision")
    for kind in PersonalKind:
        _show(kind, score(items, kind))
    total = score(items)
    _show("all", total)
    for each in mistakes(items):
        print(each)
    print(f"{_speed(items):.1f} MB/s")
    return int(total.recall < RECALL or total.precision < PRECISION)


def _item(plain: dict[str, object]) -> Item:
    found = plain["found"]
    assert isinstance(found, list)
    return Item(
        str(plain["text"]), tuple((kind, _canonical(value)) for kind, value in found)
    )


def _found(text: str) -> Counter[tuple[str, str]]:
    return Counter(
        (each.kind.value, _canonical(text[each.start : each.end]))
        for each in find(text)
    )


def _only(
    labels: Counter[tuple[str, str]], kind: PersonalKind
) -> Counter[tuple[str, str]]:
    return Counter({label: n for label, n in labels.items() if label[0] == kind})


def _canonical(value: str) -> str:
    return "".join(sign for sign in value.casefold() if sign.isalnum())


def _show(name: str, reached: Score) -> None:
    labels = reached.right + reached.missed
    print(f"{name:8} {labels:6}  {reached.recall:6.3f}  {reached.precision:9.3f}")


def _speed(items: list[Item]) -> float:
    """Megabytes a second, where a tenth of the text is what the set holds."""
    text = "\n\n".join(each.text for each in items)
    text += "\n\n" + "Nothing is written here that belongs to anyone. " * (
        len(text) * 9 // 48
    )
    text *= _MEGABYTE // len(text) + 1
    began = time.perf_counter()
    find(text)
    return len(text.encode()) / _MEGABYTE / (time.perf_counter() - began)


if __name__ == "__main__":
    sys.exit(main())
