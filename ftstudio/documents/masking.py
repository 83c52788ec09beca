"""Masks: what stands in a text in place of personal data, always the same for each."""

import os
import threading
from collections.abc import Iterable
from pathlib import Path

from ftstudio.core.notes import Finding, PersonalKind
from ftstudio.core.plain import MalformedRecord, from_json, to_json
from ftstudio.core.run_folder import writing_to

_NAMES = {PersonalKind.EMAIL: "E-MAIL"}


class Masks:
    """Every number, once met, has a mask of its own: [PHONE 1], [PHONE 2].

    Where masks are `alike`, each is [PHONE]: whoever sorts meets other numbers than
    were learned. What is kept are identities, never what they stand for. Without a
    `file` nothing is kept. Several threads may ask.
    """

    def __init__(self, file: Path | None = None, *, alike: bool = False) -> None:
        self._file = file
        self._alike = alike
        self._met: dict[PersonalKind, dict[str, int]] = {}
        self._lock = threading.Lock()

    @classmethod
    def load(cls, file: Path) -> "Masks":
        """The masks kept in a file; none yet where it is missing or garbled."""
        masks = cls(file)
        try:
            plain = from_json(file.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, MalformedRecord):
            return masks
        for kind in PersonalKind:
            identities = plain.get(kind, [])
            if isinstance(identities, list):
                masks._met[kind] = {
                    str(each): n for n, each in enumerate(identities, 1)
                }
        return masks

    def save(self) -> None:
        """Keep them for the next time; raises DiskFull or FolderNotWritable."""
        if self._file is None:
            return
        with self._lock:
            content = to_json({kind: list(met) for kind, met in self._met.items()})
        beside = self._file.with_name(f"{self._file.name}.part")
        with writing_to(self._file.parent):
            beside.write_text(content, encoding="utf-8")
            os.replace(beside, self._file)

    def mask(self, finding: Finding) -> str:
        """What stands in place of a finding, in every text."""
        name = _NAMES.get(finding.kind, finding.kind.upper())
        if self._alike:
            return f"[{name}]"
        with self._lock:
            met = self._met.setdefault(finding.kind, {})
            number = met.setdefault(finding.identity, len(met) + 1)
        return f"[{name} {number}]"


def masked(text: str, findings: Iterable[Finding], masks: Masks) -> str:
    """The text with a mask in place of each finding; they come as in the text."""
    parts, end = [], 0
    for each in findings:
        parts += [text[end : each.start], masks.mask(each)]
        end = each.end
    return "".join([*parts, text[end:]])
