"""Looking up a sentence in the person's language; QtCore's catalogue where it loads.

The command line must work on a machine without the libraries that Qt needs: there
sentences stay as they are written here, in English.
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar

LANGUAGES = ("en", "fr")
"""The languages that every sentence is in; it is written in the first."""

_LookUp = Callable[[str, str], str]
_look_up: _LookUp
try:
    from PySide6.QtCore import QCoreApplication, QTranslator

    _look_up = QCoreApplication.translate
    _has_qt = True
except ImportError:
    _has_qt = False

    def _look_up(_context: str, text: str) -> str:
        return text


_for_a_while: ContextVar[_LookUp | None] = ContextVar("_for_a_while", default=None)


def translate(context: str, text: str) -> str:
    """The text in the person's language, where there is one in the catalogue."""
    return (_for_a_while.get() or _look_up)(context, text)


@contextlib.contextmanager
def speaking(language: str, file: str) -> Iterator[None]:
    """Have sentences in another language meanwhile, in this thread alone.

    `file` is where its catalogue lies, of no interest for English. Without Qt, or
    without the file, they are in English.
    """
    token = _for_a_while.set(_looker(file if catalogue(language) else ""))
    try:
        yield
    finally:
        _for_a_while.reset(token)


def _looker(file: str) -> _LookUp:
    if not _has_qt or not file:
        return lambda _context, text: text
    translator = QTranslator()
    translator.load(file)
    return lambda context, text: translator.translate(context, text) or text


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
