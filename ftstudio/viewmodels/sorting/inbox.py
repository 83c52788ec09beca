"""What shall be sorted: files → texts in a folder of their own, for a worker."""

import shutil
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.corpus import Document
from ftstudio.core.tasks import Searched
from ftstudio.documents.texts import TextStore
from ftstudio.runs.inbox import to_sort, without_text
from ftstudio.runs.reading import read_all, require_learnable


@dataclass(frozen=True, slots=True)
class Inbox:
    """Documents that were read, where their texts are, and files without a text."""

    texts: Path
    documents: tuple[Searched, ...]
    unread: tuple[str, ...]

    def clear_away(self) -> None:
        """The texts are not needed any more."""
        shutil.rmtree(self.texts, ignore_errors=True)


def read_inbox(
    paths: Sequence[Path],
    progress: Callable[[int, int], None],
    stop: threading.Event,
) -> Inbox:
    """Read all files in `paths`; raises NothingReadable and what `read_all` raises."""
    folder = Path(tempfile.mkdtemp(prefix="ftstudio-"))

    def show(_document: Document, done: int, total: int) -> None:
        progress(done, total)

    try:
        corpus = read_all(paths, TextStore(folder), show, stop)
        require_learnable(corpus, paths)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Inbox(folder, to_sort(corpus), without_text(corpus))
