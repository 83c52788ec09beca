"""Looking up a sentence in the person's language; QtCore's catalogue where it loads.

The command line must work on a machine without the libraries that Qt needs: there
sentences stay as they are written here, in English.
"""

try:
    from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

    translate = QCoreApplication.translate
except ImportError:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # type: ignore[misc]  # noqa: N802
        """Mark a text for translation; gives the text itself."""
        return text

    def translate(context: str, text: str, *_rest: object) -> str:  # type: ignore[misc]
        """The text as it is."""
        return text


__all__ = ["QT_TRANSLATE_NOOP", "translate"]
