"""Looking through the texts of a project for its vocabulary: all, or a fair share."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ftstudio.core.vocabulary import Vocabulary
from ftstudio.models.tokens import ReadingUnits
from ftstudio.models.vocabulary import vocabulary

_MOST_BYTES = 5_000_000


def survey(languages: Mapping[str, str], units: ReadingUnits) -> Vocabulary:
    """The vocabulary of texts, given as the language of each file.

    Five million bytes are read: of long texts the beginning. Those that are gone are
    left out.
    """
    return vocabulary(_texts(languages), units)


def fair_share(sizes: Iterable[int], room: int) -> int:
    """The most to take of each so that all together fit: the small ones stay whole."""
    ascending = sorted(sizes)
    for place, size in enumerate(ascending):
        share = room // (len(ascending) - place)
        if size > share:
            return share
        room -= size
    return ascending[-1] if ascending else room


def _texts(languages: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    share = fair_share((_size(Path(name)) for name in languages), _MOST_BYTES)
    for name, language in languages.items():
        try:
            with Path(name).open("rb") as file:
                text = file.read(share)
        except OSError:
            continue
        yield language, text.decode("utf-8", errors="ignore")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
