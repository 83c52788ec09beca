"""Folders → Corpus: several reader processes side by side, results as they come."""

import hashlib
import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.core.corpus import Corpus, Document, Reason
from ftstudio.core.errors import NoDocuments, NothingReadable, WorkerDied
from ftstudio.documents.exchange import Answer, Limits
from ftstudio.documents.scan import Found, scan, shown
from ftstudio.documents.texts import TextStore
from ftstudio.runs.reader_process import ReaderProcess

OnDocument = Callable[[Document, int, int], None]
_Results = queue.SimpleQueue[tuple[int, Answer] | WorkerDied | OSError]
_POLL_SECONDS = 0.1
_PASSING = frozenset({
    Reason.NO_PERMISSION,
    Reason.READER_DIED,
    Reason.TOOK_TOO_LONG,
    Reason.TOOK_TOO_MUCH_MEMORY,
    Reason.VANISHED,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file gave, on its own: which are twins, all together decide.

    `stamp` is the file's size and last change, by which it is known to be unchanged,
    "" where that is not to be had. `fingerprint` is the same for the same words.
    """

    document: Document
    stamp: str = ""
    fingerprint: str = ""


def read_all(
    paths: Sequence[Path],
    texts: TextStore,
    on_document: OnDocument | None = None,
    stop: threading.Event | None = None,
    limits: Limits | None = None,
) -> Corpus:
    """Every file in `paths`, in scan order; the texts to learn from are put in `texts`.

    `on_document(document, how many so far, how many in all)` is called here, as
    results come; which documents are twins is known only in the end. Once `stop` is
    set, what has been read so far is returned. Raises FolderNotFound, WorkerDied, and
    what `texts` raises.
    """
    found = tuple(scan(paths))
    readings: dict[int, Reading] = {}
    for index, reading in read_each(found, texts, {}, stop, limits):
        readings[index] = reading
        if on_document:
            on_document(reading.document, len(readings), len(found))
    return corpus_of([readings[each] for each in sorted(readings)])


def read_each(
    found: Sequence[Found],
    texts: TextStore,
    known: Mapping[str, Reading],
    stop: threading.Event | None = None,
    limits: Limits | None = None,
) -> Iterator[tuple[int, Reading]]:
    """Each file's place in `found` and what reading it gave, as results come.

    `known` holds earlier readings by `Document.key`: a file that has not changed since
    is not read again. Raises WorkerDied, and what `texts` raises.
    """
    stamps: dict[int, str] = {}
    stop = stop or threading.Event()
    for index, each in enumerate(found):
        if stop.is_set():
            return
        stamp = _stamp(each.path)
        earlier = known.get(f"{each.folder}/{each.name}")
        if earlier is not None and _still_holds(earlier, stamp, texts):
            yield index, earlier
        else:
            stamps[index] = stamp
    files = [(index, found[index].path) for index in stamps]
    for index, answer in _answers(files, limits or Limits(), stop):
        document = _document(found[index], answer)
        fingerprint = ""
        if document.is_learnable:
            texts.put(answer.content_hash, answer.text)
            fingerprint = _fingerprint(answer.text)
        yield index, Reading(document, stamps[index], fingerprint)


def corpus_of(readings: Sequence[Reading]) -> Corpus:
    """The documents; of the same bytes or the same words the first is kept to learn."""
    first: dict[str, str] = {}
    marked = []
    for document, fingerprint in ((r.document, r.fingerprint) for r in readings):
        twin_of = ""
        if document.is_learnable:
            keys = (document.content_hash, fingerprint)
            twin_of = next((first[key] for key in keys if key in first), "")
            for key in keys:
                first.setdefault(key, twin_of or document.name)
        marked.append(_twin(document, twin_of) if twin_of else document)
    return Corpus(tuple(marked))


def require_learnable(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Raise NoDocuments or NothingReadable for a corpus that teaches nothing."""
    named = ", ".join(shown(path) for path in paths)
    if not corpus.documents:
        raise NoDocuments(named)
    if not corpus.learnable:
        raise NothingReadable(named, len(corpus.documents))


def _document(found: Found, answer: Answer) -> Document:
    return Document(
        folder=found.folder,
        name=found.name,
        kind=answer.kind,
        state=answer.state,
        reason=answer.reason,
        content_hash=answer.content_hash,
        words=answer.words,
        title=answer.title,
        language=answer.language,
    )


def _fingerprint(text: str) -> str:
    """The same for texts that differ in blanks and line breaks alone."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8")).hexdigest()


def _stamp(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"


def _still_holds(earlier: Reading, stamp: str, texts: TextStore) -> bool:
    """Whether a file need not be read again: it and its text are as they were."""
    document = earlier.document
    if not stamp or stamp != earlier.stamp or document.reason in _PASSING:
        return False
    return not document.is_learnable or texts.has(document.content_hash)


def _twin(document: Document, twin_of: str) -> Document:
    reason = Reason.SAME_AS_ANOTHER
    return replace(document, state=reason.state, reason=reason, twin_of=twin_of)


def _answers(
    files: Sequence[tuple[int, Path]], limits: Limits, stop: threading.Event
) -> Iterator[tuple[int, Answer]]:
    """Each file's number and its answer, in the order in which they come."""
    tasks: queue.SimpleQueue[tuple[int, Path]] = queue.SimpleQueue()
    for each in files:
        tasks.put(each)
    results: _Results = queue.SimpleQueue()
    threads = [
        _ReadingThread(tasks, results, limits)
        for _ in range(min(limits.readers, len(files)))
    ]
    try:
        for thread in threads:
            thread.start()
        left = len(files)
        while left and not stop.is_set():
            try:
                result = results.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            if isinstance(result, Exception):
                raise result
            left -= 1
            yield result
    finally:
        for thread in threads:
            thread.stop()


class _ReadingThread(threading.Thread):
    """One reader process and its successors, fed from a queue all threads share."""

    def __init__(
        self,
        tasks: queue.SimpleQueue[tuple[int, Path]],
        results: _Results,
        limits: Limits,
    ) -> None:
        super().__init__(name="reading", daemon=True)
        self._tasks = tasks
        self._results = results
        self._limits = limits
        self._reader: ReaderProcess | None = None
        self._is_stopping = False

    def run(self) -> None:
        """Ask for file after file until there is none left."""
        try:
            while not self._is_stopping:
                index, path = self._tasks.get_nowait()
                self._results.put((index, self._usable_reader().ask(path)))
        except queue.Empty:
            pass
        except (WorkerDied, OSError) as error:
            self._results.put(error)
        finally:
            if self._reader:
                self._reader.close()

    def stop(self) -> None:
        """End the thread and its reader, even in the middle of a file."""
        self._is_stopping = True
        while self.is_alive():
            if self._reader:
                self._reader.kill()
            self.join(_POLL_SECONDS)

    def _usable_reader(self) -> ReaderProcess:
        if self._reader is None or not self._reader.is_usable:
            if self._reader:
                self._reader.close()
            self._reader = ReaderProcess(self._limits)
        return self._reader
