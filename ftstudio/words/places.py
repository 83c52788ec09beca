"""What is said of the folders for models and projects, and of moving models."""

from ftstudio.core.errors import FTStudioError
from ftstudio.words.formats import numbered, size
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate


def models_elsewhere(problem: FTStudioError, folder: str) -> str:
    """In the terminal: why the chosen folder is not used, and what is used now."""
    said = translate(
        "places", "{why} Until then models are looked for, and put, in “{folder}”."
    )
    return said.format(why=on_screen(problem), folder=folder)


def models_title() -> str:
    """The headline where the folder of models cannot be used."""
    return translate("places", "The folder with your models cannot be used")


def projects_title() -> str:
    """The headline where the folder of projects cannot be used."""
    return translate("places", "The folder with your projects cannot be used")


def models_fall_back(problem: FTStudioError) -> str:
    """Why, what is done meanwhile, and what to do."""
    said = translate(
        "places",
        "{why} Until then the usual folder is used, so models may seem to be missing; "
        "none is lost.",
    )
    return said.format(why=on_screen(problem))


def projects_fall_back(problem: FTStudioError) -> str:
    """Why, what is done meanwhile, and what to do."""
    said = translate(
        "places",
        "{why} Until then new projects go to the usual folder, and those over there "
        "are not listed; none is lost.",
    )
    return said.format(why=on_screen(problem))


def on_network() -> str:
    """What to know of a folder on another computer."""
    return translate(
        "places",
        "This folder lies on the network: it is slower, and needs the connection.",
    )


def offer(models: int, size_in_bytes: int) -> str:
    """The question whether to move the models that are here."""
    return numbered(
        models,
        translate("places", "Move {n} model ({size}) to the new folder?"),
        translate("places", "Move {n} models ({size}) to the new folder?"),
        size=size(size_in_bytes),
    )


def offer_explained(folder: str) -> str:
    """Where to, and what happens on the way."""
    said = translate(
        "places",
        "To “{folder}”. Each is copied whole before the old one is deleted. Left where "
        "they are, they are not listed any more, and can be moved by hand.",
    )
    return said.format(folder=folder)


def moving(done: int, total: int) -> str:
    """How far moving is."""
    said = translate("places", "Moving models: {done} of {total}")
    return said.format(done=size(done), total=size(total))


def moved(models: int, left: int) -> str:
    """What came of it; `left` old copies could not be deleted."""
    said = numbered(
        models,
        translate("places", "{n} model was moved."),
        translate("places", "{n} models were moved."),
    )
    if not left:
        return said
    more = numbered(
        left,
        translate(
            "places",
            "The old copy of {n} could not be deleted: another program uses it.",
        ),
        translate(
            "places",
            "The old copies of {n} could not be deleted: another program uses them.",
        ),
    )
    return f"{said} {more}"
