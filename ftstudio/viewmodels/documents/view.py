"""What is to be listed of the documents, how, and which of them are ticked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ftstudio.core.choices import Choices
from ftstudio.core.corpus import Document, State
from ftstudio.core.gathering import Filter, filter_of
from ftstudio.documents.scan import Found

Entry = Found | Document
"""A file that was found, and once it has been read its document."""


@dataclass(frozen=True, slots=True)
class View:
    """What is to be listed, and how; `units` counts reading units by content hash.

    `unticked` and `kept` are those of `Choices`; `closed` folders, and files with
    others in them, are listed without what they hold.
    """

    entries: tuple[Entry, ...] = ()
    unticked: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    filter: Filter = Filter.ALL
    search: str = ""
    units: Mapping[str, int] = field(default_factory=dict)

    @property
    def documents(self) -> Iterator[Document]:
        """What has been read."""
        return (each for each in self.entries if isinstance(each, Document))

    def is_ticked(self, entry: Entry) -> bool:
        """Whether it is to be learned from; a copy is only if it was asked for."""
        key = key_of(entry)
        return key not in self.unticked and (not is_copy(entry) or key in self.kept)

    def listed(self) -> Sequence[Entry]:
        """What the filter and the search leave."""
        entries: Sequence[Entry] = self.entries
        if self.filter is not Filter.ALL:
            entries = [
                each
                for each in entries
                if isinstance(each, Document) and filter_of(each) is self.filter
            ]
        words = self.search.casefold().split()
        return [each for each in entries if has_all(each, words)] if words else entries


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a view is made of, at once: what takes its time is done in `view`.

    `files` are files, each with those in it after it; the rest is as in `View`.
    """

    files: tuple[tuple[Entry, ...], ...]
    choices: Choices
    closed: frozenset[str] = frozenset()
    filter: Filter = Filter.ALL
    search: str = ""
    units: Mapping[str, int] = field(default_factory=dict)

    def view(self) -> View:
        """What is to be listed."""
        return View(
            tuple(entry for file in self.files for entry in file),
            frozenset(self.choices.unticked),
            frozenset(self.choices.kept),
            self.closed,
            self.filter,
            self.search,
            self.units,
        )


def key_of(entry: Entry) -> str:
    """What `Document.key` is or will be."""
    return f"{entry.folder}/{entry.name}"


def is_copy(entry: Entry) -> bool:
    """Whether another document says the same, and is learned from in its place."""
    return isinstance(entry, Document) and entry.state is State.TWIN


def can_be_ticked(entry: Entry) -> bool:
    """Whether it has a text to learn from, as far as is known."""
    return isinstance(entry, Found) or entry.is_learnable or is_copy(entry)


def has_all(entry: Entry, words: Iterable[str]) -> bool:
    """Whether all these words, in small letters, are in its name or folder."""
    name = entry.name.casefold()
    return all(word in name for word in words)


def in_groups(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The files of each added folder together, in the order in which they came."""
    groups: dict[str, list[Entry]] = {}
    for each in entries:
        groups.setdefault(each.folder, []).append(each)
    return tuple(each for group in groups.values() for each in group)
