"""What has come of a training: the verdict, what it rests on, and how it ended."""

from ftstudio.core.events import Failed, Finished
from ftstudio.core.explosions import blew_up
from ftstudio.core.gain import SMALLEST_GAIN, Claim, Gain, gain_of
from ftstudio.core.history import History
from ftstudio.core.proof import Source
from ftstudio.words.endings import ending, share_at
from ftstudio.words.formats import count, loss, numbered, per_cent, per_cents
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_MEANINGS = {
    Claim.BETTER: QT_TRANSLATE_NOOP(
        "results",
        "It expects your words and turns of phrase better than before. It has learnt "
        "style, not facts: still give it prices and dates.",
    ),
    Claim.PERHAPS: QT_TRANSLATE_NOOP(
        "results",
        "It may be luck: your documents differ too much among themselves to be sure. "
        "With more of them, one knows better.",
    ),
    Claim.NONE: QT_TRANSLATE_NOOP(
        "results",
        "No version wrote more like your documents than the original. More documents, "
        "or a larger model, may help.",
    ),
}


def headline(history: History, gain: Gain | None) -> str:
    """The verdict in a few words, never dressed up."""
    if history.kept is None:
        return translate("results", "There is no version to use yet")
    if gain is None:
        return _unmeasured(history)
    if gain.claim is not Claim.BETTER:
        return _poor(gain)
    low, high = per_cents(gain.low, gain.high) if gain.has_range else ("", "")
    if not gain.has_range:
        said = translate(
            "results", "About {gain} less surprised by documents it had never seen"
        )
    elif low == high:
        said = translate(
            "results", "{gain} less surprised by documents it had never seen"
        )
    else:
        said = translate(
            "results",
            "Between {low} and {high} less surprised by documents it had never seen",
        )
    return said.format(gain=per_cent(gain.share), low=low, high=high)


def in_short(gain: Gain | None) -> str:
    """The verdict on a kept version in one short line."""
    if gain is None:
        return translate("results", "A version was kept; it was not measured.")
    if gain.claim is not Claim.BETTER:
        return _poor(gain)
    low, high = per_cents(gain.low, gain.high) if gain.has_range else ("", "")
    if low == high:
        said = translate("results", "{gain} less surprised by new documents")
    else:
        said = translate(
            "results", "Between {low} and {high} less surprised by new documents"
        )
    return said.format(gain=per_cent(gain.share), low=low, high=high)


def detail(history: History, gain: Gain | None) -> str:
    """What the verdict rests on; where there is none, why, and what to do."""
    if history.kept is None:
        return _nothing_kept(history)
    if gain is None:
        return _not_measured(history)
    match gain.source:
        case Source.TEST:
            said = _by_test(gain)
        case Source.FOLDS:
            said = _by_folds(history, gain)
        case Source.EXAM:
            said = _by_exam(history, gain)
    if gain.has_range or gain.claim is not Claim.BETTER:
        return said
    if gain.source is Source.FOLDS:
        few = translate(
            "results", "There are too few documents to say how sure the figure is."
        )
    else:
        few = translate("results", "That is too little to say how sure the figure is.")
    return f"{said} {few}"


def meaning(gain: Gain | None, history: History) -> str:
    """What the verdict means for daily work; "" where there is none."""
    if gain is None:
        return ""
    if gain.claim is Claim.NONE and any(map(blew_up, history.folds)):
        return translate(
            "results", "No version wrote more like your documents than the original."
        )
    return translate("results", _MEANINGS[gain.claim])


def told(history: History) -> str:
    """The verdict for who reads the terminal: with its figures and its proof."""
    if history.kept is None:
        return translate("results", "Stopped before there was a version to keep.")
    gain = gain_of(history)
    first = headline(history, gain)
    if gain is not None and gain.claim is not Claim.NONE:
        figures = translate(
            "results", "{verdict} (mean loss {before} before, {after} after)"
        )
        first = figures.format(
            verdict=first, before=loss(gain.before), after=loss(gain.after)
        )
    return " ".join(filter(None, (f"{first}.", detail(history, gain), ending(history))))


