"""What is said of another try with more caution: its button, and the new plan."""

from functools import partial

from ftstudio.core.retry import Retry
from ftstudio.words import numbers, plans
from ftstudio.words.formats import duration
from ftstudio.words.running import quoted
from ftstudio.words.translation import translate


def button(seconds: float | None) -> str:
    """What the button says that makes the plan ready, and how long it will take."""
    said = translate("retrying", "Try again with more caution")
    if seconds is None:
        return said
    aside = translate("retrying", "{button} ({duration})")
    return aside.format(button=said, duration=duration(seconds))


def made_ready(retry: Retry, seconds: float | None) -> tuple[str, str]:
    """Over the new plan: what is other than in the last one, and how long it takes."""
    said = [_what_changed(retry)]
    if retry.dropped:
        names = ", ".join(quoted(numbers.name(each)) for each in retry.dropped)
        dropped = translate("retrying", "Set back, as it worked against that: {names}.")
        said.append(dropped.format(names=names))
    if seconds is not None:
        takes = translate("retrying", "The training takes {duration} this time.")
        said.append(takes.format(duration=duration(seconds)))
    return translate("retrying", "The new plan is ready to start"), " ".join(said)


def _what_changed(retry: Retry) -> str:
    if not retry.is_raised:
        said = translate(
            "retrying",
            "Caution is at its highest already, so this is lower: {numbers}.",
        )
        return said.format(
            numbers=", ".join(map(partial(_lower, retry), _lowered(retry)))
        )
    match _lowered(retry):
        case ["learning_rate", "passes"]:
            said = translate(
                "retrying",
                "Caution is “{level}” now: it learns in smaller steps, and for less "
                "long.",
            )
        case ["learning_rate"]:
            said = translate(
                "retrying", "Caution is “{level}” now: it learns in smaller steps."
            )
        case ["passes"]:
            said = translate(
                "retrying", "Caution is “{level}” now: it learns for less long."
            )
        case _:
            said = translate("retrying", "Caution is “{level}” now.")
    return said.format(level=plans.caution(retry.caution))


def _lowered(retry: Retry) -> list[str]:
    """Which of the numbers that count most are lower than before."""
    return [name for name in ("learning_rate", "passes") if retry.lowers(name)]


def _lower(retry: Retry, name: str) -> str:
    """A number that was lowered, as it is now and as it was."""
    said = translate("retrying", "{name} {now} instead of {before}")
    now, before = (
        numbers.value(float(getattr(each, name)))
        for each in (retry.hyperparameters, retry.before)
    )
    return said.format(name=quoted(numbers.name(name)), now=now, before=before)
