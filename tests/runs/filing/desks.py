"""A desk with documents as people have them, and what a person would complain of."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.filing import Placement, Way

_LINKED = b"a text that lies elsewhere"
_OLD = 1_500_000_000
_FOLDERS = ("inbox/scans", "sorted/Letters", "elsewhere")
_LONG = "é" * 120 + ".txt"
_ODD = os.fsdecode(b"caf\xe9\nau lait.txt") if os.name == "posix" else "café.txt"
_DOCUMENTS = {
    "inbox/letter.txt": "Letters",
    "inbox/scans/letter.txt": "Letters",
    "inbox/empty.txt": "Letters/2024/Empty",
    "inbox/link.txt": "Linked",
    "inbox/Minutes.odt": "Letters/2024/Minutes",
    f"inbox/{_LONG}": "Long",
    f"inbox/scans/{_LONG}": "Long",
    f"inbox/{_ODD}": "Letters",
    "sorted/Letters/there already.txt": "Letters",
}
FEW = 4
"""As many of them are worth having where time is short."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Documents below `inbox`, the folders below `sorted` that they belong into."""

    place: Path
    placements: tuple[Placement, ...]
    before: dict[str, tuple[bytes, int]]

    @property
    def journal(self) -> Path:
        """Where it is noted what was filed."""
        return self.place / "journal.jsonl"

    def lost_or_doubled(self, way: Way) -> list[str]:
        """After a kill and a recovery: each document is once where it may be."""
        now = contents(self.place)
        was = Counter(text for text, _time in self.before.values())
        here = Counter(text for text, _time in now.values())
        most = {text: count + (way is Way.COPY) for text, count in was.items()}
        most[_LINKED] = 3  # a link is copied, whatever was asked for
        wrong = [f"lost: {text!r}" for text in was if here[text] < was[text]]
        for text, count in here.items():
            if count > most.get(text, 0):
                wrong.append(f"{count} times: {text!r}")
        if way is Way.COPY:
            wrong += self._not_in(now)
        return wrong

    def not_in_folders(self, way: Way) -> list[str]:
        """When all is filed: what is not in its folder, or still where it was."""
        now, wrong = contents(self.place), []
        for source, folder in _DOCUMENTS.items():
            if source not in self.before:
                continue
            text = self.before[source]
            there = [n for n in now if Path(n).parent == Path("sorted", folder)]
            if [now[name] for name in there].count(text) != 1:
                wrong.append(f"not filed: {source!r}")
            stays = way is Way.COPY or "link" in source or "there" in source
            if (source in now) != stays:
                wrong.append(f"where it was: {source!r}")
        return wrong

    def not_as_before(self) -> list[str]:
        """When all is undone: what is there more, less or otherwise, folders too."""
        now = contents(self.place)
        more = [f"left: {name!r}" for name in now if name not in self.before]
        folders = {e.relative_to(self.place).as_posix() for e in _folders(self.place)}
        odd = folders ^ {"inbox", "sorted", *_FOLDERS}
        return more + self._not_in(now) + [f"folder: {each!r}" for each in sorted(odd)]

    def _not_in(self, now: dict[str, tuple[bytes, int]]) -> list[str]:
        odd = (name for name, was in self.before.items() if now.get(name) != was)
        return [f"not as it was: {each!r}" for each in odd]


def make_desk(place: Path, most: int = len(_DOCUMENTS)) -> Desk:
    """A new desk; in a folder that there is already lies a letter of the same name."""
    for each in _FOLDERS:
        (place / each).mkdir(parents=True)
    documents = dict(list(_DOCUMENTS.items())[:most])
    for number, name in enumerate(documents):
        if "link" not in name:
            write(place / name, "" if "empty" in name else f"{number} " * 999)
    write(place / "sorted/Letters/letter.txt", "another letter")
    write(place / "elsewhere/link.txt", _LINKED.decode())
    (place / "inbox/link.txt").symlink_to(place / "elsewhere/link.txt")
    placements = tuple(
        Placement(str(place / name), str(place / "sorted" / folder), str(place))
        for name, folder in documents.items()
    )
    return Desk(place, placements, contents(place))


def write(file: Path, text: str) -> None:
    """A document that was last written years ago."""
    file.write_text(text, encoding="utf-8")
    os.utime(file, (_OLD, _OLD))


def contents(place: Path) -> dict[str, tuple[bytes, int]]:
    """What each file below holds, and when it was written; not the journal."""
    return {
        each.relative_to(place).as_posix(): (each.read_bytes(), each.stat().st_mtime_ns)
        for each in sorted(place.rglob("*"))
        if each.is_file() and each.suffix != ".jsonl"
    }


def _folders(place: Path) -> Iterator[Path]:
    return (each for each in place.rglob("*") if each.is_dir())
