"""Phone numbers of France, its neighbours and the US, as people write them."""

import functools
import re
from collections.abc import Iterator

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

from ftstudio.core.notes import Finding, PersonalKind
from ftstudio.documents.personal.identity import finding
from ftstudio.documents.personal.nearby import (
    Subject,
    is_amount,
    is_phone_after,
    subject_before,
)

_CODES = {
    "FR": 33, "BE": 32, "CH": 41, "GB": 44, "DE": 49, "US": 1, "ES": 34, "IT": 39,
    "LU": 352,
}  # fmt: skip
"""Calling codes; where only a word tells of a phone, in the order of what is likely."""
_TRUNK = {"FR": "0", "BE": "0", "CH": "0", "GB": "0", "DE": "0", "US": "1"}
"""What stands before a number inside its country, and goes when called from abroad."""
_SAMPLES = re.compile(r"7700900\d{3}|1632960\d{3}")
"""British numbers that Ofcom keeps for examples: given to nobody, written as any."""

# How many digits stand in a group, the 0 in front among them, as each country writes.
_GROUPINGS = {
    "BE": "2-3-2-2 3-2-2-2 4-2-2-2 4-2-3 4-3-2 4-3-3 4-6 3-6 2-7 2-3-4",
    "FR": "2-2-2-2-2 2-8 10 4-3-3 1-3-3-3 1-3-2-2-2 4-2-2-2",
    "CH": "3-3-2-2 3-7 3-3-4",
    "GB": "3-4-4 4-3-4 4-7 5-6 5-3-3 5-5 11 3-8 4-4-3 4-3-3",
    "IT": "2-4-4 2-8 2-7 2-3-4 3-7 3-6 3-3-4 4-6 2-2-2-2-2",
    "DE": "3-8 3-7 3-6 4-8 4-7 4-6 4-5 5-7 5-6 5-5 3-5-3 3-3-3 3-4-3 3-4-4 3-3-4 "
    "3-2-2-2 3-2-2-2-2 3-3-2-2 3-3-2-3 3-3-3-2 4-3-2 4-3-3 4-3-4 4-4-3 4-4-4 4-2-2-2 "
    "4-2-2-2-2 4-3-2-2 4-2-2-3 4-3-2-3 5-2-2-2 5-3-3 5-3-2 5-3-4",
}
_REGIONS = {
    grouping: tuple(
        each for each, many in _GROUPINGS.items() if grouping in many.split()
    )
    for many in _GROUPINGS.values()
    for grouping in many.split()
}

_BLANK = " \u00a0\u202f\u2009"
_JOINT = rf"[{_BLANK}.\-–/()]"
_APART = rf"(?<![\w+])(?<![\w]-)(?<![\w-][/=])(?<!\d\.)(?<!\d[{_BLANK}])(?<!\b\d,)"
_ENDS = rf"(?![^\W_])(?![{_BLANK}.\-–/]\d{{1,4}}(?!\d))(?!:\d)(?!,\d{{1,2}}(?!\d))"
_INTERNATIONAL = re.compile(
    rf"(?<![\w+])\(?(?:\+{_JOINT}?|00{_JOINT}?(?=33|32|352|41|44|1|49|34|39))"
    rf"[1-9](?:{_JOINT}{{0,3}}\d){{7,20}}+"
)
_AMERICAN = re.compile(
    rf"(?=[(1-9]){_APART}(?:1[{_BLANK}.-])?(?:\([2-9]\d\d\)[{_BLANK}]?|[2-9]\d\d([.\-–]))"
    rf"[2-9]\d\d(?(1)\1|[.\-–{_BLANK}])\d{{4}}{_ENDS}"
)
_ANY = re.compile(rf"(?<![\w+])(?<!\d\.)(?<!\b\d,)\(?\d(?:{_JOINT}{{0,3}}\d){{5,}}+")
_TRUNK_APART = re.compile(rf"\(0\)[{_BLANK}]?")
_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}([ ./-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([ ./-])\d\d\2\d\d)"
    r"(?!\d)"
)
_LONGEST, _FEWEST = 20, 6
_ENOUGH = 9
"""So many digits are no year or sum, where “call” is said, or “phone” farther away."""


def phones(text: str) -> Iterator[Finding]:
    """All phone numbers; one that does not look like it needs a word that says so."""
    yield from _international(text)
    yield from _by_looks(text)
    yield from _by_words(text)


def _international(text: str) -> Iterator[Finding]:
    at = 0
    while match := _INTERNATIONAL.search(text, at):
        at = match.end()
        for length in _ends(match[0]):
            written = match[0][:length]
            digits = _digits(written.replace("(0)", ""))
            number = _from_abroad(digits if "+" in written else digits[2:])
            if number:
                at = match.start() + length
                yield _phone(match.start(), written, number)
                break


def _ends(written: str) -> list[int]:
    """Where a number may end: after each group of digits, the last one first."""
    return [group.end() for group in re.finditer(r"\d+", written)][::-1]


def _from_abroad(digits: str) -> str | None:
    """The number as ITU-T E.164 has it, given its calling code and the rest."""
    for length in (1, 2, 3):
        code, rest = int(digits[:length] or 0), digits[length:]
        if code in COUNTRY_CODE_TO_REGION_CODE:
            for number in (rest, rest.removeprefix("0")):
                if _is_given_out(code, number):
                    return f"+{code}{number}"
            return None
    return None


