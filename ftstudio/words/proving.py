"""What a proof says, in words: what was gained, what was lost, what is repeated."""

import math

from ftstudio.core.proof import Knowledge, Proof, Recitation
from ftstudio.core.proven import (
    WORDS,
    Verdict,
    gain_in,
    verdict_of,
    vocabulary_gain,
)
from ftstudio.words.formats import count, loss
from ftstudio.words.languages import language
from ftstudio.words.proof import change
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_VERDICTS = {
    Verdict.SOUND: QT_TRANSLATE_NOOP(
        "proving",
        "Better on documents it has not seen, and nothing that could be measured was "
        "lost.",
    ),
    Verdict.NO_BETTER: QT_TRANSLATE_NOOP(
        "proving",
        "Nothing was lost, but it is not certain that it is better on documents it has "
        "not seen.",
    ),
    Verdict.FORGOT: QT_TRANSLATE_NOOP(
        "proving",
        "It has forgotten some of what it knew: use it for your documents, and for "
        "nothing else.",
    ),
    Verdict.RECITES: QT_TRANSLATE_NOOP(
        "proving",
        "It has memorised: it repeats passages of your documents word for word. Do not "
        "give it away.",
    ),
}
_OWN_WORDS = 5


def verdict(proof: Proof) -> str:
    """The overall line."""
    return translate("proving", _VERDICTS[verdict_of(proof)])


def lines(proof: Proof) -> list[str]:
    """What it rests on: one line a measurement."""
    told = [_documents(proof), _vocabulary(proof)]
    told += [_knows(each) for each in proof.knowledge]
    told += [_recites(proof.recitation), _gives_away(proof.recitation)]
    return [each for each in told if each]


def _documents(proof: Proof) -> str:
    gain = gain_in(proof)
    if not gain.documents:
        return ""
    said = translate(
        "proving",
        "Documents it has not learned from: {count}; {change} (loss {before} before, "
        "{after} now).",
    )
    return said.format(
        count=count(gain.documents),
        change=change(gain.share),
        before=loss(gain.before),
        after=loss(gain.after),
    )


def _vocabulary(proof: Proof) -> str:
    share = vocabulary_gain(proof)
    if math.isnan(share):
        return ""
    said = translate("proving", "Your own words, {words} and others: {change}.")
    words = ", ".join(each.word for each in proof.terms[:_OWN_WORDS])
    return said.format(words=words, change=change(share))


def _knows(known: Knowledge) -> str:
    said = translate(
        "proving",
        "Still knows, {language}: general text {change}; everyday questions right: "
        "{right} of {questions}, {before} before.",
    )
    return said.format(
        language=language(known.language),
        change=change(1 - known.text_after / known.text_before),
        right=known.right_after,
        questions=known.questions,
        before=known.right_before,
    )


def _recites(found: Recitation) -> str:
    if not found.passages:
        return ""
    said = translate(
        "proving",
        "Passages it repeats word for word when it is given their beginning ({words} "
        "words or more): {recited} of {passages}; the original {original}.",
    )
    return said.format(
        words=WORDS,
        recited=found.recited,
        passages=found.passages,
        original=found.by_original,
    )


def _gives_away(found: Recitation) -> str:
    if not found.secrets:
        return ""
    said = translate(
        "proving",
        "Numbers and addresses of people it gives away: {given} of {secrets}; the "
        "original {original}.",
    )
    return said.format(
        given=found.given_away,
        secrets=found.secrets,
        original=found.given_by_original,
    )
