"""What of a repeated text is a document's own, and what everybody writes."""

from collections.abc import Sequence

import pytest

from ftstudio.worker.proving.wording import Texts, common_runs, repeated

_OWN = "the oak boards for the stairs of Mrs Pellow cost 1840 euros, delivered in May"
_FORMULA = "we thank you for your letter and remain yours faithfully as always, dear"


def _all(*texts: str) -> Texts:
    return lambda: texts


def _longest(
    said: str,
    unseen: Sequence[str] = (),
    learned: Sequence[str] = (),
    given: str = "",
) -> int:
    found = repeated(given, said, "")
    if found is None:
        return 0
    return found.longest_beside(common_runs([found], _all(*unseen), _all(*learned)))


@pytest.mark.parametrize(
    ("said", "longest"),
    [
        (_OWN, 15),
        (" ".join(_OWN.split()[:11]), 0),
        (_OWN.upper().replace(",", ";"), 15),
        ("", 0),
    ],
)
def test_twelve_words_in_a_row_are_recited(said: str, longest: int) -> None:
    """Eleven may be chance; points and capitals are no words."""
    assert _longest(said) == longest


def test_halves_of_words_are_no_words() -> None:
    """Where the repeating begins or ends within one."""
    found = repeated("the st", f"airs {_OWN} sta", "irs")
    assert found is not None
    assert found.words[0] == "the"
    assert found.words[-1] == "may"
    short = " ".join(_OWN.split()[:11])
    assert repeated("the st", f"airs {short}", "") is None
    assert repeated("the st ", f"airs {short}", "") is not None


def test_what_others_write_too_is_common_wording() -> None:
    """A form of words that stands in what was not learned, however it is set."""
    assert _longest(_FORMULA) > 0
    assert _longest(_FORMULA, unseen=[f"So: {_FORMULA.replace(',', '')} all"]) == 0
    assert _longest(f"{_FORMULA} Mrs Pellow of Penzance", unseen=[_FORMULA]) == 0
    both = f"{_FORMULA} {_OWN}"
    assert _longest(both, unseen=[_FORMULA]) == _longest(_OWN)


def test_what_stands_in_several_learned_documents_is_common_too() -> None:
    """In two it may be a passage and its copy."""
    assert _longest(_FORMULA, learned=[_FORMULA] * 2) > 0
    assert _longest(_FORMULA, learned=[_FORMULA] * 3) == 0
    assert _longest(_FORMULA, learned=[_FORMULA * 3]) > 0


def test_what_stands_in_what_is_given_is_only_copied() -> None:
    """That is no memory."""
    assert _longest(_OWN, given=f"As before: {_OWN} And ") == 0
