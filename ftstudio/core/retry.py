"""Another try with more caution: what is chosen anew after a training went wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from ftstudio.core.choices import Choices, with_changes
from ftstudio.core.hyperparameters import LIMITS, Hyperparameters
from ftstudio.core.presets import Caution, suggest

_ORDER = tuple(Caution)
_LESS_IS_CAUTIOUS = ("passes", "learning_rate", "lora_rank", "lora_alpha")
_MORE_IS_CAUTIOUS = ("lora_dropout", "weight_decay", "general_share")
_HALVED = ("passes", "learning_rate")
"""Where Caution is the highest already, these are taken down to a half."""


@dataclass(frozen=True, slots=True)
class Retry:
    """The plan of another try, and what in it is new.

    `caution` and `changed` are to be chosen. `is_raised`: Caution is a level higher;
    else passes and learning rate are halved. `dropped` names the hyperparameters that
    the person had changed against it, and that are suggested ones again.
    """

    caution: Caution
    changed: Mapping[str, float]
    hyperparameters: Hyperparameters
    is_raised: bool
    dropped: tuple[str, ...] = ()


def with_more_caution(choices: Choices, words: int) -> Retry:
    """The next plan after one that learned by heart, or went out of control.

    `words` are those to learn from. What the person changed stays as it is where it is
    as cautious as what is suggested now.
    """
    level = _ORDER.index(choices.caution) + 1
    if level == len(_ORDER):
        return _halved(choices, words)
    caution = _ORDER[level]
    suggested = suggest(choices.effort, caution, words)
    dropped = tuple(
        name
        for name, value in choices.changed.items()
        if _is_against(name, value, suggested)
    )
    kept = {n: value for n, value in choices.changed.items() if n not in dropped}
    return Retry(caution, kept, with_changes(suggested, kept), True, dropped)


def _halved(choices: Choices, words: int) -> Retry:
    suggested = suggest(choices.effort, choices.caution, words)
    planned = with_changes(suggested, choices.changed)
    halves = {
        name: max(float(f"{getattr(planned, name) / 2:.3g}"), LIMITS[name].least)
        for name in _HALVED
    }
    changed = {**choices.changed, **halves}
    return Retry(choices.caution, changed, with_changes(suggested, changed), False)


def _is_against(name: str, value: float, suggested: Hyperparameters) -> bool:
    """Whether a number is less cautious than the suggested one."""
    if name in _LESS_IS_CAUTIOUS:
        return value > float(getattr(suggested, name))
    return name in _MORE_IS_CAUTIOUS and value < float(getattr(suggested, name))
