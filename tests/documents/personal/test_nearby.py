"""What the words beside a number say of it."""

import pytest

from ftstudio.documents.personal.nearby import (
    Subject,
    is_amount,
    is_company_after,
    is_phone_after,
    names_companies,
    subject_before,
)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Tél. : ", Subject.PHONE),
        ("Telefonnummer ", Subject.PHONE),
        ("appelez-nous au ", Subject.CALL),
        ("commande n° ", Subject.REFERENCE),
        ("n° ", Subject.COUNTED),
        ("RCS Paris B ", Subject.COMPANY),
        ("Réf. 12, tél. ", Subject.PHONE),
        ("Réf. 12, Mme Lovelace, ", None),
        ("Tél. : voir la page d’accueil de notre site, où il y a aussi ", None),
        ("Téléphone\n\n", None),
        ("", None),
        ("12 34 ", None),
    ],
)
def test_the_nearest_word_tells_the_subject(text: str, subject: Subject | None) -> None:
    """In the same paragraph, and not too far away."""
    assert subject_before(text, len(text)) is subject


@pytest.mark.parametrize("text", ["12 €", "12 EUR", "$12", "12,50", "12 m²", "CHF 12"])
def test_money_and_measures_are_amounts(text: str) -> None:
    """The sign may be on either side."""
    start = text.index("12")
    assert is_amount(text, start, start + 2)
    assert not is_amount("12 rue", 0, 2)


def test_words_may_follow() -> None:
    """As they do in letterheads and lists."""
    assert is_company_after("12 RCS Paris", 2)
    assert is_phone_after("12 (mobile)", 2)
    assert names_companies("Registre du commerce")
    assert not names_companies("Dear Ada")
