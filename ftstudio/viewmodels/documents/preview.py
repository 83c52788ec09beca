"""What is behind a document: its text as the model will read it, its reading units."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ftstudio.core.corpus import Document
from ftstudio.core.errors import FTStudioError, TextMissing
from ftstudio.core.gathering import UNITS_A_WORD
from ftstudio.core.notes import Finding, Removed
from ftstudio.documents.masking import Masks, masked
from ftstudio.documents.texts import TextStore
from ftstudio.runs.background import Background
from ftstudio.viewmodels.draft import Draft

LONGEST = 10_000
"""Characters of a text that are shown."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One document as it is shown: `text` is what is learned, or its beginning.

    `masks` are where masks stand in it, from a character up to another; `removed` is
    what was removed from the whole document before.
    """

    document: Document
    text: str = ""
    is_cut: bool = False
    masks: tuple[tuple[int, int], ...] = ()
    removed: tuple[Removed, ...] = ()


def preview_of(
    document: Document, texts: TextStore, masks: Masks | None = None
) -> Preview:
    """A document with its text, where one is kept; with `masks` it is masked."""
    if not document.content_hash:
        return Preview(document)
    try:
        text = texts.get(document.content_hash)
    except (TextMissing, OSError):
        return Preview(document)
    notes = texts.notes(document.content_hash)
    is_cut = len(text) > LONGEST
    if masks is None:
        return Preview(document, text[:LONGEST], is_cut, removed=notes.removed)
    found = [each for each in notes.findings if each.start < LONGEST]
    end = max([LONGEST, *(each.end for each in found)])  # no finding is cut in two
    text = masked(text[:end], found, masks)
    places = tuple(each for each in _places(found, masks) if each[1] <= LONGEST)
    return Preview(document, text[:LONGEST], is_cut, places, notes.removed)


def units_of(document: Document, counted: int | None) -> int:
    """The reading units of a document, estimated while they have not been counted."""
    return round(document.words * UNITS_A_WORD) if counted is None else counted


class Previewer:
    """Has one document after the other ready to be shown; `show` is given each."""

    def __init__(
        self,
        draft: Draft,
        background: Background,
        show: Callable[[Preview | None], None],
        fail: Callable[[FTStudioError], None],
    ) -> None:
        self._draft = draft
        self._background = background
        self._texts = TextStore(draft.project.texts)
        self._show = show
        self._fail = fail
        self._wanted: tuple[Document | None, bool] = (None, True)

    def choose(self, document: Document | None) -> None:
        """Show this one from now on, masked if that is what was chosen."""
        wanted = (document, self._draft.choices.masks)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if document is None:
            self._show(None)
            return
        masks = self._draft.masks if self._draft.choices.masks else None
        self._background.do(
            lambda: preview_of(document, self._texts, masks),
            lambda preview: self._take(wanted, preview),
            self._fail,
        )

    def _take(self, wanted: object, preview: Preview) -> None:
        if wanted == self._wanted:
            self._show(preview)


def _places(findings: Iterable[Finding], masks: Masks) -> Iterator[tuple[int, int]]:
    """Where masks stand in a text in which they have taken the place of findings."""
    shift = 0
    for each in findings:
        start, length = each.start + shift, len(masks.mask(each))
        yield start, start + length
        shift += length - (each.end - each.start)
