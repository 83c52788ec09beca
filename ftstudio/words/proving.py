"""What a proof says, in words: what was gained, what was lost, what is repeated."""

import math
from dataclasses import dataclass

from ftstudio.core.proof import Knowledge, Proof, Recitation
from ftstudio.core.proven import (
    WORDS,
    Verdict,
    fell,
    gain_in,
    gives_away,
    recites_passages,
    verdict_of,
    vocabulary_gain,
)
from ftstudio.words.formats import count, loss, numbered
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
        "proving", "It has forgotten some of what it knew before."
    ),
    Verdict.RECITES: QT_TRANSLATE_NOOP(
        "proving",
        "It has memorised: it repeats what stands in your documents word for word.",
    ),
}
_ADVICE = {
    Verdict.NO_BETTER: QT_TRANSLATE_NOOP(
        "proving", "More documents, or a larger model, may help."
    ),
    Verdict.FORGOT: QT_TRANSLATE_NOOP(
        "proving",
        "Use it for your documents and for nothing else, or train again with more "
        "caution: general text is rehearsed then.",
    ),
    Verdict.RECITES: QT_TRANSLATE_NOOP(
        "proving",
        "Give it only to people who may read your documents, or train again with more "
        "caution.",
    ),
}
_OWN_WORDS = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """One measurement: what it is of, and what was found; `is_bad` is a loss."""

    title: str
    said: str
    is_bad: bool = False


def verdict(proof: Proof) -> str:
    """The overall line."""
    return translate("proving", _VERDICTS[verdict_of(proof)])


def advice(proof: Proof) -> str:
    """What to do about it; "" where nothing needs to be done."""
    said = _ADVICE.get(verdict_of(proof))
    return translate("proving", said) if said else ""


def going_on() -> str:
    """While it is measured."""
    return translate("proving", "Measuring what was gained, and what was lost…")


def not_yet(*, was_put_off: bool) -> tuple[str, str]:
    """Before it is measured: that it was not yet, and what it would tell."""
    title = translate("proving", "What else was gained, and what was lost?")
    said = translate(
        "proving",
        "A few minutes' measuring tells: how your own words fare, what became of "
        "general knowledge, and whether it repeats your documents word for word.",
    )
    if was_put_off:
        why = translate(
            "proving", "It was put off, as the model was needed for something else."
        )
        said = f"{said} {why}"
    return title, said


def lines(proof: Proof) -> list[str]:
    """What it rests on: one line a measurement, the documents first."""
    told = [_documents(proof), *findings(proof)]
    return [f"{each.title}: {each.said}" for each in told if each is not None]


def findings(proof: Proof) -> list[Finding]:
    """What was measured besides the documents."""
    told = [_vocabulary(proof), *map(_knows, proof.knowledge)]
    told += [_recites(proof.recitation), _gives_away(proof.recitation)]
    return [each for each in told if each is not None]


def _documents(proof: Proof) -> Finding | None:
    gain = gain_in(proof)
    if not gain.documents:
        return None
    said = translate("proving", "{change} (loss {before} before, {after} now)")
    number = count(gain.documents)
    title = translate("proving", "Documents it has not learned from ({count})")
    return Finding(
        title.format(count=number),
        said.format(
            change=change(gain.share),
            before=loss(gain.before),
            after=loss(gain.after),
        ),
        is_bad=gain.share < 0,
    )


def _vocabulary(proof: Proof) -> Finding | None:
    share = vocabulary_gain(proof)
    if math.isnan(share):
        return None
    words = ", ".join(each.word for each in proof.terms[:_OWN_WORDS])
    if len(proof.terms) > _OWN_WORDS:
        said = translate("proving", "{change} ({words} and others, {places})")
    else:
        said = translate("proving", "{change} ({words}, {places})")
    places = numbered(
        sum(each.times for each in proof.terms),
        translate("proving", "in {n} place"),
        translate("proving", "in {n} places"),
    )
    return Finding(
        translate("proving", "Your own words"),
        said.format(change=change(share), words=words, places=places),
        is_bad=share < 0,
    )


def _knows(known: Knowledge) -> Finding:
    title = translate("proving", "Still knows, {language}")
    said = translate(
        "proving",
        "general text {change}; {right} of {questions} everyday questions right, "
        "{before} before",
    )
    return Finding(
        title.format(language=language(known.language)),
        said.format(
            change=change(1 - known.text_after / known.text_before),
            right=known.right_after,
            questions=known.questions,
            before=known.right_before,
        ),
        is_bad=fell(known),
    )


def _recites(found: Recitation) -> Finding | None:
    if not found.passages:
        return None
    said = translate(
        "proving",
        "{recited} of {passages} passages when it is given their beginning, {words} "
        "words or more in a row; the original {original}",
    )
    return Finding(
        translate("proving", "Repeats word for word"),
        said.format(
            words=WORDS,
            recited=found.recited,
            passages=found.passages,
            original=found.by_original,
        ),
        is_bad=recites_passages(found),
    )


def _gives_away(found: Recitation) -> Finding | None:
    if not found.secrets:
        return None
    said = translate(
        "proving", "{given} of {secrets} that it has learned; the original {original}"
    )
    return Finding(
        translate("proving", "Gives away numbers and addresses of people"),
        said.format(
            given=found.given_away,
            secrets=found.secrets,
            original=found.given_by_original,
        ),
        is_bad=gives_away(found),
    )
