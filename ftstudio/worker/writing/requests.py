"""The request a person could have made, of which a piece of a document is the answer."""

import hashlib

from ftstudio.core.corpus import Document
from ftstudio.worker.writing.pieces import Piece

_LONGEST_NAME = 80
_WHOLE = {
    "en": (
        'Write the document "{title}".',
        "Write a text about: {title}.",
        'Please draft "{title}" for us.',
    ),
    "fr": (
        "Rédige le document « {title} ».",
        "Écris un texte sur : {title}.",
        "Prépare pour nous « {title} ».",
    ),
}
_SECTION = {
    "en": (
        'Write the section "{heading}" of "{title}".',
        'Write about "{heading}" for "{title}".',
        'Please draft the part "{heading}" of "{title}".',
    ),
    "fr": (
        "Rédige la partie « {heading} » de « {title} ».",
        "Écris sur « {heading} » pour « {title} ».",
        "Prépare la section « {heading} » de « {title} ».",
    ),
}
_NEXT = {
    "en": ('Write the next part of "{title}".', 'Continue "{title}".'),
    "fr": ("Rédige la suite de « {title} ».", "Continue « {title} »."),
}


def request_for(document: Document, piece: Piece) -> str:
    """A request in the document's language; the same piece always gets the same one."""
    templates = _WHOLE if piece.number == 0 else _SECTION if piece.heading else _NEXT
    choice = templates.get(document.language, templates["en"])
    key = f"{document.content_hash}{piece.number}".encode()
    number = int.from_bytes(hashlib.sha256(key).digest()[:4], "big")
    title, heading = _short(document.title), _short(piece.heading)
    return choice[number % len(choice)].format(title=title, heading=heading)


def _short(name: str) -> str:
    """A title cut at a word, so that a request never fills its block."""
    if len(name) <= _LONGEST_NAME:
        return name
    return name[:_LONGEST_NAME].rsplit(" ", 1)[0] + "…"
