"""Numbers, sizes and times as a person reads them."""

_UNITS = ("B", "kB", "MB", "GB", "TB")
_THOUSAND = 1000


def count(number: int) -> str:
    """A whole number with its thousands set apart: 14,035."""
    return f"{number:,}"


def size(number: float) -> str:
    """Bytes in the unit that fits: 93 MB, 1.5 GB."""
    power = 0
    while number >= _THOUSAND and power < len(_UNITS) - 1:
        number /= _THOUSAND
        power += 1
    digits = 1 if number < 10 and power > 1 else 0
    return f"{number:.{digits}f} {_UNITS[power]}"


def duration(seconds: float) -> str:
    """A time that is still to pass or has passed: 40 s, 12 min, 1 h 05 min."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02d} min"


def per_cent(share: float) -> str:
    """A share as per cent, with a decimal where it is small: 14 %, 0.6 %."""
    value = abs(share) * 100
    return f"{value:.1f} %" if value < 10 else f"{value:.0f} %"


def loss(value: float) -> str:
    """A loss in nats a token, to three decimals."""
    return f"{value:.3f}"
