"""What is said of disk space: what takes it, what can go, and what came of it."""

from collections.abc import Sequence

from ftstudio.core.space import (
    ModelSpace,
    Needless,
    ProjectSpace,
    Removal,
    Space,
    freed_by,
)
from ftstudio.words.formats import numbered, size
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_KINDS = {
    Needless.CHECKPOINTS: (
        QT_TRANSLATE_NOOP("space", "Intermediate states of finished trainings"),
        QT_TRANSLATE_NOOP(
            "space",
            "They were for continuing a training that was cut off. The trained models "
            "stay.",
        ),
    ),
    Needless.OLDER_VERSION: (
        QT_TRANSLATE_NOOP("space", "Older trainings of a project"),
        QT_TRANSLATE_NOOP(
            "space",
            "The newest trained model of each project stays. The older ones are gone "
            "for good.",
        ),
    ),
    Needless.EXAMPLES: (
        QT_TRANSLATE_NOOP("space", "Documents made ready for training"),
        QT_TRANSLATE_NOOP(
            "space",
            "They only save time: a training that needs them makes them ready again.",
        ),
    ),
    Needless.LEFTOVER: (
        QT_TRANSLATE_NOOP("space", "What was cut off on its way"),
        QT_TRANSLATE_NOOP(
            "space", "Downloads and copies that were begun and never completed."
        ),
    ),
}


def free(space: Space) -> str:
    """How much room there is on the disk."""
    said = translate("space", "{free} free of {total}")
    return said.format(free=size(space.free), total=size(space.total))


def models_title(space: Space) -> str:
    """The heading over the models, with what they take in all."""
    said = translate("space", "Models: {size}")
    return said.format(size=size(space.model_bytes))


def projects_title(space: Space) -> str:
    """The heading over the trainings, with what they take in all."""
    said = translate("space", "Trainings: {size}")
    return said.format(size=size(space.run_bytes))


def used_by(model: ModelSpace) -> str:
    """Who starts from a model."""
    if not model.used_by:
        return translate("space", "No project starts from it")
    return numbered(
        len(model.used_by),
        translate("space", "{n} project starts from it"),
        translate("space", "{n} projects start from it"),
    )


def project(of: ProjectSpace) -> str:
    """What a project is called here."""
    return of.name or translate("space", "Trainings from the command line")


def runs(of: ProjectSpace) -> str:
    """How many trainings there are, and what of them are checkpoints."""
    said = numbered(
        len(of.runs),
        translate("space", "{n} training"),
        translate("space", "{n} trainings"),
    )
    if not of.checkpoints:
        return said
    more = translate("space", "of which {size} are intermediate states")
    return f"{said}, {more.format(size=size(of.checkpoints))}"


def kind(why: Needless) -> str:
    """What is meant by one kind of what can go."""
    return translate("space", _KINDS[why][0])


def kind_explained(why: Needless) -> str:
    """Why it can go."""
    return translate("space", _KINDS[why][1])


def owners(removals: Sequence[Removal]) -> str:
    """Whose it is, and how much of it: Letters 120 MB · Offers 80 MB."""
    sums: dict[str, int] = {}
    for each in removals:
        sums[each.owner] = sums.get(each.owner, 0) + each.bytes
    of_nobody = translate("space", "Command line")
    return " · ".join(
        f"{owner or of_nobody} {size(total)}" for owner, total in sums.items()
    )


def removable(space: Space) -> str:
    """What cleaning up would free."""
    if not space.removals:
        return translate("space", "There is nothing that could go.")
    said = translate("space", "Up to {size} can be freed. You choose what goes.")
    return said.format(size=size(space.removable))


def clean_up(removals: Sequence[Removal]) -> str:
    """The button that deletes these."""
    said = translate("space", "Free {size}")
    return said.format(size=size(freed_by(removals)))


def cleaning(done: int, total: int) -> str:
    """How far cleaning up is."""
    said = translate("space", "Cleaning up: {done} of {total}")
    return said.format(done=size(done), total=size(total))


def cleaned(freed: int, left: int) -> str:
    """What came of cleaning up."""
    said = translate("space", "{size} were freed.").format(size=size(freed))
    if not left:
        return said
    more = numbered(
        left,
        translate("space", "{n} thing stayed: it is used just now."),
        translate("space", "{n} things stayed: they are used just now."),
    )
    return f"{said} {more}"


def remove_question(name: str) -> str:
    """The question before a model is removed."""
    said = translate("space", "Remove {name} from this computer?")
    return said.format(name=name)


def remove_consequence(model: ModelSpace) -> str:
    """What removing it frees, and for whom it is missing then."""
    said = translate("space", "This frees {size}.").format(size=size(model.bytes))
    if model.used_by:
        names = ", ".join(model.used_by)
        more = translate(
            "space",
            "These start from it, and what they trained can be used again once it is "
            "back: {names}.",
        )
        said = f"{said} {more.format(names=names)}"
    return said
