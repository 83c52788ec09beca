"""Which language a text is written in; loaded in reader processes only."""

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from ftstudio.documents.cleaning import count_words

_LANGUAGES = (
    "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fi", "fr", "ga", "gl",
    "hr", "hu", "is", "it", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk",
    "sl", "sq", "sr", "sv", "tr", "uk",
    "ar", "he", "hi", "ja", "ko", "zh",
)  # fmt: skip
_ENOUGH = 2_000
_FEWEST_WORDS = 5


class Languages:
    """Tells European languages and a few more apart, by the text's first page."""

    def __init__(self) -> None:
        self._identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
        self._identifier.set_languages(_LANGUAGES)

    def of(self, text: str) -> str:
        """The ISO 639-1 code; "" under five words."""
        start = text[:_ENOUGH]
        if count_words(start) < _FEWEST_WORDS:
            return ""
        return str(self._identifier.classify(start)[0])
