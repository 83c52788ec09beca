"""Numbers that check themselves: IBAN, payment cards, NIR, SIRET, SIREN, VAT."""

import re
from collections.abc import Iterator

from stdnum.ch import uid
from stdnum.eu import vat
from stdnum.fr import nir
from stdnum.gb import vat as british_vat

from ftstudio.core.notes import Finding, PersonalKind
from ftstudio.documents.personal.identity import finding
from ftstudio.documents.personal.nearby import (
    Subject,
    is_amount,
    is_company_after,
    names_companies,
    subject_before,
)

_BLANKS = " \u00a0\u202f\u2009"
_BLANK = f"[{_BLANKS}]"
_GAP = f"[{_BLANKS}.-]?"
"""What may stand between two digits of one number."""
_APART = r"(?<![\w+])(?<!\d\.)(?<!\b\d,)"
"""What may not stand before a number: more of it, in front of a decimal point too."""

# The registry of ISO 13616: how long the IBAN of a country is.
_IBAN_LENGTHS = dict(
    re.findall(
        r"([A-Z]{2})(\d\d)",
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20"
        "EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30"
        "KW30KZ20LB28LC32LI21LT20LU20LV21MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28"
        "PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24"
        "XK20",
    )
)
_IBAN = re.compile(rf"(?:(?<![^\W_])|(?<=IBAN))([A-Z]{{2}}){_GAP}\d\d")
_IBAN_REST = {
    country: re.compile(
        rf"(?:[{_BLANKS}.-]{{0,2}}\n?[A-Za-z0-9]){{{int(length) - 4}}}(?!\w)"
    )
    for country, length in _IBAN_LENGTHS.items()
}

_CARD = re.compile(
    rf"{_APART}(?:"
    rf"(?:[456]\d{{3}}|2[2-7]\d\d|3[56]\d\d)({_BLANK}|[.-])\d{{4}}\1\d{{4}}\1\d{{4}}"
    rf"(?:\1\d{{3}})?"
    rf"|3[47]\d\d({_BLANK}|[.-])\d{{6}}\2\d{{5}}"
    rf"|3[068]\d\d({_BLANK}|[.-])\d{{6}}\3\d{{4}}"
    r"|[2-6]\d{12,18}"
    r")(?![^\W_])"
)
# ISO/IEC 7812: the first digits and the lengths of the cards that are in use.
_CARDS = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})"  # Visa
    r"|5[1-5]\d{14}|(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"  # Mastercard
    r"|3[47]\d{13}"  # American Express
    r"|(?:6011\d\d|64[4-9]\d{3}|65\d{4})\d{10}"  # Discover
    r"|3(?:0[0-5]|[68]\d)\d{11}"  # Diners Club
    r"|35(?:2[89]|[3-8]\d)\d{12}"  # JCB
    r"|62\d{14}(?:\d{3})?"  # UnionPay
    r"|(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{12}(?:\d{3})?"  # Maestro
)
# Code général de la sécurité sociale: sex, year, month, department, commune, rank, key.
_NIR = re.compile(
    rf"{_APART}[123478]{_GAP}\d\d{_GAP}(?:0[1-9]|1[0-2]|[2-9]\d){_GAP}"
    rf"(?:\d\d|2[ABab]){_GAP}\d{_GAP}\d\d{_GAP}\d{{3}}"
    rf"(?:{_GAP}|{_BLANK}?[/|({_BLANKS}]{{0,2}}(?:cl[ée]{_BLANK}?:?{_BLANK}?)?)"
    r"\d\d(?![^\W_])"
)
_SIRET = re.compile(
    rf"{_APART}\d{{3}}({_GAP})\d{{3}}\1\d{{3}}{_GAP}\d{{3}}{_GAP}\d\d(?![^\W_])"
)
_LA_POSTE = "356000000"
_DOUBLED = str.maketrans("0123456789", "0246813579")
_SIREN = re.compile(
    rf"{_APART}(?<!\d )\d{{3}}({_GAP})\d{{3}}\1\d{{3}}(?![^\W_])(?!{_GAP}\d\d)"
)
# Directive 2006/112/EC and VIES: how many letters and digits follow the country's.
_VAT_SHAPES = {
    "ATU": ("d8",), "BE": ("d10", "d9"), "BG": ("d10", "d9"), "CY": ("d8l1",),
    "CZ": ("d10", "d9", "d8"), "DE": ("d9",), "DK": ("d8",), "EE": ("d9",),
    "EL": ("d9",), "ES": ("a1d7a1",), "FI": ("d8",), "FR": ("a2d9",), "HR": ("d11",),
    "HU": ("d8",), "IE": ("d1a1d5l2", "d1a1d5l1"), "IT": ("d11",),
    "LT": ("d12", "d9"), "LU": ("d8",), "LV": ("d11",), "MT": ("d8",),
    "NL": ("d9b1d2",), "PL": ("d10",), "PT": ("d9",),
    "RO": ("d10", "d9", "d8", "d7", "d6"), "SE": ("d12",), "SI": ("d8",),
    "SK": ("d10",), "XI": ("d9",), "GB": ("d12", "d9"), "CHE": ("d9",),
}  # fmt: skip
_VAT_SIGNS = {"d": r"\d", "l": "[A-Z]", "a": "[A-Z0-9]", "b": "B"}
_SURE = frozenset({"FR", "BE", "LU", "NL", "CHE", "ATU"})
_SURE_IF_PLAIN = frozenset({"DE", "ES", "IT", "GB"})
"""Shape and check leave no doubt, or none if there are no gaps; others need a word."""


