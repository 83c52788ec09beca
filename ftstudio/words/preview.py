"""What is said of the shown text: its reading units, and what was removed from it."""

from collections.abc import Sequence

from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.words.formats import count, decimals, numbered
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_TITLES = {
    RemovedKind.PAGE_NUMBER: QT_TRANSLATE_NOOP("preview", "Page numbers"),
    RemovedKind.RUNNING_LINE: QT_TRANSLATE_NOOP(
        "preview", "Headers and footers that stand on many pages"
    ),
    RemovedKind.QUOTED_REPLY: QT_TRANSLATE_NOOP(
        "preview", "Mails quoted below the reply"
    ),
    RemovedKind.SIGNATURE: QT_TRANSLATE_NOOP("preview", "Signatures"),
}
_COUNTS = {
    RemovedKind.PAGE_NUMBER: (
        QT_TRANSLATE_NOOP("preview", "{n} page number"),
        QT_TRANSLATE_NOOP("preview", "{n} page numbers"),
    ),
    RemovedKind.RUNNING_LINE: (
        QT_TRANSLATE_NOOP("preview", "{n} header or footer"),
        QT_TRANSLATE_NOOP("preview", "{n} headers and footers"),
    ),
    RemovedKind.QUOTED_REPLY: (
        QT_TRANSLATE_NOOP("preview", "{n} quoted mail"),
        QT_TRANSLATE_NOOP("preview", "{n} quoted mails"),
    ),
    RemovedKind.SIGNATURE: (
        QT_TRANSLATE_NOOP("preview", "{n} signature"),
        QT_TRANSLATE_NOOP("preview", "{n} signatures"),
    ),
}


def units(number: int, words: int, model: str) -> str:
    """Reading units of the shown text: 312 reading units, 1.7 a word with SmolLM2."""
    if not number:
        return translate(
            "preview", "The reading units could not be counted with this model."
        )
    said = numbered(
        number,
        translate("preview", "{n} reading unit, {rate} a word with {model}"),
        translate("preview", "{n} reading units, {rate} a word with {model}"),
        rate=decimals(number / max(1, words), 1),
        model=model,
    )
    return f"{said}."


def counting() -> str:
    """The reading units are not known yet."""
    return translate("preview", "Looking at the reading units…")


def what_a_unit_is() -> str:
    """What is counted, for those who have not met it."""
    return translate(
        "preview",
        "A model does not read letters or words but reading units (tokens): pieces of "
        "words that it knows. Common words are one unit, rare ones several. Each unit "
        "costs time, so a text in few units is learned faster.",
    )


def get_the_model_first() -> str:
    """Why reading units cannot be shown yet."""
    return translate(
        "preview",
        "The chosen model is not on this computer yet, and each model has reading "
        "units of its own: get the model first.",
    )


def removed(pieces: Sequence[Removed]) -> str:
    """What was removed: Removed: 12 page numbers, 1 header or footer."""
    counts = [_count(kind, pieces) for kind in RemovedKind]
    said = ", ".join(each for each in counts if each)
    return translate("preview", "Removed: {pieces}").format(pieces=said)


def removed_number(pieces: Sequence[Removed]) -> str:
    """How many pieces were removed, on the button that shows them: 15 removed."""
    number = sum(_times(each) for each in pieces)
    return translate("preview", "{n} removed…").format(n=count(number))


def removed_pieces(pieces: Sequence[Removed]) -> str:
    """All that was removed, kind by kind."""
    parts = []
    for kind in RemovedKind:
        own = [each for each in pieces if each.kind is kind]
        if own:
            title = translate("preview", _TITLES[kind])
            between = " · " if kind is RemovedKind.PAGE_NUMBER else "\n\n"
            parts.append(f"{title.upper()}\n{between.join(map(_piece, own))}")
    return "\n\n\n".join(parts)


def _piece(piece: Removed) -> str:
    if piece.times == 1:
        return piece.text
    times = numbered(
        piece.times,
        translate("preview", "{n} time"),
        translate("preview", "{n} times"),
    )
    return f"{piece.text} ({times})"


def _times(piece: Removed) -> int:
    """How often a piece counts; a line on many pages counts once."""
    return 1 if piece.kind is RemovedKind.RUNNING_LINE else piece.times


def _count(kind: RemovedKind, pieces: Sequence[Removed]) -> str:
    """So many pieces of a kind."""
    number = sum(_times(each) for each in pieces if each.kind is kind)
    if not number:
        return ""
    one, many = _COUNTS[kind]
    return numbered(number, translate("preview", one), translate("preview", many))
