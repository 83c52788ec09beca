"""The texts that were read, each a file named after its document's content."""

import errno
import os
from pathlib import Path

from ftstudio.core.errors import DiskFull, FolderNotWritable, TextMissing


class TextStore:
    """A folder of `<content hash>.txt`, UTF-8 with plain newlines."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content_hash: str, text: str) -> None:
        """Keep a text, in place of the one that may be there.

        What the folder lies in must be there: a project that has gone is not made anew.
        Raises DiskFull or FolderNotWritable.
        """
        path = self.path(content_hash)
        beside = path.with_suffix(".part")
        content = text.encode("utf-8")
        try:
            self._folder.mkdir(exist_ok=True)
            beside.write_bytes(content)
            os.replace(beside, path)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull(str(self._folder), len(content)) from error
            raise FolderNotWritable(str(self._folder)) from error

    def get(self, content_hash: str) -> str:
        """The text kept; raises TextMissing."""
        try:
            return self.path(content_hash).read_bytes().decode("utf-8")
        except FileNotFoundError as error:
            raise TextMissing(content_hash, str(self._folder)) from error

    def has(self, content_hash: str) -> bool:
        """Whether the text is kept."""
        return self.path(content_hash).is_file()

    def path(self, content_hash: str) -> Path:
        """The file of a text, whether it is kept or not."""
        return self._folder / f"{content_hash}.txt"