def _poor(gain: Gain) -> str:
    if gain.claim is Claim.NONE:
        return translate("results", "No gain: keep the original model")
    low, high = per_cents(gain.low, gain.high)
    if abs(gain.low) < SMALLEST_GAIN:
        said = translate("results", "Perhaps better: by {high} at most")
    else:
        said = translate(
            "results", "Perhaps better: between {low} worse and {high} better"
        )
    return said.format(low=low, high=high)


def _by_test(gain: Gain) -> str:
    return numbered(
        gain.documents,
        translate("results", "Tested on {n} document that had no say in anything."),
        translate("results", "Tested on {n} documents that had no say in anything."),
    )


def _by_folds(history: History, gain: Gain) -> str:
    turns = len(history.folds)
    if gain.is_stable and any(map(blew_up, history.folds)):
        said = translate(
            "results",
            "Each of your {n} documents was examined by a model that had not learned "
            "from it.",
        )
    elif gain.is_stable and turns == 2:
        said = translate(
            "results",
            "Each of your {n} documents was examined by a model that had not learned "
            "from it. Both trainings agree.",
        )
    elif gain.is_stable:
        said = translate(
            "results",
            "Each of your {n} documents was examined by a model that had not learned "
            "from it. All {turns} trainings agree.",
        )
    else:
        said = translate(
            "results",
            "Each of your {n} documents was examined by a model that had not learned "
            "from it. But the {turns} trainings disagree: with some documents to learn "
            "from it got better, with others it did not.",
        )
    return said.format(n=count(gain.documents), turns=count(turns))


def _by_exam(history: History, gain: Gain) -> str:
    if history.is_in_fold:
        said = translate(
            "results",
            "The double-check was stopped in training {turn} of {turns}. Checked on "
            "the exam of that one alone, which also chose the version.",
        )
        turn, turns = len(history.folds), history.fold_count
        return said.format(turn=count(turn), turns=count(turns))
    if gain.claim is Claim.NONE:
        return numbered(
            gain.documents,
            translate("results", "Checked on the {n} document kept aside."),
            translate("results", "Checked on the {n} documents kept aside."),
        )
    return numbered(
        gain.documents,
        translate(
            "results",
            "Checked on the {n} document kept aside. It also chose the version, which "
            "flatters it a little.",
        ),
        translate(
            "results",
            "Checked on the {n} documents kept aside. They also chose the version, "
            "which flatters it a little.",
        ),
    )


def _unmeasured(history: History) -> str:
    """A version was kept of which nobody knows how good it is, in a few words."""
    if history.cross_validated is None or history.kept is None:
        return translate("results", "The best version was kept")
    if history.kept.step == 0:
        return translate("results", "This is still the original model")
    return translate("results", "What it had learned until then was kept")


def _not_measured(history: History) -> str:
    if history.cross_validated is not None and history.kept is not None:
        if history.kept.step == 0:
            return translate(
                "results",
                "The double-check is done, but the last training was stopped before it "
                "learned anything. Go on with it: nothing is lost.",
            )
        said = translate(
            "results",
            "The last training was stopped after {share} of what the double-check "
            "agreed on, so the double-check says nothing of this version. Compare it "
            "with the original.",
        )
        return said.format(share=share_at(history, history.kept.step))
    return translate(
        "results", "How good it is was not measured. Compare it with the original."
    )


def _nothing_kept(history: History) -> str:
    match history.final:
        case Failed():
            return translate(
                "results",
                "The training ended in an error before there was one. Go on with it, "
                "or start it again.",
            )
        case Finished():
            return translate(
                "results",
                "The training was stopped before there was one. Go on with it: nothing "
                "is lost.",
            )
    return translate("results", "It comes when the training has ended.")
