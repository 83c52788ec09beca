"""`python -m tests.benchmarks.bad_files FOLDER`: broken and hostile files, all read.

What each file should come to stands in FOLDER/expected.csv (file, expect, must_contain)
or beside the folder in FOLDER.expected.json. Run it as an ordinary user, in a place of
that user's own: what is written outside is looked for around the folder, where this
process is, at home, and where temporary files go.
"""

import csv
import json
import os
import stat
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.corpus import PART, Document, Reason, State
from ftstudio.documents.scan import shown
from ftstudio.documents.texts import TextStore
from ftstudio.runs.reading import read_all

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

_DEEPEST_LOOK = 3
_WANTED, _MOST_BYTES, _MOST_SECONDS = 0.95, 1 << 30, 600
_BROKEN = {Reason.BROKEN_FILE, Reason.NOT_ITS_FORMAT, Reason.IS_PICTURE}
_FOREIGN = {Reason.NOT_TEXT, Reason.NOT_ITS_FORMAT, Reason.UNKNOWN_FORMAT}
_FOREIGN |= {Reason.OLD_FORMAT, Reason.IS_PICTURE}
_LIVE = "live.txt"
"""What make_hostile.py itself goes on writing, with --live."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one input should come to; `word` is in its text, if text comes out."""

    name: str
    expect: str
    word: str = ""


@dataclass(frozen=True, slots=True)
class Came:
    """What an input came to: its documents, the file first, and all their text."""

    documents: tuple[Document, ...]
    text: str
    has_word: bool
    copies: int
    """How many documents of all that was read are learned with the same content."""

    @property
    def is_read(self) -> bool:
        """Whether there is text, and the word that has to be in it."""
        return bool(self.text) and self.has_word

    @property
    def is_refused(self) -> bool:
        """Whether there is a reason, and no text."""
        reasons = {each.reason for each in self.documents}
        gave_up = {Reason.READER_DIED, Reason.TOOK_TOO_LONG}
        return bool(self.documents) and not self.text and not reasons & gave_up

    def is_for(self, *reasons: Reason) -> bool:
        """Whether one of these is what is said of the file."""
        return bool({each.reason for each in self.documents[:1]} & {*reasons})

    def is_all(self, state: State) -> bool:
        """Whether everything in it has this state."""
        return {each.state for each in self.documents} == {state}


_RIGHT: dict[str, Callable[[Came], bool]] = {
    "extract": lambda came: came.is_read,
    "extract-or-clear-refusal": lambda came: came.is_read or came.is_refused,
    "partial-or-refuse": lambda came: came.is_read or came.is_refused,
    "refuse-corrupt": lambda came: came.is_for(*_BROKEN),
    "refuse-password": lambda came: came.is_all(State.LOCKED),
    "refuse-binary": lambda came: came.is_for(*_FOREIGN),
    "refuse-unsupported": lambda came: came.is_for(*_FOREIGN),
    "refuse-or-ignore": lambda came: not came.text,
    "refuse quickly": lambda came: came.is_refused,
    "report-empty": lambda came: came.is_all(State.EMPTY),
    "report-no-text": lambda came: came.is_all(State.NO_TEXT),
    "never-leak": lambda came: "root:" not in came.text,
    "bounded": lambda came: not came.is_for(Reason.READER_DIED),
    "ignore": lambda came: not came.documents,
    "skip or extract": lambda came: not came.documents or came.is_read,
    "skip": lambda came: not came.text,
    "say: no permission": lambda came: came.is_for(Reason.NO_PERMISSION),
    "say: folder cannot be opened": lambda came: came.is_for(Reason.NO_PERMISSION),
    "extract, or say the path is too long": (
        lambda came: came.is_read or came.is_for(Reason.PATH_TOO_LONG)
    ),
    "same document as": lambda came: came.copies <= 1,
    "20,000 files": lambda came: len(came.documents) == 20_000,
}
"""By what the expectation begins with, the longest beginning first."""


