"""The documents that got worse, beside what is said of a rise."""

from collections.abc import Sequence

from ftstudio.core.health import Health, State
from ftstudio.words.formats import count, numbered
from ftstudio.words.running import quoted
from ftstudio.words.translation import translate

_RISING = frozenset({State.WATCHING, State.MEMORISING, State.RATE_TOO_HIGH})
_LONGEST = 30
"""Letters of a title: enough to know the document by."""


def documents(health: Health, worst: Sequence[str]) -> str:
    """How many documents got worse, and which most; "" where nothing rises."""
    evidence = health.evidence
    if health.state not in _RISING or not evidence.worse:
        return ""
    if not worst:
        return numbered(
            evidence.worse,
            translate("verdict", "{n} of {documents} exam documents got worse."),
            translate("verdict", "{n} of {documents} exam documents got worse."),
            documents=count(evidence.documents),
        )
    return numbered(
        evidence.worse,
        translate("verdict", "{n} of {documents} exam documents got worse: {names}."),
        translate(
            "verdict",
            "{n} of {documents} exam documents got worse, most of all {names}.",
        ),
        documents=count(evidence.documents),
        names=", ".join(quoted(_short(each)) for each in worst),
    )


def _short(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    return name[:_LONGEST].rsplit(" ", 1)[0] + " …"
