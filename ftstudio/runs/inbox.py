"""What of a person's files is to be sorted, and into which folders it then goes."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ftstudio.core.corpus import PART, Corpus, Document
from ftstudio.core.filing import Placement
from ftstudio.core.naming import folder_name
from ftstudio.core.tasks import Searched


def to_sort(corpus: Corpus) -> tuple[Searched, ...]:
    """Every file with a text of its own; a copy of another belongs somewhere too.

    What lies inside another file goes with it.
    """
    found = (each for each in corpus.documents if _has_text(each))
    return tuple(Searched(each.content_hash, _path(each)) for each in found)


def without_text(corpus: Corpus) -> tuple[str, ...]:
    """The paths of all other files, which belong nowhere but are not passed over."""
    return tuple(
        _path(each)
        for each in corpus.documents
        if PART not in each.name and not _has_text(each)
    )


def placements(
    files: Iterable[tuple[str, str]], into: Path, labels: Sequence[str]
) -> tuple[Placement, ...]:
    """Each path with its label, put into the folder of that name in `into`.

    `labels` are all there are: no two of them get the same folder.
    """
    names = _folder_names(labels, into)
    return tuple(
        Placement(path, str(into / names[label]), str(into)) for path, label in files
    )


def _folder_names(labels: Sequence[str], into: Path) -> dict[str, str]:
    """A folder that is there already keeps its name, whatever that is."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    there = {each for each in labels if _is_there(into, each)}
    for label in (*sorted(there), *sorted(set(labels) - there)):
        wanted = label if label in there else folder_name(label, "_")
        name, number = wanted, 2
        while name.casefold() in taken:
            name, number = f"{wanted} {number}", number + 1
        taken.add(name.casefold())
        names[label] = name
    return names


def _is_there(into: Path, label: str) -> bool:
    """Whether a label is the very name of a folder there."""
    is_name = label not in {"", ".", ".."} and Path(label).name == label
    return is_name and (into / label).is_dir()


def _has_text(document: Document) -> bool:
    is_readable = document.is_learnable or bool(document.twin_of)
    return is_readable and PART not in document.name


def _path(document: Document) -> str:
    return str(Path(document.folder, document.name))