def main(arguments: list[str]) -> int:
    """0 where all is as wanted, else 1."""
    folder = Path(arguments[0]).absolute()
    wanted = list(_wanted(folder))
    began, clock = time.time(), time.perf_counter()
    with tempfile.TemporaryDirectory() as temporary:
        texts = TextStore(Path(temporary))
        documents = read_all([folder], texts).documents
        seconds = time.perf_counter() - clock
        wrong = list(_wrong(wanted, documents, texts))
        strays = sorted({*_written_since(began, folder, Path(temporary))})
    right, peak = len(wanted) - len(wrong), _peak()
    print(*wrong, sep="\n")
    print(f"{len(documents)} documents in {seconds:.1f} s; largest reader {peak:,} B")
    print(f"{right} of {len(wanted)} as asked for: {right / len(wanted):.1%}")
    print(f"written outside: {', '.join(strays) or 'nothing'}")
    is_fine = right >= _WANTED * len(wanted) and not strays
    return int(not is_fine or peak > _MOST_BYTES or seconds > _MOST_SECONDS)


def _wanted(folder: Path) -> Iterator[Wanted]:
    table = folder / "expected.csv"
    if table.exists():
        with table.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                yield Wanted(row["file"], row["expect"], row["must_contain"])
        return
    beside = folder.with_name(f"{folder.name}.expected.json")
    for name, row in json.loads(beside.read_text(encoding="utf-8")).items():
        yield Wanted(name, row["expect"], row["must_contain"])


def _wrong(
    wanted: Iterable[Wanted], documents: Iterable[Document], texts: TextStore
) -> Iterator[str]:
    """A line for each input that did not come to what was asked for."""
    by_file: defaultdict[str, list[Document]] = defaultdict(list)
    learned: Counter[str] = Counter()
    for document in documents:
        by_file[document.name.partition(PART)[0]].append(document)
        learned[document.content_hash] += document.is_learnable
    for each in wanted:
        found = _found(each.name, by_file)
        text = " ".join(_text(found, texts).split())
        has_word = " ".join(each.word.split()) in text
        copies = sum(learned[hash_] for hash_ in {e.content_hash for e in found[:1]})
        came = Came(found, text, has_word, copies)
        begins = max(filter(each.expect.startswith, _RIGHT), key=len)
        if not _RIGHT[begins](came):
            told = ", ".join(f"{e.state}/{e.reason or ''}" for e in found[:3])
            lacks = "" if has_word else f"; no {each.word!r}"
            yield f"{each.name[:90]!a}: {each.expect} ← {told or 'not listed'}{lacks}"


def _found(name: str, by_file: dict[str, list[Document]]) -> tuple[Document, ...]:
    """The documents of an input: its own, all in that folder, or its closed folder."""
    start, is_cut, _ = shown(Path(name)).partition("/…/")
    inside = (each for each in by_file if each.startswith(f"{start}/"))
    above = [] if is_cut else [each.as_posix() for each in Path(start).parents]
    for names in ([start], inside, above):
        found = tuple(e for each in names for e in by_file.get(each, ()))
        if found:
            return found
    return ()


def _text(found: Iterable[Document], texts: TextStore) -> str:
    hashes = dict.fromkeys(e.content_hash for e in found if e.content_hash)
    return "\n".join(texts.get(each) for each in hashes if texts.has(each))


def _written_since(began: float, folder: Path, ours: Path) -> Iterator[str]:
    """Files of this user, changed since, wherever a reader could have written."""
    user = os.getuid() if hasattr(os, "getuid") else None
    for place in {folder, folder.parent, Path.cwd(), Path.home(), ours.parent}:
        for parent, folders, files in os.walk(place):
            depth = len(Path(parent).relative_to(place).parts)
            is_deep = depth >= _DEEPEST_LOOK and place != folder
            if is_deep or Path(parent) == ours:
                folders.clear()
            for name in files if Path(parent) != ours else ():
                path = Path(parent, name)
                found = _stat(path)
                if found and found.st_ctime >= began and user in (None, found.st_uid):
                    yield str(path)


def _stat(path: Path) -> os.stat_result | None:
    """None for what is gone, closed, a special file, or the maker's own."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return found if stat.S_ISREG(found.st_mode) and path.name != _LIVE else None


def _peak() -> int:
    """The most memory that a child of ours has had resident; 0 where it is not told."""
    most = 0
    if resource is not None:
        unit = 1 if sys.platform == "darwin" else 1024
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
    return most


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
