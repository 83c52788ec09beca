"""What the chat shows: the talk so far, and what is being written."""

from dataclasses import dataclass, field
from pathlib import Path

from ftstudio.core.asks import (
    MOST_CHARACTERS,
    MOST_OF_INSTRUCTION,
    MOST_TOKENS,
    TEMPERATURE,
    as_text,
)
from ftstudio.core.errors import FTStudioError, ModelError
from ftstudio.core.events import Phase
from ftstudio.viewmodels.result_state import Answer


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the person asked, and what the model has answered so far."""

    request: str
    answer: Answer = field(default_factory=Answer)


@dataclass(frozen=True, slots=True)
class ChatState:
    """The talk so far, and what is being written.

    `is_free`: there is a version to talk to, and nothing else keeps the worker busy.
    One that does not `knows_talks` gets each request alone.
    `instruction` stands over the whole talk. The model no longer sees the first
    `forgotten` turns, for which it has no room. `phase` is the chapter of the worker.
    """

    run: Path | None = None
    is_free: bool = False
    knows_talks: bool = True
    instruction: str = ""
    request: str = ""
    temperature: float = TEMPERATURE
    max_tokens: int = MOST_TOKENS
    turns: tuple[Exchange, ...] = ()
    forgotten: int = 0
    phase: Phase | None = None
    is_asking: bool = False
    is_stopping: bool = False
    problem: FTStudioError | None = None

    @property
    def heeded(self) -> str:
        """The instruction as the model gets it."""
        return as_text(self.instruction)

    @property
    def can_ask(self) -> bool:
        """Whether the request can be put."""
        return self.is_free and not self.is_asking and bool(self.request.strip())

    @property
    def can_begin_anew(self) -> bool:
        """Whether there is a talk to be put away."""
        return bool(self.turns) and not self.is_asking

    @property
    def is_request_full(self) -> bool:
        """Whether no more can be written."""
        return len(self.request) >= MOST_CHARACTERS

    @property
    def is_instruction_full(self) -> bool:
        """The same of the instruction."""
        return len(self.instruction) >= MOST_OF_INSTRUCTION

    @property
    def wants_model(self) -> bool:
        """Whether the original has gone, and must be got again."""
        return isinstance(self.problem, ModelError)
