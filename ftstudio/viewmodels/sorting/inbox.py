"""What shall be sorted: files → texts in a folder of their own, for a worker."""

import shutil
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.corpus import PART, Document
from ftstudio.core.tasks import Searched
from ftstudio.documents.texts import TextStore
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
    """Read all files in `paths`; raises NothingReadable and what `read_all` raises.

    Copies belong somewhere too; what lies inside another file goes with it.
    """
    folder = Path(tempfile.mkdtemp(prefix="ftstudio-"))

    def show(_document: Document, done: int, total: int) -> None:
        progress(done, total)

    try:
        corpus = read_all(paths, TextStore(folder), show, stop)
        require_learnable(corpus, paths)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    own = [each for each in corpus.documents if PART not in each.name]
    with_text = [each for each in own if each.is_learnable or each.twin_of]
    return Inbox(
        folder,
        tuple(Searched(each.content_hash, _path(each)) for each in with_text),
        tuple(_path(each) for each in own if each not in with_text),
    )


def _path(document: Document) -> str:
    return str(Path(document.folder, document.name))
