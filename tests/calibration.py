"""How far a sorter's confidence lies from how often it is right."""

from collections.abc import Sequence

from ftstudio.core.sorting import Guess


def calibration_error(guesses: Sequence[Guess], bins: int = 10) -> float:
    """How far confidence and accuracy lie apart on average, 0 to 1.

    Expected calibration error (Naeini et al. 2015), in bins of equal width.
    """
    found: dict[int, list[Guess]] = {}
    for each in guesses:
        number = min(int(each.confidence * bins), bins - 1)
        found.setdefault(number, []).append(each)
    apart = sum(
        abs(sum(e.is_right for e in each) - sum(e.confidence for e in each))
        for each in found.values()
    )
    return apart / max(len(guesses), 1)
