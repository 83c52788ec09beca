"""The texts that were read, each a file named after its document's content.

Beside a text there is a second file where there is something to note about it.
"""

import os
from pathlib import Path

from ftstudio.core.errors import TextMissing
from ftstudio.core.notes import Notes
from ftstudio.core.plain import from_json, from_plain, to_json
from ftstudio.core.run_folder import writing_to


class TextStore:
    """A folder of `<content hash>.txt`, UTF-8 with plain newlines, and their notes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content_hash: str, text: str, notes: Notes | None = None) -> None:
        """Keep a text and its notes, in place of those that may be there.

        What the folder lies in must be there: a project that has gone is not made anew.
        Raises DiskFull or FolderNotWritable.
        """
        file = self._notes_file(content_hash)
        with writing_to(self._folder):
            self._folder.mkdir(exist_ok=True)
            if notes and notes != Notes():
                _write(file, to_json(notes))
            else:
                file.unlink(missing_ok=True)
            _write(self.path(content_hash), text)

    def get(self, content_hash: str) -> str:
        """The text kept; raises TextMissing."""
        try:
            return self.path(content_hash).read_bytes().decode("utf-8")
        except FileNotFoundError as error:
            raise TextMissing(content_hash, str(self._folder)) from error

    def notes(self, content_hash: str) -> Notes:
        """What is noted of a text; nothing where that record is gone or garbled."""
        try:
            plain = from_json(self._notes_file(content_hash).read_text("utf-8"))
            return from_plain(Notes, plain)
        except (OSError, ValueError):
            return Notes()

    def remove(self, content_hash: str) -> None:
        """Forget a text and its notes; raises FolderNotWritable."""
        with writing_to(self._folder):
            for file in (self.path(content_hash), self._notes_file(content_hash)):
                file.unlink(missing_ok=True)

    def has(self, content_hash: str) -> bool:
        """Whether the text is kept."""
        return self.path(content_hash).is_file()

    def path(self, content_hash: str) -> Path:
        """The file of a text, whether it is kept or not."""
        return self._folder / f"{content_hash}.txt"

    def _notes_file(self, content_hash: str) -> Path:
        return self._folder / f"{content_hash}.notes"


def _write(file: Path, text: str) -> None:
    beside = file.with_name(f"{file.name}.part")
    beside.write_bytes(text.encode("utf-8"))
    os.replace(beside, file)
