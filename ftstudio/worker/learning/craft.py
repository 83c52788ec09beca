"""What is particular to a goal: the model it trains, what it reads, how it examines."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from peft import PeftModel

from ftstudio.core.job import Job
from ftstudio.worker.assembly import Assembly
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.learning.lesson import Lesson

Progress = Callable[[int, int], None]
"""Told how many documents are ready, of how many; what it raises ends that."""


@dataclass(frozen=True, slots=True)
class Course:
    """A training ends after `part` of its schedule.

    Where it `is_fold`, looks read all of the exam: nothing else is measured.
    """

    part: float = 1.0
    is_fold: bool = False


WHOLE = Course()


@dataclass(frozen=True, slots=True)
class Wanted:
    """One training: the job with its split, where its checkpoints go, how far it goes.

    `progress` is told how far preparing is.
    """

    job: Job
    checkpoints: Path
    course: Course
    progress: Progress


class Craft(Protocol):
    """The model of a run, and all that is done with it between load and end."""

    @property
    def model(self) -> PeftModel:
        """The base with its adapter."""

    def shared(self, assembly: Assembly, lost: Callable[[], None]) -> "Craft":
        """The same, in which others compute; `lost()` is called once they are gone."""

    def lesson(self, wanted: Wanted, chronicle: Chronicle) -> Lesson:
        """A training that is ready to begin."""

    def has_closed(self, fold: int) -> bool:
        """Whether all that is wanted of a fold besides its looks is there."""

    def close_fold(self, fold: int, job: Job) -> None:
        """What is left to be done at the end of a fold, the model being as it is."""

    def finish(self, job: Job) -> None:
        """What is left to be done with the kept version."""
