"""Looking up a sentence in the person's language; QtCore's catalogue where it loads.

The command line must work on a machine without the libraries that Qt needs: there
sentences stay as they are written here, in English.
"""

from collections.abc import Callable

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
