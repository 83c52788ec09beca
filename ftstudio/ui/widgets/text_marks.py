"""TextMarks: masks and reading units in a shown text, as quiet backgrounds."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ftstudio.ui.look import Look

_LAST_OF_ONE = "\uffff"

Span = tuple[int, int]


class TextMarks(QSyntaxHighlighter):
    """Marks a document by places in its text, in characters as Python counts them."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        super().__init__(document)
        self._masks: Sequence[Span] = ()
        self._ends: Sequence[int] = ()
        self._starts: Sequence[int] = ()
        self._mask = QTextCharFormat()
        self._mask.setBackground(look.colour("attention_soft"))
        self._mask.setForeground(look.colour("attention"))
        self._tints = (QTextCharFormat(), QTextCharFormat())
        self._tints[0].setBackground(look.colour("unit"))
        self._tints[1].setBackground(look.colour("unit_next"))

    def show_marks(
        self, text: str, masks: Sequence[Span], starts: Sequence[int]
    ) -> None:
        """Mark masks, and units by where they begin; a text without both is bare."""
        at = utf16_places(text)
        spans = [(at(start), at(end)) for start, end in masks]
        begins = [at(each) for each in starts]
        if (spans, begins) != (list(self._masks), list(self._starts)):
            self._masks, self._starts = spans, begins
            self._ends = [end for _, end in spans]
            self.rehighlight()

    def highlightBlock(self, _text: str) -> None:  # noqa: N802
        """Mark one paragraph."""
        begin = self.currentBlock().position()
        end = begin + self.currentBlock().length() - 1
        if self._starts:
            self._tint(begin, end)
        for place in range(bisect_right(self._ends, begin), len(self._masks)):
            start, stop = self._masks[place]
            if start >= end:
                break
            start = max(start, begin)
            self.setFormat(start - begin, min(stop, end) - start, self._mask)

    def _tint(self, begin: int, end: int) -> None:
        """Two tints in turn: the first for all, the second over every other unit."""
        starts = self._starts
        self.setFormat(0, end - begin, self._tints[0])
        first = max(0, bisect_left(starts, begin + 1) - 1)  # it may begin before
        for place in range(first + 1 - first % 2, len(starts), 2):
            start = max(starts[place], begin)
            if start >= end:
                break
            stop = starts[place + 1] if place + 1 < len(starts) else end
            self.setFormat(start - begin, min(stop, end) - start, self._tints[1])


class _Places:
    """From a text's characters to those of Qt, which counts rare ones twice."""

    def __init__(self, text: str) -> None:
        self._wide = [i for i, each in enumerate(text) if each > _LAST_OF_ONE]

    def __call__(self, place: int) -> int:
        return place + bisect_left(self._wide, place)


def utf16_places(text: str) -> _Places:
    """Gives where a character of `text` stands in UTF-16."""
    return _Places(text)
