"""Numbers, sizes and times as a person reads them, after the habits of a language."""

from dataclasses import dataclass
from datetime import UTC, datetime

from ftstudio.words.translation import QT_TRANSLATE_NOOP, language, translate

_UNITS = (
    QT_TRANSLATE_NOOP("formats", "B"),
    QT_TRANSLATE_NOOP("formats", "kB"),
    QT_TRANSLATE_NOOP("formats", "MB"),
    QT_TRANSLATE_NOOP("formats", "GB"),
    QT_TRANSLATE_NOOP("formats", "TB"),
)
_MONTHS = (
    QT_TRANSLATE_NOOP("formats", "{day} January {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} February {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} March {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} April {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} May {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} June {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} July {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} August {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} September {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} October {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} November {year}"),
    QT_TRANSLATE_NOOP("formats", "{day} December {year}"),
)
_THOUSAND = 1000
_WIDE = 2.0
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


@dataclass(frozen=True, slots=True)
class _Habits:
    """How numbers are written in a language.

    `singular` lists what counts as one; `first` is the first day of a month.
    """

    thousands: str
    point: str
    before_unit: str
    singular: tuple[int, ...]
    first: str


# Unicode CLDR's, but for the space before the English per cent sign.
_ENGLISH = _Habits(",", ".", " ", (1,), "1")
_HABITS = {"fr": _Habits("\u202f", ",", "\u00a0", (0, 1), "1er")}


def count(number: int) -> str:
    """A whole number with its thousands set apart: 14,035."""
    return f"{number:,}".replace(",", _habits().thousands)


def numbered(number: int, one: str, many: str, **others: object) -> str:
    """`one` or `many`, both translated, with the number for {n}: 3 documents.

    `others` are for the other places in braces.
    """
    said = one if number in _habits().singular else many
    return said.format(n=count(number), **others)


def decimals(number: float, digits: int = 1) -> str:
    """A number with so many digits after the point: 3.2."""
    whole, _point, rest = f"{number:,.{digits}f}".partition(".")
    whole = whole.replace(",", _habits().thousands)
    return whole + _habits().point + rest if rest else whole


def size(number: float) -> str:
    """Bytes in the unit that fits: 93 MB, 1.5 GB."""
    power = 0
    while round(number) >= _THOUSAND and power < len(_UNITS) - 1:
        number /= _THOUSAND
        power += 1
    digits = 1 if power > 1 and round(number, 1) < 10 else 0
    unit = translate("formats", _UNITS[power])
    return decimals(number, digits) + _habits().before_unit + unit


def memory(used: float, total: float) -> str:
    """How much of the computer's memory is in use, in bytes: 1.7 GB of 16 GB."""
    said = translate("formats", "{used} of {total}")
    return said.format(used=size(used), total=size(total))


def per_cent(share: float) -> str:
    """A share as per cent, with a decimal where it is small: 14 %, 0.6 %."""
    value = abs(share) * 100
    digits = 1 if round(value, 1) < 10 else 0
    return decimals(value, digits) + _habits().before_unit + "%"


def per_cents(low: float, high: float) -> tuple[str, str]:
    """Both ends of a range as per cent, as exact as it is narrow: 8 % and 14 %.

    Without their signs; in whole per cent where the ends are far from each other, and
    none of them is nothing then.
    """
    ends = [abs(each) * 100 for each in (low, high)]
    is_wide = abs(high - low) * 100 >= _WIDE and all(round(each) for each in ends)
    digits = 0 if is_wide else 1
    unit = _habits().before_unit + "%"
    return decimals(ends[0], digits) + unit, decimals(ends[1], digits) + unit


def done(share: float) -> str:
    """How much of a work is done, in whole per cent; 100 % only at its very end."""
    value = 100 if share >= 1 else min(max(round(share * 100), 0), 99)
    return f"{value}{_habits().before_unit}%"


def loss(value: float) -> str:
    """A loss in nats a token, to three decimals."""
    return decimals(value, 3)


def duration(seconds: float) -> str:
    """How long something takes, no finer than is known: about 12 min, 1 h 20."""
    if seconds < _MINUTE:
        return translate("formats", "less than a minute")
    minutes = round(seconds / _MINUTE)
    if minutes < 60:
        return translate("formats", "about {minutes} min").format(minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    if hours >= 10:
        hours += minutes >= 30
        return translate("formats", "about {hours} h").format(hours=count(hours))
    return translate("formats", "{hours} h {minutes}").format(
        hours=hours, minutes=f"{minutes:02}"
    )


def span(low: float, high: float) -> str:
    """How long something takes, by its two ends: 20 to 50 min, 50 min to 2 h 10."""
    first, last = (_coarse(each / _MINUTE) for each in (low, high))
    if last <= 1:
        return duration(0)
    if last < 60:
        said = translate("formats", "{low} to {high} min")
        return said.format(low=max(first, 1), high=last)
    said = translate("formats", "{low} to {high}")
    return said.format(low=_hours(max(first, 1)), high=_hours(last))


def _coarse(minutes: float) -> int:
    """Whole minutes, of more than ten only every fifth, of hours every tenth."""
    step = 1 if minutes <= 10 else 5 if minutes < 60 else 10
    return round(minutes / step) * step


def _hours(minutes: int) -> str:
    if minutes < 60:
        return translate("formats", "{minutes} min").format(minutes=minutes)
    hours, rest = divmod(minutes, 60)
    if not rest or hours >= 10:
        return translate("formats", "{hours} h").format(hours=count(hours))
    said = translate("formats", "{hours} h {minutes}")
    return said.format(hours=hours, minutes=f"{rest:02}")


def ago(seconds: float) -> str:
    """How long something has been past: 12 minutes ago, yesterday, 3 days ago."""
    if seconds < _MINUTE:
        return translate("formats", "just now")
    if seconds < _HOUR:
        return numbered(
            int(seconds // _MINUTE),
            translate("formats", "{n} minute ago"),
            translate("formats", "{n} minutes ago"),
        )
    if seconds < _DAY:
        return numbered(
            int(seconds // _HOUR),
            translate("formats", "{n} hour ago"),
            translate("formats", "{n} hours ago"),
        )
    if seconds < 2 * _DAY:
        return translate("formats", "yesterday")
    days = count(int(seconds // _DAY))
    return translate("formats", "{n} days ago").format(n=days)


def date(timestamp: float) -> str:
    """The day of a moment in seconds since 1970 (UTC), where this computer stands."""
    day = datetime.fromtimestamp(timestamp, UTC).astimezone()
    said = translate("formats", _MONTHS[day.month - 1])
    number = _habits().first if day.day == 1 else str(day.day)
    return said.format(day=number, year=day.year)


def _habits() -> _Habits:
    return _HABITS.get(language(), _ENGLISH)
