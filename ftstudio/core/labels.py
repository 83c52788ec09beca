"""Labels: in which of the person's folders a document lies, and what becomes of that.

A label is the name of a folder. What was dropped may be the folder that holds them all,
or each of them; what lies beside the folders is in none.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from ftstudio.core.corpus import PART, Document

FEWEST_EXAMPLES = 4
"""Documents of a label: with fewer nothing is left to learn from once one examines."""
FEWEST_LABELS = 2


@dataclass(frozen=True, slots=True)
class Labelling:
    """What a person changed: the names of folders, and where single documents belong.

    `renamed` maps a found label to the one given instead: two to the same one are
    merged, and "" leaves a label out. `moved` maps a content hash to a label, which may
    be called otherwise too.
    """

    renamed: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)

    def of(self, documents: Sequence[Document]) -> tuple[str, ...]:
        """The label of each document, "" where it is in none or was left out."""
        return tuple(self.renamed.get(each, each) for each in self.found(documents))

    def found(self, documents: Sequence[Document]) -> tuple[str, ...]:
        """The same by the names that the folders have on the disk."""
        return tuple(
            self.moved.get(each.content_hash, found)
            for each, found in zip(documents, found_labels(documents), strict=True)
        )


@dataclass(frozen=True, slots=True)
class Examples:
    """The documents that teach sorting, each with its label, and what was left out.

    `too_few` are labels with fewer than 4 examples and how many they have; `unlabelled`
    counts the documents that are in no folder.
    """

    documents: tuple[Document, ...]
    labels: tuple[str, ...]
    too_few: Mapping[str, int]
    unlabelled: int

    @property
    def counts(self) -> Mapping[str, int]:
        """Examples of each label, in the order of the alphabet."""
        return dict(sorted(Counter(self.labels).items()))


def examples_in(
    documents: Sequence[Document], labelling: Labelling | None = None
) -> Examples:
    """What of these documents can teach sorting."""
    labelling = labelling or Labelling()
    found, labels = labelling.found(documents), labelling.of(documents)
    counts = Counter(each for each in labels if each)
    enough = {label for label, count in counts.items() if count >= FEWEST_EXAMPLES}
    chosen = [
        (each, label)
        for each, label in zip(documents, labels, strict=True)
        if label in enough
    ]
    return Examples(
        documents=tuple(each for each, _ in chosen),
        labels=tuple(label for _, label in chosen),
        too_few={e: counts[e] for e in sorted(counts) if e not in enough},
        unlabelled=sum(not each for each in found),
    )


def found_labels(documents: Sequence[Document]) -> tuple[str, ...]:
    """The folder of each document, "" for what lies beside the folders.

    Of each dropped folder, the first level at which there is more than one. Where it
    has no folders inside, it is a label itself.
    """
    places = [_folders_above(each) for each in documents]
    inside: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for document, place in zip(documents, places, strict=True):
        inside[document.folder].append(place)
    depths = {folder: _depth(found) for folder, found in inside.items()}
    return tuple(
        _label(document, place, depths[document.folder])
        for document, place in zip(documents, places, strict=True)
    )


def _folders_above(document: Document) -> tuple[str, ...]:
    """The folders between what was dropped and the file."""
    return tuple(document.name.split(PART)[0].split("/")[:-1])


def _depth(places: Sequence[tuple[str, ...]]) -> int | None:
    """At which level the labels are; None where there are no folders inside."""
    if not any(places):
        return None
    depth = 0
    while len({place[: depth + 1] for place in places}) == 1 and all(
        len(place) > depth + 1 for place in places
    ):
        depth += 1
    return depth


def _label(document: Document, place: tuple[str, ...], depth: int | None) -> str:
    if depth is None:
        return PurePath(document.folder).name
    return place[depth] if len(place) > depth else ""
