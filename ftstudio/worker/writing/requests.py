"""The request a person could have made, of which a piece of a document is the answer.

Measured on unseen documents (see the notes on training examples in ARCHITECTURE.md):
requests that name the section and speak of its length teach the model to end.
"""

import hashlib

from ftstudio.core.corpus import Document
from ftstudio.worker.writing.pieces import Piece

SHORT = 110
"""Tokens under which a piece is asked for as a short one."""
LONG = 300
"""Tokens from which a piece is asked for as a detailed one."""
_LONGEST_NAME = 80

_Choices = dict[tuple[str, str], tuple[str, ...]]
_ENGLISH: _Choices = {
    ("first", "short"): (
        'Write a short text with the title "{title}".',
        'Write a short introduction to "{title}".',
    ),
    ("first", ""): (
        'Write the document "{title}".',
        "Write a text about {title}.",
        'Please draft "{title}" for us.',
    ),
    ("first", "long"): (
        'Write the document "{title}" in detail.',
        "I need a full text: {title}. Please write it.",
    ),
    ("section", "short"): (
        'Write a short text about {heading} ("{title}").',
        'Write a few lines on "{heading}" for "{title}".',
        'Write a short section "{heading}" for the document "{title}".',
    ),
    ("section", ""): (
        'Write the section "{heading}" of the document "{title}".',
        'Write about "{heading}" for "{title}".',
        'Please draft the part "{heading}" of "{title}".',
    ),
    ("section", "long"): (
        'Write a detailed text about "{heading}" for the document "{title}".',
        'Write the full section "{heading}" of "{title}".',
    ),
    ("next", "short"): ('Write a few more lines of "{title}", after: "{before}"',),
    ("next", ""): (
        'Write the next part of "{title}", after: "{before}"',
        'Continue the document "{title}". It goes so far: "{before}"',
    ),
    ("next", "long"): ('Continue "{title}" in detail. It goes so far: "{before}"',),
}
_FRENCH: _Choices = {
    ("first", "short"): (
        "Écris un texte court intitulé « {title} ».",
        "Rédige une courte introduction à « {title} ».",
    ),
    ("first", ""): (
        "Rédige le document « {title} ».",
        "Écris un texte sur : {title}.",
        "Prépare pour nous « {title} ».",
    ),
    ("first", "long"): (
        "Rédige en détail le document « {title} ».",
        "Il me faut un texte complet : {title}. Rédige-le.",
    ),
    ("section", "short"): (
        "Écris un texte court : {heading} (« {title} »).",
        "Écris quelques lignes sur « {heading} » pour « {title} ».",
        "Rédige une courte partie « {heading} » du document « {title} ».",
    ),
    ("section", ""): (
        "Rédige la partie « {heading} » du document « {title} ».",
        "Écris sur « {heading} » pour « {title} ».",
        "Prépare la section « {heading} » de « {title} ».",
    ),
    ("section", "long"): (
        "Écris un texte détaillé sur « {heading} » pour le document « {title} ».",
        "Rédige toute la section « {heading} » de « {title} ».",
    ),
    ("next", "short"): (
        "Écris encore quelques lignes de « {title} », après : « {before} »",
    ),
    ("next", ""): (
        "Écris la suite de « {title} », après : « {before} »",
        "Continue le document « {title} ». Le texte s’arrête à : « {before} »",
    ),
    ("next", "long"): (
        "Continue « {title} » en détail. Le texte s’arrête à : « {before} »",
    ),
}
_LANGUAGES = {"en": _ENGLISH, "fr": _FRENCH}


def request_for(document: Document, piece: Piece) -> str:
    """A request in the document's language; the same piece always gets the same one.

    Documents in a language other than English and French get an English one.
    """
    choices = _LANGUAGES.get(document.language, _ENGLISH)[_place(piece), _length(piece)]
    key = f"{document.content_hash}{piece.number}".encode()
    lot = int.from_bytes(hashlib.sha256(key).digest()[:4], "big")
    return choices[lot % len(choices)].format(
        title=_short(document.title),
        heading=_short(piece.heading),
        before=_short(piece.before),
    )


def _place(piece: Piece) -> str:
    if piece.number == 0:
        return "first"
    return "section" if piece.heading else "next"


def _length(piece: Piece) -> str:
    if piece.tokens < SHORT:
        return "short"
    return "long" if piece.tokens >= LONG else ""


def _short(name: str) -> str:
    """A title cut at a word, so that a request never fills its block."""
    if len(name) <= _LONGEST_NAME:
        return name
    return name[:_LONGEST_NAME].rsplit(" ", 1)[0] + "…"
