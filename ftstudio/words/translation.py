"""Looking up a sentence in the person's language; QtCore's catalogue where it loads.

The command line must work on a machine without the libraries that Qt needs: there
sentences stay as they are written here, in English.
"""

from collections.abc import Callable, Iterable

LANGUAGES = ("en", "fr")
"""The languages that every sentence is in; it is written in the first."""

_look_up: Callable[[str, str], str]
try:
    from PySide6.QtCore import QCoreApplication

    _look_up = QCoreApplication.translate
except ImportError:

    def _look_up(_context: str, text: str) -> str:
        return text


def translate(context: str, text: str) -> str:
    """The text in the person's language, where there is one in the catalogue."""
    return _look_up(context, text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802
    """The text itself: lupdate finds by this name what `translate` is given later."""
    return text


def language() -> str:
    """The language that sentences are in now: each catalogue says which it holds."""
    return translate("language", "en")


def language_for(locales: Iterable[str]) -> str:
    """The first language we have of a person's locales ("fr-CA" → "fr"); else English.

    `locales` are names as the system gives them, what the person likes best first.
    """
    spoken = (name.replace("_", "-").split("-")[0].lower() for name in locales)
    return next((each for each in spoken if each in LANGUAGES), LANGUAGES[0])


def catalogue(language: str) -> str:
    """The resource that holds the sentences of a language; "" for English."""
    written_in = LANGUAGES[0]
    return "" if language == written_in else f"translations/ftstudio_{language}.qm"
