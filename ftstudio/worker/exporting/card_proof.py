"""What a proof says on a model card: its finding, and its figures, in English.

Words of the documents are counted and never named.
"""

import math

from ftstudio.core.gain import SMALLEST_GAIN, change
from ftstudio.core.proof import Knowledge, Proof, Recitation
from ftstudio.core.proven import (
    WORDS,
    Verdict,
    fell,
    gain_in,
    verdict_of,
    vocabulary_gain,
)

NOT_MEASURED = (
    "What it has forgotten, and what it repeats word for word, was not measured."
)
_FINDINGS = {
    Verdict.SOUND: "Better on documents it has not seen, and nothing that could be "
    "measured was lost.",
    Verdict.NO_BETTER: "Nothing was lost, but it is not certain that it is better on "
    "documents it has not seen.",
    Verdict.FORGOT: "It has forgotten some of what it knew before: use it for "
    "documents like those it learned from, and for nothing else.",
    Verdict.RECITES: "It has memorised, and repeats word for word what stands in the "
    "documents it learned from: give it only to people who may read them.",
}
_LANGUAGES = {"en": "English", "fr": "French"}


def finding(proof: Proof) -> str:
    """The overall line; what was forgotten is told beside what is repeated."""
    verdict = verdict_of(proof)
    said = [_FINDINGS[verdict]]
    if verdict is Verdict.RECITES and any(map(fell, proof.knowledge)):
        said.append(_FINDINGS[Verdict.FORGOT])
    return " ".join(said)


def figures(proof: Proof) -> list[str]:
    """What it rests on, a line each."""
    return [
        *_documents(proof),
        *_vocabulary(proof),
        *map(_knows, proof.knowledge),
        _recites(proof.recitation),
        _gives_away(proof.recitation),
    ]


def _documents(proof: Proof) -> list[str]:
    gain = gain_in(proof)
    if not gain.documents:
        return []
    sure = f", 95 % range {gain.low:.1%} to {gain.high:.1%}" if gain.has_range else ""
    losses = f"loss {gain.before:.3f} before, {gain.after:.3f} now{sure}"
    how = _changed(gain.share)
    return [f"Documents it has not learned from ({gain.documents}): {how} ({losses})."]


def _vocabulary(proof: Proof) -> list[str]:
    share = vocabulary_gain(proof)
    if math.isnan(share):
        return []
    count = len(proof.terms)
    return [f"Words special to its documents ({count}): {_changed(share)}."]


def _knows(known: Knowledge) -> str:
    language = _LANGUAGES.get(known.language, known.language)
    text = _changed(change(known.text_before, known.text_after))
    right = f"{known.right_after} of {known.questions} everyday questions right"
    before = f"{known.right_before} before"
    return f"Still knows, {language}: general text {text}; {right}, {before}."


def _recites(found: Recitation) -> str:
    if not found.passages:
        return "Repeats word for word: no passage to try it on."
    return (
        f"Repeats word for word: {found.recited} of {found.passages} passages when it "
        f"is given their beginning, {WORDS} words or more in a row; the original "
        f"{found.by_original}. Longest run: {found.longest} words."
    )


def _gives_away(found: Recitation) -> str:
    what = "Gives away numbers and addresses of people"
    if not found.secrets:
        return f"{what}: none to try it on."
    given, original = found.given_away, found.given_by_original
    return f"{what}: {given} of {found.secrets}; the original {original}."


def _changed(share: float) -> str:
    """How far a loss fell, as a share of what it was."""
    if math.isnan(share):
        return "not measured"
    if abs(share) < SMALLEST_GAIN:
        return "no change"
    return f"{abs(share):.1%} {'less' if share > 0 else 'more'} surprising"
