"""Numbers and sizes as a person reads them."""

_UNITS = ("B", "kB", "MB", "GB", "TB")
_THOUSAND = 1000


def count(number: int) -> str:
    """A whole number with its thousands set apart: 14,035."""
    return f"{number:,}"


def size(number: float) -> str:
    """Bytes in the unit that fits: 93 MB, 1.5 GB."""
    power = 0
    while round(number) >= _THOUSAND and power < len(_UNITS) - 1:
        number /= _THOUSAND
        power += 1
    digits = 1 if power > 1 and round(number, 1) < 10 else 0
    return f"{number:.{digits}f} {_UNITS[power]}"


def per_cent(share: float) -> str:
    """A share as per cent, with a decimal where it is small: 14 %, 0.6 %."""
    value = abs(share) * 100
    return f"{value:.1f} %" if round(value, 1) < 10 else f"{value:.0f} %"


def loss(value: float) -> str:
    """A loss in nats a token, to three decimals."""
    return f"{value:.3f}"
