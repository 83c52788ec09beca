"""What stands on cards: a project and how far it is, a goal and what it is for."""

from dataclasses import dataclass

from ftstudio.core.job import Goal
from ftstudio.core.standing import ProjectCard, Standing
from ftstudio.words import results, sorting
from ftstudio.words.formats import ago, date, done, numbered
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_STANDINGS = {
    Standing.DRAFT: QT_TRANSLATE_NOOP("cards", "Draft"),
    Standing.TRAINING: QT_TRANSLATE_NOOP("cards", "Training {share}"),
    Standing.PAUSED: QT_TRANSLATE_NOOP("cards", "Paused"),
    Standing.INTERRUPTED: QT_TRANSLATE_NOOP("cards", "Interrupted"),
    Standing.FAILED: QT_TRANSLATE_NOOP("cards", "Failed"),
    Standing.READY: QT_TRANSLATE_NOOP("cards", "Ready"),
    Standing.NO_GAIN: QT_TRANSLATE_NOOP("cards", "No gain"),
    Standing.DAMAGED: QT_TRANSLATE_NOOP("cards", "Damaged"),
    Standing.TOO_NEW: QT_TRANSLATE_NOOP("cards", "Too new"),
    Standing.GONE: QT_TRANSLATE_NOOP("cards", "Not there"),
}
_LINES = {
    Standing.PAUSED: QT_TRANSLATE_NOOP("cards", "Paused at {share}. Nothing is lost."),
    Standing.INTERRUPTED: QT_TRANSLATE_NOOP(
        "cards", "Stopped at {share}. Nothing is lost."
    ),
    Standing.FAILED: QT_TRANSLATE_NOOP(
        "cards", "An error ended it at {share}. What was saved is kept."
    ),
    Standing.NO_GAIN: QT_TRANSLATE_NOOP("cards", "No gain: keep the original model"),
    Standing.DAMAGED: QT_TRANSLATE_NOOP(
        "cards", "Its file cannot be understood. Put it back from a backup."
    ),
    Standing.TOO_NEW: QT_TRANSLATE_NOOP(
        "cards", "Made by a newer version. Update the program to open it."
    ),
    Standing.GONE: QT_TRANSLATE_NOOP(
        "cards", "Its folder was moved or deleted. Open it from its new place."
    ),
}
_WEEK = 7 * 86_400


@dataclass(frozen=True, slots=True)
class GoalWords:
    """What a goal is called, one example of it, and what to expect."""

    title: str
    example: str
    explanation: str


def goal(of: Goal) -> GoalWords:
    """A goal as its card tells it."""
    match of:
        case Goal.WRITE:
            return GoalWords(
                translate("cards", "Write in our style"),
                translate(
                    "cards",
                    "Letters, offers, reports: it continues and drafts as you do.",
                ),
                translate(
                    "cards",
                    "A model learns your style and your vocabulary, not facts: for "
                    "prices and dates it must be given the document.",
                ),
            )
        case Goal.SORT:
            return GoalWords(
                translate("cards", "Sort documents"),
                translate(
                    "cards",
                    "It learns your folders from examples, then sorts new documents.",
                ),
                translate(
                    "cards",
                    "The name of a folder says where a document belongs. What it is "
                    "not sure of, it leaves to you.",
                ),
            )


def standing(of: Standing, share: float = 0.0) -> str:
    """How far a project has come, in a word or two; `share` is 0 to 1."""
    return translate("cards", _STANDINGS[of]).format(share=done(share))


def one_line(card: ProjectCard) -> str:
    """What has become of a project, in one line."""
    match card.standing:
        case Standing.DRAFT:
            return _draft(card.documents)
        case Standing.TRAINING:
            return numbered(
                card.documents,
                translate("cards", "Learning from {n} document"),
                translate("cards", "Learning from {n} documents"),
            )
        case Standing.READY:
            return _ready(card)
    return translate("cards", _LINES[card.standing]).format(share=done(card.share))


def _ready(card: ProjectCard) -> str:
    if card.goal is not Goal.SORT:
        return results.in_short(card.gain)
    return sorting.in_short(card.accuracy)


def at_work_last(card: ProjectCard) -> str:
    """What has become of the project that was last at work, and can go on."""
    if card.standing is Standing.INTERRUPTED:
        said = translate("cards", "The training of “{name}” was cut off")
    else:
        said = translate("cards", "The training of “{name}” is paused")
    return said.format(name=card.name)


def changed(card: ProjectCard, now: float) -> str:
    """When a project was last changed, "" where that is not known.

    `now` is in seconds since 1970 (UTC).
    """
    if not card.changed:
        return ""
    past = now - card.changed
    return ago(past) if past < _WEEK else date(card.changed)


def _draft(documents: int) -> str:
    if not documents:
        return translate("cards", "No documents yet")
    return numbered(
        documents,
        translate("cards", "{n} document, not trained yet"),
        translate("cards", "{n} documents, not trained yet"),
    )
