"""What is shown of a sorter: how good it is, and the documents that it shall sort."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from ftstudio.core.corpus import Document
from ftstudio.core.errors import FTStudioError
from ftstudio.core.events import Placed, SorterMade
from ftstudio.core.filing import Filed, NotFiled, Way
from ftstudio.core.sorting import Guess, worst_first


@dataclass(frozen=True, slots=True)
class Proposal:
    """A document, where the sorter would put it, and what the person says of that.

    `label` is the folder it goes into, None where it stays; `is_corrected`: the person
    chose it; `is_learned`: the project has it by now.
    """

    placed: Placed
    label: str | None
    is_corrected: bool = False
    is_learned: bool = False

    @property
    def name(self) -> str:
        """The file's name."""
        return Path(self.placed.path).name


@dataclass(frozen=True, slots=True)
class Mistake:
    """A document of the project that was put elsewhere than the person has it.

    `moved_to` is the folder in which it will be learned the next time, where the person
    chose another.
    """

    number: int
    document: Document
    guess: Guess
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class SorterState:
    """How good the sorter is, and what it does.

    `made` is None while there is none. `moved` has the folder in which a document, by
    its content hash, will be learned the next time. While it `is_sorting` or
    `is_filing`, `done` of `total` files are through. `names` are those of the known
    documents by content hash. `unread` are files without a text. `filed` is what was
    put into folders last, `undone` what was taken back. So many corrections were
    `learned`: they are part of the project now.
    """

    run: Path | None = None
    made: SorterMade | None = None
    documents: tuple[Document, ...] = ()
    guesses: tuple[Guess, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    proposals: tuple[Proposal, ...] = ()
    unread: tuple[str, ...] = ()
    way: Way = Way.COPY
    is_sorting: bool = False
    is_filing: bool = False
    is_stopping: bool = False
    done: int = 0
    total: int = 0
    filed: tuple[Filed, ...] | None = None
    undone: tuple[Filed, ...] | None = None
    failed: tuple[NotFiled, ...] = ()
    can_undo: bool = False
    learned: int = 0
    problem: FTStudioError | None = None

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders it knows."""
        return self.made.folders if self.made else ()

    @property
    def is_busy(self) -> bool:
        """Whether something goes on."""
        return self.is_sorting or self.is_filing

    @property
    def to_file(self) -> tuple[Proposal, ...]:
        """The documents that go somewhere."""
        return tuple(each for each in self.proposals if each.label is not None)

    @property
    def corrections(self) -> tuple[Proposal, ...]:
        """What the person knows better, and the sorter could learn."""
        return tuple(
            each for each in self.to_file if each.is_corrected and not each.is_learned
        )

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """The documents it puts elsewhere, the surest mistake first."""
        return tuple(
            Mistake(
                number,
                self.documents[number],
                self.guesses[number],
                self.moved.get(self.documents[number].content_hash, ""),
            )
            for number in worst_first(self.guesses)
        )

    def name_of(self, content_hash: str) -> str:
        """What a known document is called."""
        known = (e.name for e in self.documents if e.content_hash == content_hash)
        return PurePath(next(known, "")).name
