"""Labels: the folders that documents are sorted into, renamed, merged and left out."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ftstudio.core.labels import (
    FEWEST_EXAMPLES,
    FEWEST_LABELS,
    Examples,
    examples_in,
)
from ftstudio.core.memo import Memo
from ftstudio.viewmodels.draft import Draft


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A folder as it was found, and what becomes of it.

    `name` is what it is called, "" where it is left out. `documents` are in it;
    `together` in all folders that are called so.
    """

    found: str
    name: str
    documents: int
    together: int

    @property
    def has_too_few(self) -> bool:
        """Whether it cannot be learned, with those of the same name."""
        return bool(self.name) and self.together < FEWEST_EXAMPLES


@dataclass(frozen=True, slots=True)
class Labels:
    """All folders that were found, in the order of the alphabet, and what they teach.

    None of it where the model shall not sort.
    """

    rows: tuple[LabelRow, ...] = ()
    examples: Examples | None = None

    @property
    def is_enough(self) -> bool:
        """Whether there is something to tell apart."""
        known = self.examples
        return known is None or len(known.counts) >= FEWEST_LABELS


NO_LABELS = Labels()


class Labeller:
    """Keeps what the person makes of the folders."""

    def __init__(self, draft: Draft, change: Callable[..., None]) -> None:
        """`change` takes fields of DocumentsState."""
        self._draft = draft
        self._change = change
        self._seen: Memo[Labels] = Memo()

    def look(self) -> Labels:
        """The folders as they are now."""
        draft = self._draft
        if not draft.sorts:
            return NO_LABELS
        made_of = draft.corpus, draft.choices.labels, draft.choices.moved
        return self._seen.of(made_of, lambda: _labels(draft))

    def rename(self, found: str, name: str) -> None:
        """Call a folder otherwise; one that is called like another is merged with it.

        A name of blanks leaves it as it is.
        """
        tidy = " ".join(name.split())
        if tidy:
            self._note(found, tidy)

    def leave_out(self, found: str, is_left_out: bool) -> None:
        """Do not learn a folder, or learn it again under its own name."""
        self._note(found, "" if is_left_out else found)

    def reset(self) -> None:
        """Call every folder as it is called on the disk."""
        self._draft.choose(labels={})

    def show(self, is_shown: bool) -> None:
        """Show the folders in place of the list, or the list again."""
        self._change(shows_labels=is_shown, shows_personal=False, shows_similar=False)

    def _note(self, found: str, name: str) -> None:
        renamed = {**self._draft.choices.labels, found: name}
        if name == found:
            del renamed[found]
        self._draft.choose(labels=renamed)


def _labels(draft: Draft) -> Labels:
    documents = draft.corpus.learnable
    found = Counter(filter(None, draft.labelling.found(documents)))
    names = {each: draft.choices.labels.get(each, each) for each in found}
    examples = examples_in(documents, draft.labelling)
    together = {**examples.counts, **examples.too_few}
    return Labels(_rows(sorted(found), names, found, together), examples)


def _rows(
    order: Sequence[str],
    names: dict[str, str],
    documents: Counter[str],
    together: dict[str, int],
) -> tuple[LabelRow, ...]:
    return tuple(
        LabelRow(each, names[each], documents[each], together.get(names[each], 0))
        for each in order
    )
