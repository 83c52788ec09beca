"""How much room on the disk is taken by what, and what of it can go without a loss."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Needless(StrEnum):
    """Why something can go."""

    CHECKPOINTS = "checkpoints"
    """They were for continuing a training that is over; its version is kept."""

    OLDER_VERSION = "older_version"
    """A newer version of the same project is kept."""

    EXAMPLES = "examples"
    """What was made of documents for training; it is made anew when it is needed."""

    LEFTOVER = "leftover"
    """Something that was cut off while it was fetched or written."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One thing that can go: where it lies, its size, whose it is.

    `owner` is the project's or the model's name, "" for runs of the command line.
    """

    why: Needless
    path: str
    bytes: int
    owner: str = ""


@dataclass(frozen=True, slots=True)
class RunSpace:
    """One run: what it takes, and what has become of it.

    `is_over`: nobody works on it and it cannot be continued. `has_version`: the version
    it kept is whole. `is_no_gain`: that version is no better than the original.
    `can_undo`: files were put into folders by it, which can be taken back by it alone.
    """

    path: str
    bytes: int
    checkpoints: int
    is_over: bool
    has_version: bool
    is_no_gain: bool = False
    can_undo: bool = False


@dataclass(frozen=True, slots=True)
class ModelSpace:
    """One model here; `used_by` are the projects that start from it, by name."""

    name: str
    bytes: int
    used_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProjectSpace:
    """The runs of one project, newest first; `name` is "" for the command line's.

    `examples` are the bytes of what was tokenised for all of them.
    """

    name: str
    folder: str
    runs: tuple[RunSpace, ...]
    examples: int = 0

    @property
    def bytes(self) -> int:
        """What all its runs take."""
        return sum(each.bytes for each in self.runs) + self.examples

    @property
    def checkpoints(self) -> int:
        """What of it are checkpoints."""
        return sum(each.checkpoints for each in self.runs)


@dataclass(frozen=True, slots=True)
class Space:
    """All of it. `free` and `total` are the disk's, on which models lie."""

    models: tuple[ModelSpace, ...]
    projects: tuple[ProjectSpace, ...]
    removals: tuple[Removal, ...]
    free: int
    total: int

    @property
    def model_bytes(self) -> int:
        """What the models take."""
        return sum(each.bytes for each in self.models)

    @property
    def run_bytes(self) -> int:
        """What the runs of all projects take."""
        return sum(each.bytes for each in self.projects)

    @property
    def removable(self) -> int:
        """What cleaning up would free."""
        return freed_by(self.removals)


def freed_by(removals: Sequence[Removal]) -> int:
    """How many bytes are free once these are gone."""
    return sum(each.bytes for each in removals)


def needless_among(project: ProjectSpace) -> Iterator[Removal]:
    """What of a project's runs can go.

    A run that is at work or could be continued is not touched. Of those that are over
    the newest whose version is kept and of use stays, and older ones go, except
    where files that they filed can be taken back; runs of the command line are each on
    their own. Of what stays, the checkpoints go.
    """
    keeps = [each.is_over and each.has_version for each in project.runs]
    of_use = [
        kept and not run.is_no_gain
        for kept, run in zip(keeps, project.runs, strict=True)
    ]
    newest = of_use.index(True) if project.name and True in of_use else len(keeps)
    for at, run in enumerate(project.runs):
        if run.is_over and at > newest and not run.can_undo:
            yield Removal(Needless.OLDER_VERSION, run.path, run.bytes, project.name)
        elif keeps[at] and run.checkpoints:
            yield Removal(Needless.CHECKPOINTS, run.path, run.checkpoints, project.name)
