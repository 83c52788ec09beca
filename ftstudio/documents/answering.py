"""What is answered of one file's bytes: its text, or the reason why it has none."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import PurePath

from ftstudio.core.corpus import Kind, Reason, State
from ftstudio.core.notes import Finding, Notes, Removed
from ftstudio.documents.cleaning import (
    clean,
    count_words,
    first_short_line,
    has_words,
    pretty_stem,
    short_title,
)
from ftstudio.documents.exchange import (
    MOST_FINDINGS,
    MOST_PARTS,
    MOST_REMOVED,
    Answer,
    Limits,
    refusal,
)
from ftstudio.documents.extract import CannotRead, Extract, Part
from ftstudio.documents.kinds import kind_of
from ftstudio.documents.language import Languages
from ftstudio.documents.part_names import part_name
from ftstudio.documents.personal.finding import find
from ftstudio.documents.promises import promised_kind
from ftstudio.documents.readers.table import reader_for
from ftstudio.documents.twins import signature

DEEPEST = 4
"""Files in files that are opened, one inside the other."""

_LONGEST_REMOVED = 1_000_000
_BLANKS = b"\0\t\n\r "


@dataclass(slots=True)
class Answering:
    """Answers for one file and the files in it, within the limits for one file."""

    languages: Languages
    limits: Limits
    password: str = field(default="", repr=False)
    _characters: int = 0
    _parts: int = 0
    _findings: int = 0
    _removed: int = 0
    _removed_characters: int = 0

    def of(self, content: bytes, name: str, depth: int = 0) -> Answer:
        """The answer for a file's content, its name deciding only among texts."""
        kind = promised_kind(name)
        try:
            kind, content = self._opened(content, name)
            extract = self._extract(kind, content)
            answer = self.of_extract(extract, kind, content, PurePath(name).stem)
            return self._with_parts(answer, extract, depth)
        except CannotRead as refused:
            return refusal(kind, refused.reason, refused.pages)
        except RecursionError:
            return refusal(kind, Reason.BROKEN_FILE)

    def of_extract(
        self, extract: Extract, kind: Kind, content: bytes, stem: str
    ) -> Answer:
        """The answer for what a reader made of a file."""
        text, findings, is_cut = self._cut(extract.text)
        reason = Reason.CUT_AT_LIMIT if is_cut else extract.reason
        if not has_words(text):
            if not extract.parts:
                raise CannotRead(Reason.BEYOND_LIMIT if is_cut else Reason.ONLY_BLANKS)
            is_few = extract.reason is not Reason.HOLDS_TOO_MANY
            text, reason = "", Reason.HOLDS_DOCUMENTS if is_few else extract.reason
        return Answer(
            kind=kind,
            state=reason.state if reason else State.READY,
            reason=reason,
            content_hash=_hash(content, f"{kind} {len(text) if is_cut else 'whole'} "),
            words=count_words(text),
            title=_title(extract.title, text, stem),
            language=self.languages.of(text),
            text=text,
            pages=extract.pages,
            pages_without_text=extract.pages_without_text,
            fingerprint=_fingerprint(text),
            source=_hash(content),
            signature=signature(text),
            notes=Notes(findings, self._noted(extract.removed)),
        )

    def _cut(self, whole: str) -> tuple[str, tuple[Finding, ...], bool]:
        """The text as far as there is room for it, and whether that is not all.

        It ends where there is more personal data than can be noted, too.
        """
        left = self.limits.characters - self._characters
        text = clean(whole[:left])
        self._characters += min(left, len(whole))
        findings = find(text)
        room = MOST_FINDINGS - self._findings
        is_cut = len(whole) > left or len(findings) > room
        if len(findings) > room:
            text, findings = text[: findings[room].start], findings[:room]
        self._findings += len(findings)
        return text, findings, is_cut

    def _noted(self, removed: tuple[Removed, ...]) -> tuple[Removed, ...]:
        """What was removed, as far as there is room to note it."""
        noted = []
        for each in removed:
            self._removed += 1
            self._removed_characters += len(each.text)
            is_room = self._removed_characters <= _LONGEST_REMOVED
            if is_room and self._removed <= MOST_REMOVED:
                noted.append(each)
        return tuple(noted)

    def _opened(self, content: bytes, name: str) -> tuple[Kind, bytes]:
        """The kind of a file and its content, unlocked if it can be."""
        if not content.strip(_BLANKS):
            raise CannotRead(Reason.ONLY_BLANKS)
        try:
            return kind_of(content, name), content
        except CannotRead as refused:
            if refused.reason is not Reason.NEEDS_PASSWORD:
                raise
        content = _unlocked(content, self.password)
        return kind_of(content, name), content

    def _extract(self, kind: Kind, content: bytes) -> Extract:
        reader = reader_for(kind)
        if kind is Kind.PDF:
            return reader(content, self.password)
        try:
            return reader(content)
        except CannotRead as refused:  # only the reader sees the lock of old files
            if refused.reason is not Reason.NEEDS_PASSWORD:
                raise
        return reader(_unlocked(content, self.password))

    def _with_parts(self, answer: Answer, extract: Extract, depth: int) -> Answer:
        """The answer with those for the files inside, as far as there is room."""
        answers: list[Answer] = []
        names: dict[str, int] = {}
        for part in extract.parts:
            if self._parts >= MOST_PARTS or depth >= DEEPEST:
                answer = _told_to_hold_more(answer)
                break
            self._parts += 1
            name = part_name(anonymous_name(part.name), names)
            answers.append(replace(self._inside(part, name, depth), name=name))
        return replace(answer, parts=tuple(answers))

    def _inside(self, part: Part, name: str, depth: int) -> Answer:
        if self._characters < self.limits.characters:
            return self.of(part.content, name, depth + 1)
        return refusal(promised_kind(name), Reason.BEYOND_LIMIT)


def _title(named: str, text: str, stem: str) -> str:
    """A title without personal data: it becomes part of what the model is asked."""
    candidates = (named, first_short_line(text), pretty_stem(stem))
    return short_title(*(_anonymous(each) for each in candidates))


def anonymous_name(name: str) -> str:
    """The name of a part without personal data: it stands in every record.

    It may come from a mail's subject. An ending such as ".eml" is no part of it.
    """
    path = PurePath(re.sub(r"[/\\]", "-", name))
    return _anonymous(f"{_anonymous(path.stem)}{path.suffix}")


def _anonymous(line: str) -> str:
    """A line with its blanks made even, and "…" for all personal data in it."""
    line = " ".join(clean(line).split())
    for each in reversed(find(line)):
        line = f"{line[: each.start]}…{line[each.end :]}"
    return line


def _told_to_hold_more(answer: Answer) -> Answer:
    """The answer for a file of which not all that is in it is listed."""
    if answer.state is State.PARTLY:
        return answer
    state = State.PARTLY if answer.text else State.CONTAINER
    return replace(answer, state=state, reason=Reason.HOLDS_TOO_MANY)


def _unlocked(content: bytes, password: str) -> bytes:
    """The same file unlocked; what that takes is loaded only where it is needed."""
    module = import_module("ftstudio.documents.unlocking")
    unlocked: Callable[[bytes, str], bytes] = module.unlocked
    return unlocked(content, password)


def _fingerprint(text: str) -> str:
    """The same for texts that differ in blanks and line breaks alone."""
    words = " ".join(text.split())
    return _hash(words.encode("utf-8")) if words else ""


def _hash(content: bytes, read_as: str = "") -> str:
    digest = hashlib.sha256(read_as.encode("ascii"))
    digest.update(content)
    return digest.hexdigest()
