"""RunReport: what may be shown of one training: no name, no text of a document."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ftstudio.core.corpus import Corpus, Document, Kind, Reason, State
from ftstudio.core.gathering import Language
from ftstudio.core.history import History
from ftstudio.core.job import Goal, Job
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.core.proof import Proof

_NOT_UNREAD = frozenset(
    {State.READY, State.PARTLY, State.TWIN, State.LEFT_OUT, State.CONTAINER}
)


@dataclass(frozen=True, slots=True)
class Contents:
    """The documents of a training, counted.

    `kinds`, `languages` and `personal` have the most frequent first; `partly` were read
    in part, `recognised` by text recognition. `folders` is into how many a sorter puts
    documents.
    """

    documents: int = 0
    words: int = 0
    kinds: tuple[tuple[Kind, int], ...] = ()
    languages: tuple[Language, ...] = ()
    partly: int = 0
    recognised: int = 0
    personal: tuple[PersonalCount, ...] = ()
    folders: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a project has besides the documents of a training, counted.

    `unticked` were left out by hand, `others` could have been learned from as well.
    """

    copies: int = 0
    unticked: int = 0
    unread: tuple[tuple[State, int], ...] = ()
    others: int = 0


@dataclass(frozen=True, slots=True)
class Examined:
    """How many documents teach, examine and test, and in how many folds before that."""

    teach: int = 0
    examine: int = 0
    test: int = 0
    folds: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """The original model: an SPDX licence, and where from ("" where not known).

    `fingerprint` is a SHA-256 of its files.
    """

    title: str = ""
    parameters: int = 0
    licence: str = ""
    source: str = ""
    revision: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class RunReport:
    """The facts of a report.

    `left_out` is None where that is not known. `trained` and `reported` are moments in
    seconds since 1970. `program` is the version that trained, "" where not known;
    `libraries` are the names and versions of those that are here now.
    """

    name: str
    goal: Goal = Goal.WRITE
    contents: Contents = Contents()
    left_out: LeftOut | None = None
    is_masked: bool = False
    examined: Examined = Examined()
    history: History = field(default_factory=History)
    proof: Proof | None = None
    origin: Origin = Origin()
    passes: float = 0.0
    general_share: float = 0.0
    trained: float = 0.0
    reported: float = 0.0
    program: str = ""
    libraries: tuple[tuple[str, str], ...] = ()


def contents_of(job: Job) -> Contents:
    """The documents of a job, counted."""
    documents = job.documents
    return Contents(
        documents=len(documents),
        words=sum(each.words for each in documents),
        kinds=tuple(Counter(each.kind for each in documents).most_common()),
        languages=_languages(documents),
        partly=sum(each.state is State.PARTLY for each in documents),
        recognised=sum(each.reason is Reason.RECOGNISED for each in documents),
        personal=_personal(documents),
        folders=len(job.folders),
    )


def left_out_of(corpus: Corpus, job: Job) -> LeftOut:
    """What of a project's corpus, as it was chosen, the job does not have."""
    taken = {each.content_hash for each in job.documents}
    found = Counter(each.state for each in corpus.documents)
    unread = {state: n for state, n in found.items() if state not in _NOT_UNREAD}
    return LeftOut(
        copies=found[State.TWIN],
        unticked=found[State.LEFT_OUT],
        unread=tuple(Counter(unread).most_common()),
        others=sum(each.content_hash not in taken for each in corpus.learnable),
    )


def examined_by(job: Job) -> Examined:
    """How a job divides its documents."""
    split = job.split
    return Examined(
        teach=len(split.training),
        examine=len(split.validation),
        test=len(split.test),
        folds=len(job.folds),
    )


def _languages(documents: Sequence[Document]) -> tuple[Language, ...]:
    """The language of most documents first; those not recognised are "", the last."""
    counted = Counter(each.language for each in documents)
    spoken = sorted(counted, key=lambda code: (not code, -counted[code], code))
    return tuple(Language(e, counted[e], _words_in(documents, e)) for e in spoken)


def _words_in(documents: Iterable[Document], code: str) -> int:
    return sum(each.words for each in documents if each.language == code)


def _personal(documents: Iterable[Document]) -> tuple[PersonalCount, ...]:
    found: Counter[PersonalKind] = Counter()
    for each in documents:
        for one in each.personal:
            found[one.kind] += one.count
    return tuple(PersonalCount(kind, n) for kind, n in found.most_common() if n)
