"""Notes: what is known of a kept text besides the text itself."""

from dataclasses import dataclass
from enum import StrEnum


class PersonalKind(StrEnum):
    """What a piece of personal data is."""

    EMAIL = "email"
    PHONE = "phone"
    IBAN = "iban"
    CARD = "card"
    NIR = "nir"
    SIRET = "siret"
    SIREN = "siren"
    VAT = "vat"


@dataclass(frozen=True, slots=True)
class Finding:
    """Personal data in a text, from character `start` up to `end`.

    `identity` is a digest of the value: the same number has the same one, however it
    is written.
    """

    kind: PersonalKind
    start: int
    end: int
    identity: str


@dataclass(frozen=True, slots=True)
class PersonalCount:
    """How often personal data of a kind was found."""

    kind: PersonalKind
    count: int


class RemovedKind(StrEnum):
    """What was removed from a text before it is learned."""

    PAGE_NUMBER = "page_number"
    RUNNING_LINE = "running_line"
    QUOTED_REPLY = "quoted_reply"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of text that was removed, so many times."""

    kind: RemovedKind
    text: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Notes:
    """What was found in a text, and what was removed from it."""

    findings: tuple[Finding, ...] = ()
    removed: tuple[Removed, ...] = ()


def personal_counts(findings: tuple[Finding, ...]) -> tuple[PersonalCount, ...]:
    """How often each kind was found, in the order of the kinds."""
    found = [each.kind for each in findings]
    return tuple(
        PersonalCount(kind, found.count(kind)) for kind in PersonalKind if kind in found
    )
