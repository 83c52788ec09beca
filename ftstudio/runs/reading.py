"""Folders → Corpus: several reader processes side by side, results as they come."""

import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.core.corpus import PART, Corpus, Document, Reason
from ftstudio.core.errors import NoDocuments, NothingReadable, WorkerDied
from ftstudio.core.notes import personal_counts
from ftstudio.documents.exchange import Allowance, Answer, Limits
from ftstudio.documents.scan import Found, scan, shown
from ftstudio.documents.texts import TextStore
from ftstudio.runs.grouping import grouped
from ftstudio.runs.reader_process import ReaderProcess

OnDocument = Callable[[Document, int, int], None]
_Results = queue.SimpleQueue[tuple[int, Answer] | WorkerDied | OSError]
_POLL_SECONDS = 0.1
_PASSING = frozenset({
    Reason.NO_PERMISSION,
    Reason.ONLINE_ONLY,
    Reason.READER_DIED,
    Reason.TOOK_TOO_LONG,
    Reason.TOOK_TOO_MUCH_MEMORY,
    Reason.VANISHED,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file gave, on its own: which are twins, all together decide.

    `stamp` is the file's size and last change, by which it is known to be unchanged,
    "" where that is not to be had. `fingerprint` is the same for the same words,
    `source` for the same bytes, and near-copies are found by `signature`. `parts` are
    the files inside the file.
    """

    document: Document
    stamp: str = ""
    fingerprint: str = ""
    signature: str = ""
    parts: tuple["Reading", ...] = ()
    source: str = ""

    def all(self) -> Iterator["Reading"]:
        """This one and those of all files inside it, at any depth."""
        yield self
        for part in self.parts:
            yield from part.all()


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
    return corpus_of([readings[each] for each in sorted(readings)], texts, stop)


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
        stamp = stamp_of(each.path)
        earlier = known.get(f"{each.folder}/{each.name}")
        if earlier is not None and _still_holds(earlier, stamp, texts):
            yield index, earlier
        else:
            stamps[index] = stamp
    files = [(index, found[index].path) for index in stamps]
    for index, answer in _answers(files, limits or Limits(), stop, Allowance()):
        yield index, kept(answer, found[index], stamps[index], texts)


def read_allowed(
    found: Sequence[Found],
    texts: TextStore,
    allowance: Allowance,
    stop: threading.Event | None = None,
) -> Iterator[tuple[int, Reading]]:
    """The same for files that need a person's word: a password, or a download.

    They are read whether they are known or not.
    """
    stamps = [stamp_of(each.path) for each in found]
    files = list(enumerate(each.path for each in found))
    for index, answer in _answers(
        files, Limits(), stop or threading.Event(), allowance
    ):
        yield index, kept(answer, found[index], stamps[index], texts)


def corpus_of(
    readings: Sequence[Reading], texts: TextStore, stop: threading.Event | None = None
) -> Corpus:
    """The documents, each after the file it is in; of copies the best is to be learned.

    Once `stop` is set, no more near copies are looked for.
    """
    every = [each for reading in readings for each in reading.all()]
    documents = [each.document for each in every]
    identities = [(each.fingerprint, each.source) for each in every]
    signatures = [each.signature for each in every]
    return Corpus(grouped(documents, identities, signatures, texts, stop))


def require_learnable(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Raise NoDocuments or NothingReadable for a corpus that teaches nothing."""
    named = ", ".join(shown(path) for path in paths)
    if not corpus.documents:
        raise NoDocuments(named)
    if not corpus.learnable:
        raise NothingReadable(named, len(corpus.documents))


def kept(answer: Answer, found: Found, stamp: str, texts: TextStore) -> Reading:
    """The reading of a file and of those inside it, their texts put in `texts`.

    Raises what `texts` raises.
    """
    document = _document(answer, found)
    if document.is_learnable:
        texts.put(answer.content_hash, answer.text, answer.notes)
    parts = tuple(
        kept(each, _inside(found, each.name), "", texts) for each in answer.parts
    )
    return Reading(
        document, stamp, answer.fingerprint, answer.signature, parts, answer.source
    )


def _inside(found: Found, name: str) -> Found:
    return replace(found, name=f"{found.name}{PART}{name}")


def _document(answer: Answer, found: Found) -> Document:
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
        pages=answer.pages,
        pages_without_text=answer.pages_without_text,
        personal=personal_counts(answer.notes.findings),
    )


def stamp_of(path: Path) -> str:
    """A file's size and last change, "" where they are not to be had."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"


def _still_holds(earlier: Reading, stamp: str, texts: TextStore) -> bool:
    """Whether a file need not be read again: it and its text are as they were."""
    if not stamp or stamp != earlier.stamp:
        return False
    return all(_is_there(each.document, texts) for each in earlier.all())


def _is_there(document: Document, texts: TextStore) -> bool:
    if document.is_learnable and document.personal:
        return bool(texts.notes(document.content_hash).findings) and texts.has(
            document.content_hash
        )
    if document.is_learnable:
        return texts.has(document.content_hash)
    return document.reason not in _PASSING


def _answers(
    files: Sequence[tuple[int, Path]],
    limits: Limits,
    stop: threading.Event,
    allowance: Allowance,
) -> Iterator[tuple[int, Answer]]:
    """Each file's number and its answer, in the order in which they come."""
    tasks: queue.SimpleQueue[tuple[int, Path]] = queue.SimpleQueue()
    for each in files:
        tasks.put(each)
    results: _Results = queue.SimpleQueue()
    threads = [
        _ReadingThread(tasks, results, limits, allowance)
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
        allowance: Allowance,
    ) -> None:
        super().__init__(name="reading", daemon=True)
        self._tasks = tasks
        self._results = results
        self._limits = limits
        self._allowance = allowance
        self._reader: ReaderProcess | None = None
        self._is_stopping = False

    def run(self) -> None:
        """Ask for file after file until there is none left."""
        try:
            while not self._is_stopping:
                index, path = self._tasks.get_nowait()
                answer = self._usable_reader().ask(path, self._allowance)
                self._results.put((index, answer))
        except queue.Empty:
            pass
        except (WorkerDied, OSError) as error:
            self._results.put(error)
        except BaseException:
            self._results.put(WorkerDied(exit_code=0, signal=""))  # or all would wait
            raise
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