def checked_numbers(text: str) -> Iterator[Finding]:
    """All numbers with a check that holds; some may lie in one another."""
    yield from _ibans(text)
    yield from _cards(text)
    for match in _NIR.finditer(text):
        value = re.sub(r"[^\dABab]", "", match[0]).upper()
        if nir.is_valid(value):
            yield finding(PersonalKind.NIR, *match.span(), value)
    for match in _SIRET.finditer(text):
        value = _digits(match[0])
        if _is_siret(value) and not is_amount(text, *match.span()):
            yield finding(PersonalKind.SIRET, *match.span(), value)
    yield from _sirens(text)
    yield from _vat_numbers(text)


def _ibans(text: str) -> Iterator[Finding]:
    for match in _IBAN.finditer(text):
        rest = _IBAN_REST.get(match[1])
        whole = rest.match(text, match.end()) if rest else None
        if whole is None:
            continue
        value = re.sub(r"[\W_]", "", match[0] + whole[0]).upper()
        if _is_iban(value):
            yield finding(PersonalKind.IBAN, match.start(), whole.end(), value)


def _is_iban(value: str) -> bool:
    """ISO 7064, mod 97-10: letters count as two digits, the first four go last."""
    number = "".join(str(int(sign, 36)) for sign in value[4:] + value[:4])
    return int(number) % 97 == 1


def _cards(text: str) -> Iterator[Finding]:
    for match in _CARD.finditer(text):
        value = _digits(match[0])
        if not _CARDS.fullmatch(value) or not _luhn(value):
            continue
        is_plain = value == match[0]
        if is_plain and len(value) <= 14 and subject_before(
            text, match.start()
        ) is not Subject.CARD:  # fmt: skip
            continue  # so short and plain a number may be anything
        yield finding(PersonalKind.CARD, *match.span(), value)


def _is_siret(value: str) -> bool:
    """Luhn for the place and the company; La Poste's places only add up to fives."""
    if value.startswith(_LA_POSTE) and sum(map(int, value)) % 5 == 0:
        return True
    return _luhn(value) and _luhn(value[:9]) and not value.startswith("000")


def _sirens(text: str) -> Iterator[Finding]:
    if not names_companies(text):
        return
    for match in _SIREN.finditer(text):
        start, end = match.span()
        about = subject_before(text, start)
        if about is not Subject.COMPANY and not is_company_after(text, end):
            continue
        value = _digits(match[0])
        if _luhn(value) and value[:3] != "000" and not is_amount(text, start, end):
            yield finding(PersonalKind.SIREN, start, end, value)


def _luhn(digits: str) -> bool:
    """ISO/IEC 7812-1: every second digit from the right counts double."""
    doubled = sum(map(int, digits[-2::-2].translate(_DOUBLED)))
    return (doubled + sum(map(int, digits[::-2]))) % 10 == 0


def _vat_pattern() -> str:
    """One alternative a country, each shape with what may stand between its signs."""
    shapes = []
    for country, each in _VAT_SHAPES.items():
        bodies = (
            "".join(
                (_GAP + _VAT_SIGNS[sign]) * int(times)
                for sign, times in re.findall(r"([a-z])(\d+)", shape)
            )
            for shape in each
        )
        alternatives = "|".join(f"{body}(?![^\\W_])" for body in bodies)
        after = rf"(?:{_BLANK}(?:TVA|MWST|IVA|VAT)\b)?" if country == "CHE" else ""
        shapes.append(f"{country}(?:{alternatives}){after}")
    return "|".join(shapes)


_VAT = re.compile(rf"(?<![^\W_])(?:{_vat_pattern()})")


def _vat_numbers(text: str) -> Iterator[Finding]:
    for match in _VAT.finditer(text):
        value = re.sub(r"[\W_]", "", match[0])
        value = re.sub("(CHE\\d{9}).*", r"\1", value)
        country = value[:3] if value[:3] in _VAT_SHAPES else value[:2]
        if not _is_vat(country, value):
            continue
        is_plain = value == match[0] and country in _SURE_IF_PLAIN
        if country in _SURE or is_plain or (
            subject_before(text, match.start()) is Subject.VAT
        ):  # fmt: skip
            yield finding(PersonalKind.VAT, *match.span(), value)


def _is_vat(country: str, value: str) -> bool:
    if country == "CHE":
        return uid.is_valid(value)
    if country == "GB":
        return british_vat.is_valid(value[2:])
    return vat.is_valid(value)


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written)
