"""Folders → Corpus: several reader processes side by side, results as they come."""

import hashlib
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
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
    documents: dict[int, Document] = {}
    prints: dict[int, str] = {}
    for index, answer in _answers(found, limits or Limits(), stop or threading.Event()):
        documents[index] = document = _document(found[index], answer)
        if document.is_learnable:
            texts.put(answer.content_hash, answer.text)
            prints[index] = _fingerprint(answer.text)
        if on_document:
            on_document(document, len(documents), len(found))
    in_order = sorted(documents)
    return Corpus(
        _with_twins([(documents[each], prints.get(each, "")) for each in in_order])
    )


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


def _with_twins(documents: Sequence[tuple[Document, str]]) -> tuple[Document, ...]:
    """The documents; of the same bytes or the same text the first is kept to learn."""
    first: dict[str, str] = {}
    marked = []
    for document, fingerprint in documents:
        twin_of = ""
        if document.is_learnable:
            keys = (document.content_hash, fingerprint)
            twin_of = next((first[key] for key in keys if key in first), "")
            for key in keys:
                first.setdefault(key, twin_of or document.name)
        marked.append(_twin(document, twin_of) if twin_of else document)
    return tuple(marked)


def _twin(document: Document, twin_of: str) -> Document:
    reason = Reason.SAME_AS_ANOTHER
    return replace(document, state=reason.state, reason=reason, twin_of=twin_of)


def _answers(
    found: Sequence[Found], limits: Limits, stop: threading.Event
) -> Iterator[tuple[int, Answer]]:
    """Each file's place in `found` and its answer, in the order in which they come."""
    tasks: queue.SimpleQueue[tuple[int, Path]] = queue.SimpleQueue()
    for index, each in enumerate(found):
        tasks.put((index, each.path))
    results: _Results = queue.SimpleQueue()
    threads = [
        _ReadingThread(tasks, results, limits)
        for _ in range(min(limits.readers, len(found)))
    ]
    try:
        for thread in threads:
            thread.start()
        left = len(found)
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
