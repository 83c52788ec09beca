"""What of a person's files is to be sorted, and into which folders it then goes."""

from collections.abc import Iterable
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


def placements(files: Iterable[tuple[str, str]], into: Path) -> tuple[Placement, ...]:
    """Each path with its label, put into the folder of that name in `into`."""
    return tuple(
        Placement(path, str(into / folder_name(label, "_")), str(into))
        for path, label in files
    )


def _has_text(document: Document) -> bool:
    is_readable = document.is_learnable or bool(document.twin_of)
    return is_readable and PART not in document.name


def _path(document: Document) -> str:
    return str(Path(document.folder, document.name))
