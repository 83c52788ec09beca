"""When there is little or much to learn from, and when in which language."""

from ftstudio.core.corpus import Reason
from ftstudio.core.gathering import Filter, Foreign, Language, Totals, filter_of
from tests.factories import document

_KNOWN = ("en",)


def _spoken(*languages: tuple[str, int]) -> Totals:
    return Totals(languages=tuple(Language(e, n, n * 100) for e, n in languages))


def test_little_is_few_documents_or_few_words() -> None:
    """Nothing at all is another matter."""
    assert Totals(documents=9, words=9_000).is_little
    assert Totals(documents=20, words=4_999).is_little
    assert not Totals(documents=10, words=5_000).is_little
    assert not Totals().is_little


def test_much_is_more_than_two_million_words() -> None:
    """That many are still read."""
    assert Totals(words=2_000_001).is_much
    assert not Totals(words=2_000_000).is_much


def test_the_language_of_most_documents_is_told_if_it_is_not_known() -> None:
    """Those whose language is not recognised do not count."""
    french = _spoken(("", 9), ("fr", 4), ("en", 3), ("de", 1))
    assert french.foreign_to(_KNOWN) == Foreign("fr", 4, is_most=True)
    assert french.foreign_to(("en", "fr", "de")) is None


def test_a_fifth_of_the_words_is_told_too() -> None:
    """Less than that is not."""
    fifth = _spoken(("en", 8), ("fr", 2))
    assert fifth.foreign_to(_KNOWN) == Foreign("fr", 2, is_most=False)
    assert _spoken(("en", 9), ("fr", 2)).foreign_to(_KNOWN) is None


def test_of_a_model_whose_languages_nobody_knows_nothing_is_said() -> None:
    """It may know this one."""
    assert _spoken(("fr", 4)).foreign_to(()) is None


def test_what_holds_documents_needs_no_look() -> None:
    """Nor does what was recognised; but where not all is listed, it does."""
    wanted = {
        Reason.HOLDS_DOCUMENTS: Filter.READY,
        Reason.HOLDS_TOO_MANY: Filter.NEED_A_LOOK,
        Reason.RECOGNISED: Filter.READY,
        Reason.ONLINE_ONLY: Filter.NEED_A_LOOK,
        Reason.NEARLY_THE_SAME: Filter.COPIES,
    }
    for reason, filter_ in wanted.items():
        assert filter_of(document(state=reason.state, reason=reason)) is filter_
