"""Sorter: an encoder and its judges, which say together where a document belongs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from ftstudio.core import durable
from ftstudio.core.errors import RunDamaged, RunNotReady, RunTooNew
from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.worker.encoding.encoder import Encoder
from ftstudio.worker.sorting.judges import NAMES, Judges, judges_from
from ftstudio.worker.sorting.weighing import pooled
from ftstudio.worker.sorting.windows import vectors_of, windows_of

NUMBERS, CARD = "sorter.safetensors", "sorter.json"
"""What lies beside the adapter of a kept version."""
FORMAT = 1
_ASKED = 1_000
NEAREST = 3
"""Known documents that are shown beside a new one."""
_CONFIDENCE_COUNTS = 0.1
"""How much the logarithm of the confidence counts beside the likeness to the nearest
known document; measured on requests that belong to no folder."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where it is left to the person.

    A document that belongs less than `belonging` is left unsorted: as of none of the
    folders where it is less like known documents than `likeness`, else for want of
    sureness. How like is told by the nearest document of that `rank`, from 1 (with a
    third more of them known, the third is as near as the second was), and beside
    `usual`, how like the known documents are each other: the longer an encoder has
    learned, the closer they all lie.
    """

    belonging: float = -10.0
    likeness: float = -1.0
    rank: int = 1
    usual: float = 0.0


@dataclass(frozen=True, slots=True)
class Opinion:
    """Where one document belongs: each label's probability, and how near it is.

    `nearest` are the numbers of the known documents most like it, the nearest first,
    `likeness` how like, from -1 to 1.
    """

    probabilities: tuple[float, ...]
    nearest: tuple[int, ...]
    likeness: tuple[float, ...]

    @property
    def best(self) -> int:
        """The number of the likeliest label."""
        return max(range(len(self.probabilities)), key=self.probabilities.__getitem__)

    @property
    def confidence(self) -> float:
        """Its probability."""
        return self.probabilities[self.best]


@dataclass(frozen=True, slots=True)
class Card:
    """What of a sorter is no number; ↔ sorter.json.

    `known` are the content hashes of the documents that taught, in the order of their
    vectors, and `taught` the label of each.
    """

    labels: tuple[str, ...]
    known: tuple[str, ...]
    taught: tuple[str, ...]
    words: tuple[str, ...]
    pieces: tuple[str, ...]
    window: int
    bounds: Bounds
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Sorter:
    """`vectors` [known, width] are of the documents that taught, `weights` [judges]."""

    encoder: Encoder
    judges: Judges
    weights: torch.Tensor
    vectors: torch.Tensor
    card: Card

    def sort(
        self, texts: Sequence[str], heed: Callable[[], None] = lambda: None
    ) -> list[Opinion]:
        """Where each of these texts belongs."""
        if not texts:
            return []
        size, encoder = self.card.window, self.encoder
        windows = [windows_of(encoder, each, size) for each in texts]
        rows = vectors_of(encoder, windows, heed)
        chances = pooled(self.judges.opinions(rows, texts), self.weights).exp()
        many = min(max(NEAREST, self.card.bounds.rank), len(self.vectors))
        likeness, nearest = (rows @ self.vectors.T).topk(many, dim=1)
        return [
            Opinion(tuple(chance), tuple(near), tuple(like))
            for chance, near, like in zip(
                chances.tolist(), nearest.tolist(), likeness.tolist(), strict=True
            )
        ]

    def save(self, folder: Path) -> None:
        """Write all but the encoder into `folder`; raises DiskFull and its kin."""
        tensors = self.judges.tensors()
        tensors |= {"weights": self.weights, "vectors": self.vectors}
        whole = {name: each.contiguous() for name, each in tensors.items()}
        with writing_to(folder):
            part = folder / f"{NUMBERS}.part"
            save_file(whole, part)
            durable.move(part, folder / NUMBERS)
            part = folder / f"{CARD}.part"
            part.write_text(to_json(self.card), encoding="utf-8")
            durable.move(part, folder / CARD)


def belonging(likeness: torch.Tensor, confidence: torch.Tensor) -> torch.Tensor:
    """How much documents belong to any folder, of their nearest one's likeness."""
    return likeness + _CONFIDENCE_COUNTS * confidence.clamp_min(1e-6).log()


@dataclass(frozen=True, slots=True)
class Left:
    """Whether a document is left to the person, and because it belongs nowhere."""

    is_left: bool
    is_none: bool


def left_to_person(opinion: Opinion, bounds: Bounds) -> Left:
    """Whether an opinion is too weak to act on."""
    known = opinion.likeness
    near = known[min(bounds.rank, len(known)) - 1] if known else -1.0
    near -= bounds.usual
    sure = belonging(torch.tensor(near), torch.tensor(opinion.confidence))
    is_left = float(sure) < bounds.belonging
    return Left(is_left, is_none=is_left and near < bounds.likeness)


def usual_likeness(vectors: torch.Tensor, rank: int) -> float:
    """How like documents [documents, width] usually are each other.

    For half of the first thousand, the nearest other one of that rank is nearer.
    """
    near = vectors[:_ASKED] @ vectors.T
    near.fill_diagonal_(-torch.inf)  # nobody is like itself
    return float(nearest_of(near, rank).median())


def nearest_of(near: torch.Tensor, rank: int) -> torch.Tensor:
    """Of each row [rows, known] the value of that rank from the top, [rows]."""
    return near.topk(min(rank, near.shape[1])).values[:, -1]


def has_sorter(run: RunFolder) -> bool:
    """Whether there is one beside the kept version."""
    return (run.model / CARD).is_file()


def load_sorter(run: RunFolder, encoder: Encoder) -> Sorter:
    """The sorter of a run; raises RunNotReady, RunTooNew or RunDamaged."""
    if not has_sorter(run):
        raise RunNotReady(folder=str(run.path))
    try:
        tensors = load_file(run.model / NUMBERS)
        text = (run.model / CARD).read_text(encoding="utf-8")
        card = from_plain(Card, from_json(text))
        if card.format > FORMAT:
            raise RunTooNew(folder=str(run.path))
        judges = judges_from(tensors, card.words, card.pieces)
        sorter = Sorter(encoder, judges, tensors["weights"], tensors["vectors"], card)
        _require_one_piece(sorter)
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        what = CARD if isinstance(error, MalformedRecord) else NUMBERS
        raise RunDamaged(folder=str(run.path), what=what) from error
    return sorter


def _require_one_piece(sorter: Sorter) -> None:
    """Raise ValueError where the numbers are not those of the card."""
    card, judges = sorter.card, sorter.judges
    found = (
        len(sorter.weights),
        judges.meaning.weights.shape[1],
        judges.frequencies.words.shape,
        judges.words.weights.shape[0],
        len(sorter.vectors),
        len(card.taught),
    )
    labels, words, known = len(card.labels), len(card.words), len(card.known)
    both = words + len(card.pieces)
    if found != (len(NAMES), labels, (words, labels), both, known, known):
        raise ValueError(found)
