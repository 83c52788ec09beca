"""All that a worker says; ↔ one JSON line."""

from dataclasses import dataclass
from enum import StrEnum
from typing import get_args

from ftstudio.core.device import Refusal
from ftstudio.core.errors import Field
from ftstudio.core.exports import Program
from ftstudio.core.figures import Figures
from ftstudio.core.plain import (
    MalformedRecord,
    from_json,
    from_plain,
    to_json,
    to_plain,
)
from ftstudio.core.proof import Proof


class Phase(StrEnum):
    """The chapters of a task."""

    LOADING = "loading"
    PREPARING = "preparing"
    EXAMINING = "examining"
    TRAINING = "training"
    SAVING = "saving"
    CONVERTING = "converting"
    GETTING = "getting"
    ANSWERING = "answering"
    EXPORTING = "exporting"
    COMPARING = "comparing"
    SORTING = "sorting"
    PROVING = "proving"


class Voice(StrEnum):
    """Which model speaks."""

    ORIGINAL = "original"
    TUNED = "tuned"


class Flaw(StrEnum):
    """Why a checkpoint cannot be used."""

    DAMAGED = "damaged"
    TOO_NEW = "too_new"


@dataclass(frozen=True, slots=True)
class RunCreated:
    """A run folder is ready; said by who made it, before there is a worker."""

    folder: str


@dataclass(frozen=True, slots=True)
class Started:
    """The worker lives."""

    process: int
    version: str


@dataclass(frozen=True, slots=True)
class DeviceChosen:
    """Where the worker computes from now on: on a graphics card, or on the processor.

    `card` is the name of the card that was looked at, "" for none, and `card_memory`
    that card's in bytes. `refusal` is why it is not used, None where it is, or where
    nobody would miss it. `threads` are the processor's that may compute.
    """

    card: str
    card_memory: int
    threads: int
    refusal: Refusal | None = None

    @property
    def is_on_card(self) -> bool:
        """Whether the card does the work."""
        return bool(self.card) and self.refusal is None


@dataclass(frozen=True, slots=True)
class MemoryRanShort:
    """Memory ran out in a step, which was taken once more in smaller portions.

    From now on so many blocks (`rows`) are computed at once; where it `recomputes`,
    what is kept of them is less still. What is learned is the same.
    """

    rows: int
    recomputes: bool


@dataclass(frozen=True, slots=True)
class RanksChanged:
    """So many processes compute each step together from now on.

    1 where the others are gone, and this one goes on alone; what is learned is the
    same.
    """

    processes: int


@dataclass(frozen=True, slots=True)
class PhaseChanged:
    """A new chapter, and the worker's largest size so far, in bytes.

    `peak_card_memory` is what it held on a graphics card besides, 0 without one.
    """

    phase: Phase
    peak_memory: int
    peak_card_memory: int = 0


@dataclass(frozen=True, slots=True)
class Progressed:
    """Long work inside a phase: `done` of `total` units (bytes, documents, tensors)."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the run will do: tokens of one pass, steps, and the steps of its looks.

    `resumed_from` is the step of the checkpoint it goes on from, 0 for a new run.
    `test_documents` are kept for the very end; `vocabulary` is the model's, in tokens.
    `excerpt_tokens` says how much of each validation document is read at a look.
    """

    training_documents: int
    validation_documents: int
    training_tokens: int
    validation_tokens: int
    steps: int
    looks: tuple[int, ...]
    resumed_from: int
    test_documents: int = 0
    vocabulary: int = 0
    excerpt_tokens: tuple[int, ...] = ()
    test_tokens: int = 0


