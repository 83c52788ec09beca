"""The language in which most of a project's documents are written."""

from collections import Counter

from ftstudio.core.corpus import Corpus

_MOSTLY = 0.5


class MainLanguage:
    """The language of most words of a corpus, counted once each reading."""

    def __init__(self) -> None:
        self._read: Corpus | None = None
        self._language = ""

    def of(self, read: Corpus) -> str:
        """Its ISO 639-1 code, "" where no language has the most words."""
        if read is not self._read:
            self._read = read
            self._language = _main_language(read)
        return self._language


def _main_language(read: Corpus) -> str:
    words: Counter[str] = Counter()
    for each in read.documents:
        if each.is_learnable and each.language:
            words[each.language] += each.words
    language, most = words.most_common(1)[0] if words else ("", 0)
    return language if most > _MOSTLY * words.total() else ""
