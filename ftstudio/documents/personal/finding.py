"""Personal data in a text: what has a form of its own; names of people have none."""

from ftstudio.core.notes import Finding, PersonalKind
from ftstudio.documents.personal.addresses import addresses
from ftstudio.documents.personal.numbers import checked_numbers
from ftstudio.documents.personal.phones import phones

_FIRST = (
    PersonalKind.EMAIL,
    PersonalKind.IBAN,
    PersonalKind.CARD,
    PersonalKind.NIR,
    PersonalKind.SIRET,
    PersonalKind.VAT,
    PersonalKind.SIREN,
    PersonalKind.PHONE,
)
"""Which kind it is where two could be meant: the one with the stricter check."""


def find(text: str) -> tuple[Finding, ...]:
    """All personal data, as it comes in the text; none lies over another."""
    found = [*addresses(text), *checked_numbers(text), *phones(text)]
    found.sort(key=lambda each: (_FIRST.index(each.kind), each.start, -each.end))
    taken = bytearray(len(text))
    kept = []
    for each in found:
        if taken.find(1, each.start, each.end) < 0:
            taken[each.start : each.end] = b"\1" * (each.end - each.start)
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: each.start))
