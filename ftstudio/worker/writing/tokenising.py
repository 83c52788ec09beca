"""Documents → examples on a shelf; what is there already is not tokenised again."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import tokenizers
import transformers

from ftstudio.core.corpus import Document
from ftstudio.documents.texts import TextStore
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.examples import RULES, examples_of
from ftstudio.worker.writing.shelf import Shelf

Progress = Callable[[int, int], None]
_Keyed = tuple[bytes, tuple[Document, str] | None]
_LETTERS = 262_144
"""Letters that are tokenised together: half a second's work for a core."""
_BEAT = 500
_FEWEST = 32
_TELLINGS = 200
"""Documents that are at least told of together, and about how often they are."""
_TOKENIZER_FILES = frozenset({".jinja", ".json", ".model", ".txt"})


class Examples:
    """The examples of some documents, a list each, read from a shelf when asked for."""

    def __init__(
        self, shelf: Shelf, keys: Sequence[bytes], beat: Callable[[], None]
    ) -> None:
        """`beat()` is called whenever some hundred documents were read."""
        self._shelf = shelf
        self._keys = keys
        self._beat = beat
        self._read = 0

    @property
    def learned(self) -> list[int]:
        """Of each document, the tokens on which a loss is taken."""
        return [self._shelf.learned(key) for key in self._keys]

    def __len__(self) -> int:
        """How many documents there are."""
        return len(self._keys)

    def __getitem__(self, number: int) -> list[Example]:
        """The examples of one document; they carry its number."""
        self._read += 1
        if self._read % _BEAT == 0:
            self._beat()
        return self._shelf.examples(self._keys[number], number)

    def __iter__(self) -> Iterator[list[Example]]:
        """One document after the other."""
        return map(self.__getitem__, range(len(self)))


class Tokenising:
    """Puts on a shelf what it lacks, many documents at a time."""

    def __init__(
        self, shelf: Shelf, texts: TextStore, tokenizer: Any, size: int
    ) -> None:
        """Make examples of at most `size` tokens of the texts in `texts`."""
        self._shelf = shelf
        self._texts = texts
        self._tokenizer = tokenizer
        self._size = size

    def keys_of(self, documents: Sequence[Document], progress: Progress) -> list[bytes]:
        """The key of each document, whose examples are on the shelf from then on.

        `progress(done, total)` counts documents; what it raises ends this, and what was
        made until then is kept. Raises TextMissing, DiskFull or FolderNotWritable.
        """
        keys: list[bytes] = []
        with self._shelf.adding():
            for batch in self._batches(documents):
                self._make({key: each for key, each in batch if each is not None})
                keys += [key for key, _ in batch]
                progress(len(keys), len(documents))
        return keys

    def _batches(self, documents: Sequence[Document]) -> Iterator[list[_Keyed]]:
        """Documents with their keys, and the text of those that the shelf lacks."""
        most = max(_FEWEST, len(documents) // _TELLINGS)
        batch: list[_Keyed] = []
        letters = 0
        for document in documents:
            text = self._texts.get(document.content_hash)
            key = key_of(document, text)
            is_there = key in self._shelf
            batch.append((key, None if is_there else (document, text)))
            letters += 0 if is_there else len(text)
            if letters >= _LETTERS or len(batch) >= most:
                yield batch
                batch, letters = [], 0
        if batch:
            yield batch

    def _make(self, missing: dict[bytes, tuple[Document, str]]) -> None:
        documents = [document for document, _ in missing.values()]
        texts = [text for _, text in missing.values()]
        made = examples_of(documents, texts, self._tokenizer, self._size)
        for key, examples in zip(missing, made, strict=True):
            self._shelf.put(key, examples)


def key_of(document: Document, text: str) -> bytes:
    """What stands for a document's text, and for all that makes its requests."""
    facts = [document.content_hash, document.title, document.language]
    digest = hashlib.sha256(json.dumps(facts).encode())
    digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.digest()


def recipe_of(model_folder: Path, size: int) -> str:
    """Names what else decides about examples: tokenizer, their size, and the rules."""
    versions = [RULES, size, transformers.__version__, tokenizers.__version__]
    digest = hashlib.sha256(json.dumps(versions).encode())
    for path in sorted(model_folder.iterdir()):
        if path.suffix in _TOKENIZER_FILES and path.is_file():
            content = path.read_bytes()
            digest.update(f"{path.name} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()[:32]
