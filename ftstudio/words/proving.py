"""What a proof says, in words: what was gained, what was lost, what is repeated."""

import math
from dataclasses import dataclass

from ftstudio.core import gain
from ftstudio.core.proof import Knowledge, Proof, Recitation, TermProof
from ftstudio.core.proven import (
    Verdict,
    fell,
    gives_away,
    is_worse,
    mean_losses,
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
        "Better on documents it has not learned from, and nothing grave was lost.",
    ),
    Verdict.NO_BETTER: QT_TRANSLATE_NOOP(
        "proving",
        "It is not certain that it is better on documents it has not learned from.",
    ),
    Verdict.WORSE: QT_TRANSLATE_NOOP(
        "proving", "It is worse than the original on documents it has not learned from."
    ),
    Verdict.FORGOT: QT_TRANSLATE_NOOP(
        "proving", "It has forgotten some of what it knew before."
    ),
    Verdict.GIVES_AWAY: QT_TRANSLATE_NOOP(
        "proving",
        "It gives away numbers or addresses of people that stand in your documents.",
    ),
    Verdict.RECITES: QT_TRANSLATE_NOOP(
        "proving",
        "It has memorised: it repeats passages of your documents word for word.",
    ),
}
_ADVICE = {
    Verdict.NO_BETTER: QT_TRANSLATE_NOOP(
        "proving", "More documents, or a larger model, may help."
    ),
    Verdict.WORSE: QT_TRANSLATE_NOOP(
        "proving",
        "Keep the original, or train again with other documents or more caution.",
    ),
    Verdict.FORGOT: QT_TRANSLATE_NOOP(
        "proving",
        "Use it for your documents and for nothing else, or train again with more "
        "caution: general text is rehearsed then.",
    ),
    Verdict.GIVES_AWAY: QT_TRANSLATE_NOOP(
        "proving",
        "Give it only to people who may know them, or train again with personal data "
        "masked.",
    ),
    Verdict.RECITES: QT_TRANSLATE_NOOP(
        "proving",
        "Give it only to people who may read your documents, or train again with more "
        "caution.",
    ),
}
_OWN_WORDS, _MOST_WORDS = 5, 40


@dataclass(frozen=True, slots=True)
class Finding:
    """One measurement: what it is of, and what was found; `is_bad` is a loss.

    `details` are lines for who wants to know more.
    """

    title: str
    said: str
    is_bad: bool = False
    details: tuple[str, ...] = ()


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
    return [_line(each.title, each.said) for each in told if each is not None]


def findings(proof: Proof) -> list[Finding]:
    """What was measured besides the documents."""
    told = [_vocabulary(proof), *map(_knows, proof.knowledge)]
    told += [_recites(proof.recitation), _gives_away(proof.recitation)]
    return [each for each in told if each is not None]


def losses(before: float, after: float) -> str:
    """Two losses, before and now, in nats per token or per word."""
    said = translate("proving", "loss {before} before, {after} now")
    return said.format(before=loss(before), after=loss(after))


def _line(title: str, said: str) -> str:
    return translate("proving", "{title}: {said}").format(title=title, said=said)


def _documents(proof: Proof) -> Finding | None:
    if proof.overall is None or not proof.documents:
        return None
    title = translate("proving", "Documents it has not learned from ({count})")
    share = proof.overall.share
    return Finding(
        title.format(count=count(len(proof.documents))),
        f"{change(share)} ({losses(*mean_losses(proof))})",
        is_bad=is_worse(proof),
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
    places = _places(sum(each.times for each in proof.terms))
    return Finding(
        translate("proving", "Your own words"),
        said.format(change=change(share), words=words, places=places),
        is_bad=share < 0,
        details=tuple(map(_word, proof.terms[:_MOST_WORDS])),
    )


def _word(term: TermProof) -> str:
    fared = change(gain.change(term.before, term.after))
    said = f"{fared} ({losses(term.before, term.after)}, {_places(term.times)})"
    return _line(term.word, said)


def _places(number: int) -> str:
    return numbered(
        number,
        translate("proving", "in {n} place"),
        translate("proving", "in {n} places"),
    )


def _knows(known: Knowledge) -> Finding:
    title = translate("proving", "What it still knows ({language})")
    said = translate(
        "proving",
        "general text {change}; {right} of {questions} everyday questions right, "
        "{before} before",
    )
    return Finding(
        title.format(language=language(known.language)),
        said.format(
            change=change(gain.change(known.text_before, known.text_after)),
            right=known.right_after,
            questions=known.questions,
            before=known.right_before,
        ),
        is_bad=fell(known),
    )


def _recites(found: Recitation) -> Finding:
    title = translate("proving", "Repeats word for word")
    if not found.passages:
        said = translate("proving", "not measured: no text is long enough")
    elif not found.recited:
        said = translate(
            "proving", "none of {passages} passages, when it is given their beginning"
        )
    elif not found.longest:
        said = translate(
            "proving",
            "{recited} of {passages} passages, when it is given their beginning; so "
            "does the original",
        )
    else:
        said = translate(
            "proving",
            "{recited} of {passages} passages, when it is given their beginning (the "
            "original {original}); at most {longest} words in a row",
        )
    return Finding(
        title,
        said.format(
            recited=found.recited,
            passages=found.passages,
            original=found.by_original,
            longest=found.longest,
        ),
        is_bad=recites_passages(found),
    )


def _gives_away(found: Recitation) -> Finding:
    if not found.secrets:
        said = translate("proving", "none was learned: masked, or not there")
    elif not found.given_away:
        said = translate("proving", "none of {secrets} that it has learned")
    else:
        said = translate(
            "proving",
            "{given} of {secrets} that it has learned; the original {original}",
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