@dataclass(frozen=True, slots=True)
class StepTaken:
    """One optimiser step: its batch's loss, its tokens, and the seconds it took.

    `memory` is what the worker holds then, in bytes; 0 in records that do not tell.
    `card_memory` is what it holds on a graphics card besides, 0 without one.
    """

    step: int
    loss: float
    learning_rate: float
    tokens: int
    seconds: float
    memory: int = 0
    card_memory: int = 0


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One look: mean loss per token (nats) on fixed excerpts, without dropout.

    `document_losses` are in the order of the job's validation documents. Where it
    learns to sort, losses are per document, and `accuracy` is the share of validation
    documents that would be put where they belong.
    """

    step: int
    training_loss: float
    validation_loss: float
    document_losses: tuple[float, ...]
    seconds: float
    accuracy: float | None = None


@dataclass(frozen=True, slots=True)
class EvaluatedInFull:
    """The validation documents in full: of the last version, the best, the original.

    `document_tokens` is how many tokens that are; empty in records that do not tell.
    """

    step: int
    validation_loss: float
    document_losses: tuple[float, ...]
    seconds: float
    document_tokens: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tested:
    """The test documents in full: of the original (step 0) and of the kept version.

    No choice was made by them. `document_losses` are means per token in nats, in the
    order of the job's test documents, `document_tokens` how many tokens that are.
    """

    step: int
    loss: float
    document_losses: tuple[float, ...]
    document_tokens: tuple[int, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class SampleWritten:
    """How the version of `step` begins its answer to `request`, the same all run."""

    step: int
    request: str
    text: str


@dataclass(frozen=True, slots=True)
class CheckpointSaved:
    """A checkpoint of `step` is whole on disk."""

    step: int


@dataclass(frozen=True, slots=True)
class PassedOver:
    """The newest checkpoint, of `step`, cannot be used: it goes on from that of `to`.

    `to` is 0 as well where there is no other, and all begins anew.
    """

    step: int
    to: int
    flaw: Flaw


@dataclass(frozen=True, slots=True)
class Paused:
    """The worker waits, and computes nothing; `step` is the last that is whole."""

    step: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """The worker goes on after a pause, in the step after `step` or what is between."""

    step: int


@dataclass(frozen=True, slots=True)
class WentBack:
    """At `step` the losses exploded: on from the step `to` at a lower rate, once."""

    step: int
    to: int
    learning_rate: float


@dataclass(frozen=True, slots=True)
class CarriedOn:
    """The person was warned at or before `step`, and wants to go on all the same."""

    step: int


@dataclass(frozen=True, slots=True)
class StoppedEarly:
    """Training ended by itself at `step`: nobody answered the warning in time."""

    step: int


@dataclass(frozen=True, slots=True)
class FoldBegan:
    """Cross-validation: what follows is of fold number `fold` (from 0) of `folds`."""

    fold: int
    folds: int


@dataclass(frozen=True, slots=True)
class CrossValidated:
    """What all folds say together; what follows is the training on everything.

    `share` is how much of the planned training they agreed on, 0 to 1. `low` and `high`
    bound the gain (a share, 95 %) around `gain`; `before` and `after` are mean losses
    per token. `is_stable`: the folds agree with each other. `document_gains` are in the
    order of the folds' validation documents, one fold after the other.
    """

    share: float
    gain: float
    low: float
    high: float
    before: float
    after: float
    is_stable: bool
    document_gains: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class BestKept:
    """The version of `step` is now the run's model (0: the original was not beaten)."""

    step: int


@dataclass(frozen=True, slots=True)
class AnswerGrew:
    """Some more of the answer to request number `request`."""

    request: int
    voice: Voice
    text: str


@dataclass(frozen=True, slots=True)
class AnswerEnded:
    """An answer is over, `by_itself` or cut off: at the limit, or asked to stop."""

    request: int
    voice: Voice
    tokens: int
    by_itself: bool


@dataclass(frozen=True, slots=True)
class AnswerFailed:
    """A request could not be answered: the name and fields of an `errors` class."""

    request: int
    error: str
    fields: dict[str, Field]


@dataclass(frozen=True, slots=True)
class Listening:
    """The model is loaded, all that was asked is answered, and more can be asked."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found: its nearest passage, and how near, from -1 to 1."""

    path: str
    likeness: float
    passage: str


