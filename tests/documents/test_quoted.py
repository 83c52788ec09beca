"""Quoted mail and signatures."""

import pytest

from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.documents.quoted import without_quotes

_CONTACTS = "Jeanne Roy\nMenuiserie Roy\nTél. : 01 23 45 67 89\njeanne@roy.example"
_LABELS = "De : Zoé\nEnvoyé : lundi\nÀ : Jeanne\nObjet : Rendez-vous"
_DISCLAIMER = (
    "Ce message est confidentiel et réservé à ses destinataires. Si vous l'avez reçu"
    " par erreur, détruisez-le.\n\nPensez à l'environnement avant d'imprimer ce mail."
)


def _own(text: str) -> str:
    return without_quotes(text)[0].strip()


@pytest.mark.parametrize(
    "quote",
    [
        "> Bonjour,\n> mardi ?",
        "Le mar. 12 mars 2024 à 14:02, Zoé <zoe@example.org> a\nécrit :\n\n> Mardi ?",
        "On Tue, Mar 12, 2024 at 2:02 PM Bob <bob@example.org> wrote:\nTuesday?\nBob",
        f"-----Message d'origine-----\n{_LABELS}\n\nMardi ?\nZoé",
        "_____________\n*From:* Bob\n*Sent:* Monday\n*Subject:* A\n\nTuesday?",
        "----- Original Message -----\nFrom: Bob\nDate: Monday\nSubject: A\n\nTuesday?",
        "From: bob@example.org\nDate: 12 March\nSubject: A\n\nTuesday?",
        "De : Zoé\nDate : 12/03/2024\nÀ : a@example.org\nObjet : A\n\nMardi ?",
    ],
)  # fmt: skip
def test_what_is_answered_is_removed(quote: str) -> None:
    """In the ways of the usual mail programs, in French and English."""
    text, removed = without_quotes(f"Entendu pour mardi.\n\n{quote}\n")
    assert text.strip() == "Entendu pour mardi."
    assert [each.kind for each in removed] == [RemovedKind.QUOTED_REPLY]
    assert "ardi" in removed[0].text or "uesday" in removed[0].text


def test_answers_between_quoted_lines_stay() -> None:
    """Only what is quoted goes."""
    text = "> Un devis ?\nOui, joint.\n> Et le délai ?\nTrois semaines."
    assert _own(text) == "Oui, joint.\nTrois semaines."


def test_answers_within_an_old_mail_stay() -> None:
    """Where the person says that they are in there, nothing can be told apart."""
    text = (
        "Voir mes réponses en rouge ci-dessous.\n\nDe : Zoé\nDate : lundi\n"
        "Objet : Devis\n\nUn devis ?\nOui."
    )
    assert _own(text) == text


def test_forwarded_mail_stays() -> None:
    """By its mark, by its subject, or because there is nothing else."""
    marked = "Pour info.\n\n---------- Forwarded message ---------\nFrom: A\n\nReport."
    assert _own(marked) == marked
    assert _own("> The whole\n> report.\n") == "The whole\nreport."
    text = "FYI\n\nFrom: A\nSent: Monday\nSubject: B\n\n> Report."
    own, removed = without_quotes(text, is_forwarded=True)
    assert own == text.replace("> ", "")
    assert removed == ()


@pytest.mark.parametrize(
    "text",
    [
        "Le directeur a écrit :\nvenez tous.",
        "Next to get a card >\nDe : vous\nObjet : rien",
        "Cordialement,\nJeanne Roy",
        "Best regards are sent to all.\nCall 01 23 45 67 89 or 01 23 45 67 80.\nBye",
        "The message is confidential.",
        "My order:\n\nFrom: ACME Ltd\nDate: 3 March\nSubject: stairs\n\nOak, please.",
        "A form.\n\nFrom: ACME\nDate: 3 May\nSubject: oak\n\nMail to a@example.org",
        "À afficher :\n\nDe : la direction\nEnvoyé : lundi\nObjet : congés\n\nFermé.",
        "As I said.\n\nFrom: a@example.org\nDate:\nSubject:\n\nTo be filled in.",
        "Vernis :\n--\nHuile de lin\nCire\nRésine",
        "Vernis :\n--\nUn\nDeux\nTrois\nQuatre\nVoir www.example.org",
        f"Voici l'adresse demandée.\n\nMerci,\n{_CONTACTS}",
        "Here is the address.\n\nThanks,\nRoy\n01 23 45 67 89\nwww.example.org",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    """In case of doubt nothing is removed."""
    assert without_quotes(text) == (text, ())


@pytest.mark.parametrize(
    ("greeting", "signature"),
    [
        ("Bien cordialement,", _CONTACTS),
        ("Kind regards", "Ann\n+44 20 7946 0958\nwww.example.org"),
        ("Merci !", "-- \nJeanne"),
        ("Merci !", "--\nJeanne\njeanne@roy.example"),
        ("Jeanne", "Envoyé de mon iPhone"),
        ("Jeanne", _DISCLAIMER),
    ],
)  # fmt: skip
def test_a_signature_goes_and_the_greeting_stays(greeting: str, signature: str) -> None:
    """Also above a quoted mail."""
    own, removed = without_quotes(f"Voici.\n\n{greeting}\n{signature}\n\n> Alors ?\n")
    assert own.strip() == f"Voici.\n\n{greeting}"
    assert removed[-1] == Removed(RemovedKind.SIGNATURE, signature)
