"""What the Result step shows: the verdict, the two answers, and the export."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from ftstudio.core.asks import MOST_TOKENS, TEMPERATURE
from ftstudio.core.errors import FTStudioError, ModelError
from ftstudio.core.events import Exported, Phase
from ftstudio.core.exports import Form
from ftstudio.core.gain import Claim, Gain
from ftstudio.core.history import History
from ftstudio.core.naming import folder_name
from ftstudio.core.proof import Source
from ftstudio.core.standing import Standing
from ftstudio.viewmodels.examined import Examined
from ftstudio.viewmodels.suggesting import Suggestion


@dataclass(frozen=True, slots=True)
class Answer:
    """What one model has said so far.

    `seconds` is what it took, None before its end; then `by_itself` tells whether the
    model ended the answer, else it was cut: at the limit, or when it `was_stopped`.
    """

    text: str = ""
    is_awaited: bool = False
    seconds: float | None = None
    by_itself: bool = False
    was_stopped: bool = False

    def ended(self, seconds: float, *, by_itself: bool, is_stopping: bool) -> "Answer":
        """The same at its end, after so many seconds."""
        return replace(
            self,
            is_awaited=False,
            seconds=seconds,
            by_itself=by_itself,
            was_stopped=is_stopping and not by_itself,
        )


@dataclass(frozen=True, slots=True)
class ResultState:
    """The verdict, the two answers, and the export.

    `gain` is None where it is not known; `hardest` are the documents that gained least,
    `easiest` those that gained most. `sorts`: it is a sorter. `model` names the
    original, which `knows_talks` or not. `phase` is the chapter of the talk or export
    at work. `exported` is where the model has been saved and how it did when it was
    opened again; `export_problem` why it was not saved. `is_chatting`: the chat awaits
    an answer; its `instruction` goes along.
    """

    run: Path | None = None
    history: History = field(default_factory=History)
    standing: Standing = Standing.DRAFT
    gain: Gain | None = None
    hardest: tuple[Examined, ...] = ()
    easiest: tuple[Examined, ...] = ()
    was_double_checked: bool = False
    is_training: bool = False
    sorts: bool = False
    model: str = ""
    knows_talks: bool = True
    suggestions: tuple[Suggestion, ...] = ()
    request: str = ""
    temperature: float = TEMPERATURE
    max_tokens: int = MOST_TOKENS
    original: Answer = Answer()
    tuned: Answer = Answer()
    phase: Phase | None = None
    is_asking: bool = False
    is_chatting: bool = False
    is_exporting: bool = False
    is_stopping: bool = False
    problem: FTStudioError | None = None
    form: Form = Form.FOLDER
    is_zipped: bool = False
    exported: Exported | None = None
    export_problem: FTStudioError | None = None
    export_name: str = ""
    instruction: str = ""

    @property
    def has_version(self) -> bool:
        """Whether there is a version to compare and to save."""
        return self.run is not None and self.history.kept is not None

    @property
    def can_work(self) -> bool:
        """Whether a worker may be started: there is one at a time."""
        is_answering = self.is_asking or self.is_chatting
        is_free = not (self.is_training or is_answering or self.is_exporting)
        return self.has_version and is_free

    @property
    def is_gain(self) -> bool:
        """Whether the kept version is better than the original, as far as is known."""
        is_better = self.gain is None or self.gain.claim is Claim.BETTER
        return self.has_version and (is_better or self.sorts)

    @property
    def wants_more(self) -> bool:
        """Whether other documents, or another model, are the way on."""
        return self.has_version and not (self.is_gain or self.is_training)

    @property
    def wants_double_check(self) -> bool:
        """Whether a double-check would say more than this run can."""
        is_weak = self.gain is not None and self.gain.source is Source.EXAM
        is_unknown = self.sorts and self.has_version
        was_checked = self.was_double_checked or self.is_training
        return (is_weak or is_unknown) and not was_checked

    @property
    def wants_model(self) -> bool:
        """Whether the original has gone, and must be got again."""
        return isinstance(self.problem, ModelError)

    @property
    def can_export(self) -> bool:
        """Whether the model can be saved under the name that was chosen."""
        name = self.export_name.strip()
        return self.can_work and bool(name) and folder_name(name, "") == name

    @property
    def can_ask(self) -> bool:
        """Whether the request can be put to both."""
        return not self.sorts and self.can_work and bool(self.request.strip())