@dataclass(frozen=True, slots=True)
class Found:
    """The documents that mean about the same as what was asked for, nearest first."""

    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class SorterMade:
    """The kept version sorts now, by its `folders`; how well, its folds have shown.

    `labels` has for each of the job's documents the number of the folder in which it
    lies, `best` of the one in which it would have been put by a model that had not
    learned from it, `confidence` how likely that is, and `own` how likely its own is;
    all are empty where not all folds were gone through. `judges` is how often each
    judge alone is right, `weights` how much it counts. With `curve_documents` to learn
    from, `curve_shares` were put rightly.
    """

    folders: tuple[str, ...]
    labels: tuple[int, ...] = ()
    best: tuple[int, ...] = ()
    confidence: tuple[float, ...] = ()
    own: tuple[float, ...] = ()
    judges: tuple[float, ...] = ()
    weights: tuple[float, ...] = ()
    curve_documents: tuple[int, ...] = ()
    curve_shares: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A known document: its content hash, the folder it is in, and how near it is."""

    content_hash: str
    folder: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a document belongs: `label`, None where that is left to the person.

    `best_label` is the likeliest folder, `confidence` how likely. `belongs_to_none`:
    it is unlike all that was learned from. `nearest` are the known documents most like
    it, the nearest first.
    """

    path: str
    label: str | None
    best_label: str
    confidence: float
    belongs_to_none: bool
    nearest: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents that say the same in other words, by their content hashes."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Matched:
    """The pairs by which documents that say the same come together, surest first.

    Of three that say the same there are two.
    """

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a rehearsal has measured so far of a model on this computer."""

    figures: Figures


@dataclass(frozen=True, slots=True)
class Proved:
    """What was measured of the kept version, after its training."""

    proof: Proof


@dataclass(frozen=True, slots=True)
class Exported:
    """A model was written to `folder`, or a zip, of so many bytes, and opened again.

    By `program`, which gave `answer` to `request`: the same as here, or another.
    """

    folder: str
    bytes: int
    program: Program
    request: str
    answer: str
    is_same: bool


@dataclass(frozen=True, slots=True)
class Finished:
    """The task is done. `stopped`: earlier than planned, because it was asked to.

    Memory is the worker's at most, in bytes; `peak_card_memory` is a graphics card's.
    """

    stopped: bool
    peak_memory: int
    peak_card_memory: int = 0


@dataclass(frozen=True, slots=True)
class Failed:
    """The task ended in an error: the name and fields of an `errors` class."""

    error: str
    fields: dict[str, Field]


FINAL = (Finished, Failed)
Event = (
    RunCreated
    | Started
    | DeviceChosen
    | MemoryRanShort
    | RanksChanged
    | PhaseChanged
    | Progressed
    | Prepared
    | StepTaken
    | Evaluated
    | EvaluatedInFull
    | Tested
    | SampleWritten
    | CheckpointSaved
    | PassedOver
    | Paused
    | Resumed
    | WentBack
    | CarriedOn
    | StoppedEarly
    | FoldBegan
    | CrossValidated
    | BestKept
    | AnswerGrew
    | AnswerEnded
    | AnswerFailed
    | Listening
    | Found
    | SorterMade
    | Placed
    | Matched
    | Rehearsed
    | Proved
    | Exported
    | Finished
    | Failed
)
_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}


@dataclass(frozen=True, slots=True)
class Said:
    """An event and when it was said, in seconds since 1970 (UTC)."""

    event: Event
    at: float


def to_line(said: Said) -> str:
    """One JSON object without a line break: "event", "at", then the event's fields."""
    fields = to_plain(said.event)
    assert isinstance(fields, dict)
    name = type(said.event).__name__
    return to_json({"event": name, "at": round(said.at, 3), **fields})


def from_line(line: str) -> Said:
    """What `to_line` wrote; raises MalformedRecord for anything else."""
    try:
        record = from_json(line)
        stamp = from_plain(_Stamp, record)
        return Said(from_plain(_KINDS[stamp.event], record), stamp.at)
    except (MalformedRecord, KeyError) as error:
        raise MalformedRecord(line[:80]) from error


@dataclass(frozen=True, slots=True)
class _Stamp:
    event: str
    at: float
