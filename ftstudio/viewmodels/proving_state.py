"""What is shown of a proof: how far it is, and what it found."""

from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.errors import FTStudioError
from ftstudio.core.proof import Proof


@dataclass(frozen=True, slots=True)
class ProvingState:
    """The proof of the newest run's kept version.

    `is_provable`: there is a version that has learned something. `done` of `total`
    readings are through, 0 of 0 while the model is loaded. It `was_put_off` when the
    memory was needed for something else. `is_automatic`: each training is proven when
    it is over. Where
    it is not `is_free`, the model is in use for something else.
    """

    run: Path | None = None
    proof: Proof | None = None
    is_provable: bool = False
    is_proving: bool = False
    is_stopping: bool = False
    was_put_off: bool = False
    done: int = 0
    total: int = 0
    problem: FTStudioError | None = None
    is_automatic: bool = True
    is_free: bool = True

    @property
    def can_prove(self) -> bool:
        """Whether it can be measured now."""
        return self.is_provable and self.is_free and not self.is_proving

    @property
    def share(self) -> float | None:
        """How much of it is done, 0 to 1; None while that is not known."""
        return self.done / self.total if self.total else None
