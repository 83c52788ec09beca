"""Another try with more caution: what is chosen anew after a training went wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from ftstudio.core.choices import Choices, with_changes
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.presets import Caution, suggest

_ORDER = tuple(Caution)
_LESS_IS_CAUTIOUS = ("passes", "learning_rate", "lora_rank", "lora_alpha")
_MORE_IS_CAUTIOUS = ("lora_dropout", "weight_decay", "general_share")
_LEAST_RATE = 1e-5
"""With smaller steps than these, nothing would be learned in the time there is."""
_LEAST_PASSES = 1.0
"""Below this, some documents would not be read at all."""


@dataclass(frozen=True, slots=True)
class Retry:
    """The plan of another try, and what in it is new.

    `caution` and `changed` are to be chosen; they stand for `hyperparameters`, where it
    was `before`. `is_raised`: Caution is a level higher; else it was the highest, and
    learning rate and passes are lower. `dropped` names the hyperparameters that the
    person had changed against it, and that are suggested ones again.
    """

    caution: Caution
    changed: Mapping[str, float]
    hyperparameters: Hyperparameters
    before: Hyperparameters
    is_raised: bool
    dropped: tuple[str, ...] = ()

    def lowers(self, name: str) -> bool:
        """Whether a hyperparameter is lower than it was."""
        now, then = getattr(self.hyperparameters, name), getattr(self.before, name)
        return float(now) < float(then)


def with_more_caution(choices: Choices, words: int, parameters: int) -> Retry | None:
    """The next plan after one that learned by heart, or went out of control.

    `words` are those to learn from, `parameters` are the model's. What the person
    changed stays as it is where it is as cautious as what is suggested now. None where
    there is no more caution to take.
    """
    suggested = suggest(choices.effort, choices.caution, words, parameters)
    before = with_changes(suggested, choices.changed)
    level = _ORDER.index(choices.caution) + 1
    if level == len(_ORDER):
        return _lowered(choices, before)
    caution = _ORDER[level]
    suggested = suggest(choices.effort, caution, words, parameters)
    dropped = tuple(
        name
        for name, value in choices.changed.items()
        if _is_against(name, value, suggested)
    )
    kept = {n: value for n, value in choices.changed.items() if n not in dropped}
    return Retry(caution, kept, with_changes(suggested, kept), before, True, dropped)


def _lowered(choices: Choices, before: Hyperparameters) -> Retry | None:
    """Half the learning rate, and half the passes as long as all is read."""
    if before.learning_rate <= _LEAST_RATE:
        return None
    lower = {"learning_rate": max(_half(before.learning_rate), _LEAST_RATE)}
    if before.passes > _LEAST_PASSES:
        lower["passes"] = max(_half(before.passes), _LEAST_PASSES)
    changed = {**choices.changed, **lower}
    return Retry(choices.caution, changed, with_changes(before, lower), before, False)


def _half(value: float) -> float:
    return float(f"{value / 2:.3g}")


def _is_against(name: str, value: float, suggested: Hyperparameters) -> bool:
    """Whether a number is less cautious than the suggested one."""
    if name in _LESS_IS_CAUTIOUS:
        return value > float(getattr(suggested, name))
    return name in _MORE_IS_CAUTIOUS and value < float(getattr(suggested, name))
