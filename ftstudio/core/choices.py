"""Choices: all that a person has chosen in a project; ↔ project.ftstudio."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace

from ftstudio.core.hyperparameters import LIMITS, Hyperparameters
from ftstudio.core.job import PATIENCE, Goal
from ftstudio.core.plain import MalformedRecord, from_plain
from ftstudio.core.presets import Caution, Effort
from ftstudio.core.steps import Step

FORMAT = 1

Plain = Mapping[str, object]
Migration = Callable[[Plain], Plain]
_MIGRATIONS: Mapping[int, Migration] = {}
"""From a format to the next one, where it takes more than a new field's default."""


@dataclass(frozen=True, slots=True)
class Choices:
    """A project as the person made it; every field has a good value from the start.

    `folders` are the folders and files that were added. Documents are named by
    `Document.key`: `unticked` those left out, `kept` copies to be learned all the same,
    `excluded` those that are no longer part of the project. `masks`: personal data is
    masked before the model sees it. `model` is a catalogue name or a path, "" for the
    one recommended. `changed` holds the hyperparameters that differ from those
    suggested. `settled` is the name of the run that the person ended themselves; `step`
    is the screen last shown. `double_check`: each document examines in turn; None where
    the program decides. `labels` has another name for a folder that documents are
    sorted into ("": it is left out), `moved` the folder in which a document, by its
    content hash, belongs instead of its own. `patience` is how many looks a warning
    waits for an answer. `instruction` is what the model shall heed whenever it answers.
    """

    name: str
    goal: Goal = Goal.WRITE
    folders: tuple[str, ...] = ()
    unticked: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    masks: bool = True
    model: str = ""
    effort: Effort = Effort.BALANCED
    caution: Caution = Caution.NORMAL
    changed: dict[str, float] = field(default_factory=dict)
    seed: int = 0
    double_check: bool | None = None
    patience: int = PATIENCE
    labels: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    instruction: str = ""
    settled: str = ""
    step: Step = Step.GOAL
    format: int = FORMAT


def written_format(plain: Plain) -> int:
    """The format in which choices were written; raises MalformedRecord."""
    written = from_plain(_Written, plain).format
    if written < 0:
        raise MalformedRecord("format")
    return written


def migrated(
    plain: Plain,
    migrations: Mapping[int, Migration] = _MIGRATIONS,
    until: int = FORMAT,
) -> Plain:
    """What was written in an older format as it is written today; same if it is."""
    for number in range(written_format(plain), until):
        plain = migrations.get(number, dict)(plain)
    return {**plain, "format": until}


def with_changes(
    suggested: Hyperparameters, changed: Mapping[str, float]
) -> Hyperparameters:
    """The suggested ones with what was changed; what makes no sense is passed over.

    Whole numbers stay whole, whatever JSON made of them.
    """
    sensible = {
        name: type(value)(changed[name])
        for name, value in asdict(suggested).items()
        if name in changed and LIMITS[name].least <= changed[name] <= LIMITS[name].most
    }
    return replace(suggested, **sensible)


@dataclass(frozen=True, slots=True)
class _Written:
    """What project.ftstudio says in every format there will be."""

    format: int
