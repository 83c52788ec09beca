"""What a proof says on a model card: its finding, and its figures, in English.

Words of the documents are counted and never named.
"""

import math

from ftstudio.core.gain import SMALLEST_GAIN, change
from ftstudio.core.proof import Knowledge, Proof, Recitation
from ftstudio.core.proven import (
    WORDS,
    Verdict,
    has_forgotten,
    mean_losses,
    verdict_of,
    vocabulary_gain,
)

NOT_MEASURED = (
    "What it has forgotten, and what it repeats word for word, was not measured."
)
_FINDINGS = {
    Verdict.SOUND: "Better on documents it has not learned from, and nothing grave was "
    "lost.",
    Verdict.NO_BETTER: "It is not certain that it is better on documents it has not "
    "learned from.",
    Verdict.WORSE: "It is worse than the original on documents it has not learned "
    "from.",
    Verdict.GIVES_AWAY: "It gives away numbers or addresses of people that stand in "
    "the documents it learned from: give it only to people who may know them.",
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
    is_told = verdict in {Verdict.RECITES, Verdict.GIVES_AWAY}
    if is_told and has_forgotten(proof.knowledge):
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
    overall, count = proof.overall, len(proof.documents)
    if overall is None or not count:
        return []
    has_range = overall.low is not None and overall.high is not None
    sure = f", 95 % range {overall.low:.1%} to {overall.high:.1%}" if has_range else ""
    before, after = mean_losses(proof)
    losses = f"loss {before:.3f} before, {after:.3f} now{sure}"
    how = _changed(overall.share)
    return [f"Documents it has not learned from ({count}): {how} ({losses})."]


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
        return "Repeats word for word: not measured, no text is long enough."
    return (
        f"Repeats word for word: {found.recited} of {found.passages} passages when it "
        f"is given their beginning, {WORDS} words or more in a row; the original "
        f"{found.by_original}. Longest run of its own: {found.longest} words."
    )


def _gives_away(found: Recitation) -> str:
    what = "Gives away numbers and addresses of people"
    if not found.secrets:
        return f"{what}: none was learned (masked, or not there)."
    given, original = found.given_away, found.given_by_original
    return f"{what}: {given} of {found.secrets}; the original {original}."


def _changed(share: float) -> str:
    """How far a loss fell, as a share of what it was."""
    if math.isnan(share):
        return "not measured"
    if abs(share) < SMALLEST_GAIN:
        return "no change"
    return f"{abs(share):.1%} {'less' if share > 0 else 'more'} surprising"
