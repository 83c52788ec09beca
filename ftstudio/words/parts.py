"""What is said of the parts of the program and of their licences."""

from ftstudio.core.parts import Part
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_NOTES = {
    "lgpl": QT_TRANSLATE_NOOP(
        "parts",
        "This part is free software under the GNU Lesser General Public License "
        "(LGPL): you may use, study, change and pass it on. Its libraries lie as files "
        "of their own in the program’s folder, so that you may put a changed version "
        "in their place, and you may take the program apart to make that work. The "
        "source code of exactly this version can be had from its makers, and for three "
        "years on request from whoever gave you the program.",
    ),
    "bootloader": QT_TRANSLATE_NOOP(
        "parts",
        "The small program that starts this one. Its licence is the GNU General Public "
        "License with an exception, by which what it starts may have any licence.",
    ),
    "general": QT_TRANSLATE_NOOP(
        "parts",
        "Everyday English and French that a model reads along so that it does not "
        "forget them. Written for this program and given to everybody.",
    ),
    "ours": QT_TRANSLATE_NOOP(
        "parts", "Drawn and written for this program, under its own licence."
    ),
    "model": QT_TRANSLATE_NOOP(
        "parts",
        "The model to start from. It is fetched when you ask for it, or comes along "
        "with the program. Other models have licences of their own; the Model screen "
        "shows them.",
    ),
}


def note(part: Part) -> str:
    """What must be said of a part besides its licence; "" for most."""
    return translate("parts", _NOTES[part.note]) if part.note in _NOTES else ""


def licence(part: Part) -> str:
    """The name of a part's licence."""
    return part.licence or translate("parts", "unknown licence")


def no_text() -> str:
    """Where a part brings no licence of its own."""
    return translate("parts", "This part brings no text of its licence along.")