def _looks() -> re.Pattern[str]:
    """A number with a 0 in front, in the groups of one of the countries."""
    shapes = []
    for grouping in sorted(_REGIONS, key=len, reverse=True):
        first, *others = (int(each) for each in grouping.split("-"))
        trunk = rf"(?:0|\(0\)[{_BLANK}]?)"
        area = rf"{trunk}[1-9]\d{{{first - 2}}}" if first > 1 else "0(?=.?[89])"
        if not others:
            shapes.append(area)
            continue
        gap = rf"(?:[{_BLANK}]?[/.\-–][{_BLANK}]?|[{_BLANK}]{{1,2}}|(?<=\)))"
        rest = rf"(?:[{_BLANK}.]|[{_BLANK}]?[\-–][{_BLANK}]?|/)"
        shapes.append(
            rf"(?:{area}|\({area}\))"
            + gap
            + rest.join(rf"\d{{{each}}}" for each in others)
        )
    return re.compile(rf"(?=\(?0){_APART}(?:{'|'.join(shapes)}){_ENDS}")


_LOOKS = _looks()


def _by_looks(text: str) -> Iterator[Finding]:
    for match in _LOOKS.finditer(text):
        groups = re.findall(r"\d+", _TRUNK_APART.sub("0", match[0]))
        regions = _REGIONS["-".join(str(len(each)) for each in groups)]
        if _may_be_phone(text, match, is_plain=len(groups) == 1):
            number = _at_home(_digits(match[0]), regions)
            if number:
                yield _phone(match.start(), match[0], number)
    for match in _AMERICAN.finditer(text):
        if _may_be_phone(text, match, is_plain=False):
            number = _at_home(_digits(match[0]), ("US",))
            if number:
                yield _phone(match.start(), match[0], number)


def _may_be_phone(text: str, match: re.Match[str], is_plain: bool) -> bool:
    """Whether nothing beside it speaks against a number that looks like a phone's."""
    if _DATE.search(match[0]) or is_amount(text, *match.span()):
        return False
    about = subject_before(text, match.start())
    return about is not Subject.REFERENCE and not (
        is_plain and about is Subject.COUNTED
    )


def _by_words(text: str) -> Iterator[Finding]:
    at = 0
    while match := _ANY.search(text, at):
        at = match.end()
        announced = _announced(text, match)
        if announced is None:
            continue
        for length in _ends(match[0][: 3 * _LONGEST]):
            written, end = match[0][:length], match.start() + length
            digits = _digits(written)
            if not announced <= len(digits) <= _LONGEST or _DATE.search(written):
                continue
            number = _at_home(digits, tuple(_CODES))
            if number and not is_amount(text, match.start(), end):
                yield _phone(match.start(), written, number)
                at = end
                break


def _announced(text: str, match: re.Match[str]) -> int | None:
    """How many digits the words beside a number ask of it; None: they tell nothing."""
    about = subject_before(text, match.start())
    if about is Subject.PHONE:
        is_next = subject_before(text, match.start(), reach=6) is Subject.PHONE
        return _FEWEST if is_next else _ENOUGH
    if about is Subject.CALL or is_phone_after(text, match.end()):
        return _ENOUGH
    return None


def _at_home(digits: str, regions: tuple[str, ...]) -> str | None:
    """The number as ITU-T E.164 has it, of the first region where there is one."""
    for region in regions:
        trunk = _TRUNK.get(region, "")
        if trunk == "0" and not digits.startswith("0"):
            continue
        number = digits.removeprefix(trunk)
        if _is_given_out(_CODES[region], number):
            return f"+{_CODES[region]}{number}"
    return None


def _is_given_out(code: int, number: str) -> bool:
    """Whether there can be such a number behind a calling code."""
    pattern = _given_out(code)
    if pattern is not None and pattern.fullmatch(number):
        return True
    return code == _CODES["GB"] and _SAMPLES.fullmatch(number) is not None


@functools.cache
def _given_out(code: int) -> re.Pattern[str] | None:
    """All numbers behind a calling code, as phonenumbers knows them."""
    patterns: list[str] = []
    for region in COUNTRY_CODE_TO_REGION_CODE[code]:
        known = PhoneMetadata.metadata_for_region_or_calling_code(code, region)
        if known is not None:
            patterns += _patterns(known)
    return re.compile("|".join(patterns)) if patterns else None


def _patterns(known: PhoneMetadata) -> list[str]:
    """The numbers that people and offices of a region have, kind by kind."""
    kinds = (
        known.fixed_line, known.mobile, known.toll_free, known.voip, known.premium_rate,
        known.shared_cost, known.personal_number, known.uan, known.pager,
    )  # fmt: skip
    patterns = (kind.national_number_pattern for kind in kinds if kind is not None)
    return [f"(?:{pattern})" for pattern in patterns if pattern]


def _phone(start: int, written: str, number: str) -> Finding:
    """A number from `start` on, without a bracket that is closed after it only."""
    end = start + len(written)
    is_in_brackets = written.count("(") > written.count(")")
    return finding(PersonalKind.PHONE, start + is_in_brackets, end, number)


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written)
