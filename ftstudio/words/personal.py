"""Personal data by the names of its kinds, and what was done with it."""

from collections import Counter
from collections.abc import Iterable

from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.words.formats import count, numbered
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_NAMES = {
    PersonalKind.EMAIL: (
        QT_TRANSLATE_NOOP("personal", "e-mail address"),
        QT_TRANSLATE_NOOP("personal", "e-mail addresses"),
    ),
    PersonalKind.PHONE: (
        QT_TRANSLATE_NOOP("personal", "phone number"),
        QT_TRANSLATE_NOOP("personal", "phone numbers"),
    ),
    PersonalKind.IBAN: (
        QT_TRANSLATE_NOOP("personal", "bank account (IBAN)"),
        QT_TRANSLATE_NOOP("personal", "bank accounts (IBAN)"),
    ),
    PersonalKind.CARD: (
        QT_TRANSLATE_NOOP("personal", "payment card"),
        QT_TRANSLATE_NOOP("personal", "payment cards"),
    ),
    PersonalKind.NIR: (
        QT_TRANSLATE_NOOP("personal", "social-security number"),
        QT_TRANSLATE_NOOP("personal", "social-security numbers"),
    ),
    PersonalKind.SIRET: (
        QT_TRANSLATE_NOOP("personal", "SIRET number"),
        QT_TRANSLATE_NOOP("personal", "SIRET numbers"),
    ),
    PersonalKind.SIREN: (
        QT_TRANSLATE_NOOP("personal", "SIREN number"),
        QT_TRANSLATE_NOOP("personal", "SIREN numbers"),
    ),
    PersonalKind.VAT: (
        QT_TRANSLATE_NOOP("personal", "VAT number"),
        QT_TRANSLATE_NOOP("personal", "VAT numbers"),
    ),
}


def kind_name(kind: PersonalKind, n: int) -> str:
    """A kind by its name, as it follows the number `n`."""
    one, many = _NAMES[kind]
    return numbered(n, translate("personal", one), translate("personal", many))


def personal_counts(counts: Iterable[PersonalCount]) -> str:
    """How much there is of each kind: 12 e-mail addresses, 3 phone numbers."""
    found: Counter[PersonalKind] = Counter()
    for each in counts:
        found[each.kind] += each.count
    return ", ".join(
        f"{count(found[kind])} {kind_name(kind, found[kind])}"
        for kind in PersonalKind
        if found[kind]
    )


def masked(counts: Iterable[PersonalCount]) -> str:
    """What the model will not see, and what nobody looked for."""
    said = translate(
        "personal",
        "Masked before training: {counts}. Names of people are not looked for.",
    )
    return said.format(counts=personal_counts(counts))
