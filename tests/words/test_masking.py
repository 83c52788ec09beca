"""What is said of personal data."""

from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.words import masking

_FOUND = tuple(
    PersonalCount(kind, number)
    for kind, number in (
        (PersonalKind.EMAIL, 41),
        (PersonalKind.PHONE, 12),
        (PersonalKind.IBAN, 1),
        (PersonalKind.VAT, 3),
    )
)


def test_each_kind_is_counted() -> None:
    """One is said as one."""
    found = masking.found(_FOUND)
    assert found[0] == "41 e-mail addresses"
    assert found[2].startswith("1 ")


def test_in_short_the_most_frequent_are_named() -> None:
    """The rest is counted, and what happens to all of it is said."""
    title = "<b>Personal data</b> · "
    assert masking.in_short(_FOUND, is_masked=True) == (
        f"{title}41 e-mail addresses, 12 phone numbers, 3 VAT numbers, 1 more: hidden "
        "before the model sees them."
    )
    said = masking.in_short(_FOUND[:1], is_masked=False)
    assert said == f"{title}41 e-mail addresses: the model will see them."
    assert masking.in_short((), True) == f"{title}none in the ticked documents."


def test_what_masking_means_is_shown() -> None:
    """And what follows without it."""
    assert "[PHONE 1]" in masking.means(is_masked=True)
    assert "answer" in masking.means(is_masked=False)
