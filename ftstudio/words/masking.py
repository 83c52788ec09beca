"""What is said of personal data in the documents, and of masking it."""

from collections.abc import Sequence

from ftstudio.core.notes import PersonalCount
from ftstudio.words.formats import count
from ftstudio.words.personal import kind_name
from ftstudio.words.translation import translate

_NAMED = 3


def found(counts: Sequence[PersonalCount]) -> tuple[str, ...]:
    """Each kind with its number: 41 e-mail addresses."""
    return tuple(
        f"{count(each.count)} {kind_name(each.kind, each.count)}" for each in counts
    )


def in_short(counts: Sequence[PersonalCount], is_masked: bool) -> str:
    """What was found, the most frequent kinds by name, and whether it is masked."""
    return f"<b>{title()}</b> · {_found(counts, is_masked)}"


def title() -> str:
    """What it is all called."""
    return translate("masking", "Personal data")


def means(is_masked: bool) -> str:
    """What masking does, or what follows where it is not done."""
    if is_masked:
        return translate(
            "masking",
            "06 12 34 56 78 becomes [PHONE 1] wherever it stands: the same number "
            "always gets the same mark. Your files stay as they are.",
        )
    return translate(
        "masking",
        "The model may then write these numbers and addresses in an answer, to anyone "
        "who uses it.",
    )


def _found(counts: Sequence[PersonalCount], is_masked: bool) -> str:
    if not counts:
        return translate("masking", "none in the ticked documents.")
    often = sorted(counts, key=lambda each: -each.count)
    said = list(found(often[:_NAMED]))
    if more := sum(each.count for each in often[_NAMED:]):
        said.append(translate("masking", "{n} more").format(n=count(more)))
    named = ", ".join(said)
    sentence = (
        translate("masking", "{found}: hidden before the model sees them.")
        if is_masked
        else translate("masking", "{found}: the model will see them.")
    )
    return sentence.format(found=named)
