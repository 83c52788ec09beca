"""Reading units: how many tokens a model makes of a text."""

from pathlib import Path

from tokenizers import Tokenizer

from ftstudio.core.errors import ModelIncomplete

_FILE = "tokenizer.json"


class ReadingUnits:
    """Counts as the model in a folder reads; loads no model."""

    def __init__(self, folder: Path) -> None:
        """Read the folder's tokenizer, which may take half a second.

        Raises ModelIncomplete where its file makes none.
        """
        try:
            self._tokenizer = Tokenizer.from_buffer((folder / _FILE).read_bytes())
        except (OSError, ValueError) as error:
            raise ModelIncomplete(str(folder), _FILE) from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._tokenizer.encode_special_tokens = True  # marks in a text are plain text
        self._before = self.count("a")

    def count(self, text: str) -> int:
        """The tokens of `text` alone, without marks of beginning or end."""
        return len(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def count_within(self, word: str) -> int:
        """The tokens of a word within a text, the blank before it included."""
        return self.count(f"a {word}") - self._before

    def starts(self, text: str) -> tuple[int, ...]:
        """Where in `text`, in characters, its tokens begin, in rising order.

        Those that share a character, as the bytes of a rare one do, begin together.
        """
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        return tuple(sorted({start for start, _ in encoding.offsets}))
