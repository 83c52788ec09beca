"""What a verdict rests on, in words: the two bars, and how each document fared."""

from ftstudio.core.gain import SMALLEST_GAIN, Gain
from ftstudio.core.proof import Source
from ftstudio.words.formats import loss, per_cent
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_BARS = {
    Source.TEST: QT_TRANSLATE_NOOP(
        "proof", "How surprised each is by the test documents"
    ),
    Source.FOLDS: QT_TRANSLATE_NOOP(
        "proof", "How surprised each is by documents it has not learned from"
    ),
    Source.EXAM: QT_TRANSLATE_NOOP(
        "proof", "How surprised each is by the exam documents"
    ),
}
_EXPLAINED = {
    Source.TEST: QT_TRANSLATE_NOOP(
        "proof",
        "The test documents were laid aside before anything began: the model did not "
        "learn from them, and they chose nothing. So the figure holds for new "
        "documents of the same kind; in 95 of 100 cases the truth lies in the range.",
    ),
    Source.FOLDS: QT_TRANSLATE_NOOP(
        "proof",
        "Each training of the double-check did without some of your documents, and was "
        "examined on those. The range is what to expect, in 95 of 100 cases, of the "
        "version that is kept, which learned from all of them.",
    ),
    Source.EXAM: QT_TRANSLATE_NOOP(
        "proof",
        "Of all versions the one was kept that did best on the exam documents. On new "
        "documents it will do a little worse than the figure says.",
    ),
}


def bars(source: Source) -> str:
    """What the two bars of a gain show."""
    return translate("proof", _BARS[source])


def explained(source: Source) -> str:
    """How far a gain can be trusted that was measured so."""
    return translate("proof", _EXPLAINED[source])


def range_of(low: float, high: float) -> str:
    """Between which losses the new model's lies; for who knows the term."""
    said = translate("proof", "With 95 % confidence it lies between {low} and {high}.")
    return said.format(low=loss(low), high=loss(high))


def change(share: float) -> str:
    """How a document fared: how far its loss fell, as a share."""
    if abs(share) < SMALLEST_GAIN:
        return translate("proof", "no change")
    if share > 0:
        said = translate("proof", "{change} less surprising")
    else:
        said = translate("proof", "{change} more surprising")
    return said.format(change=per_cent(share))


def hardest(gain: Gain) -> str:
    """What the list of the hardest documents is."""
    if any(each < 0 for each in gain.document_gains):
        return translate(
            "proof",
            "The new model does worst on these, and worse than the original where it "
            "says “more”. Are they different from your other documents?",
        )
    return translate(
        "proof", "The new model gains least on these; it gains on every document."
    )
