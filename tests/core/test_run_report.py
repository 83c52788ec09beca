"""The facts of a report, counted."""

from dataclasses import replace

from ftstudio.core.corpus import Corpus, Kind, Reason, State
from ftstudio.core.gathering import Language
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.core.run_report import (
    Examined,
    contents_of,
    examined_by,
    left_out_of,
)
from tests.factories import corpus, document, job

_MAIL, _PHONE = PersonalKind.EMAIL, PersonalKind.PHONE


def test_documents_are_counted_the_most_frequent_first() -> None:
    """By kind, by language, and what of people is in them."""
    few = [
        document(1, kind=Kind.PDF, language="fr", personal=(PersonalCount(_PHONE, 1),)),
        document(2, kind=Kind.WORD, language="en", state=State.PARTLY),
        document(3, kind=Kind.WORD, language="", reason=Reason.RECOGNISED),
        document(4, kind=Kind.WORD, language="en", personal=(PersonalCount(_MAIL, 3),)),
    ]
    found = contents_of(job(few))
    assert (found.documents, found.words) == (4, 400)
    assert found.kinds == ((Kind.WORD, 3), (Kind.PDF, 1))
    assert found.languages == (
        Language("en", 2, 200),
        Language("fr", 1, 100),
        Language("", 1, 100),
    )
    assert (found.partly, found.recognised) == (1, 1)
    assert found.personal == (PersonalCount(_MAIL, 3), PersonalCount(_PHONE, 1))


def test_what_is_left_out_is_counted_by_why() -> None:
    """A container holds documents, and is none."""
    asked = job()
    reasons = [
        Reason.SAME_AS_ANOTHER,
        Reason.UNTICKED,
        Reason.NEEDS_PASSWORD,
        Reason.WRONG_PASSWORD,
        Reason.ONLY_PICTURES,
        Reason.HOLDS_DOCUMENTS,
    ]
    others = [document(n + 50, reason=e, state=e.state) for n, e in enumerate(reasons)]
    found = left_out_of(Corpus((*asked.documents, *others, document(99))), asked)
    assert (found.copies, found.unticked, found.others) == (1, 1, 1)
    assert found.unread == ((State.LOCKED, 2), (State.NO_TEXT, 1))


def test_a_job_says_how_it_is_examined() -> None:
    """Folds as well."""
    asked = job(corpus(*[100] * 20).documents)
    split = asked.split
    found = examined_by(replace(asked, folds=(split, split)))
    assert found == Examined(len(split.training), len(split.validation), 0, 2)
