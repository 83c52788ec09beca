"""Which documents prove something, and how they fared."""

from dataclasses import replace

import pytest

from ftstudio.core.events import BestKept, EvaluatedInFull, Tested
from ftstudio.core.history import History
from ftstudio.core.proof import DocumentProof, Overall, Source
from ftstudio.core.split import everything, folds_of
from ftstudio.worker.proving.unseen import overall_of, source_of, told_of, unseen_by
from tests.factories import cross_validated, history, job, told, told_with_folds
from tests.proofs import proof

_JOB = job()


def test_the_best_proof_is_taken() -> None:
    """Test documents, then folds, of a version as long as they agreed; the exam."""
    first, *rest = _JOB.split.training
    split = replace(_JOB.split, training=tuple(rest), test=(first,))
    tested = replace(_JOB, split=split)
    curves = [[4.0, 3.0], [4.0, 3.2]]
    folded = history(told_with_folds(curves, cross_validated()))
    stopped = replace(folded, kept=BestKept(4))
    assert source_of(tested, folded) is Source.TEST
    assert source_of(_JOB, folded) is Source.FOLDS
    assert source_of(_JOB, stopped) is source_of(_JOB, History()) is Source.EXAM
    assert unseen_by(tested, Source.TEST) == (tested.test,)
    assert unseen_by(_JOB, Source.EXAM) == (_JOB.validation,)


def test_each_fold_has_documents_of_its_own() -> None:
    """All of them together are all of the documents."""
    documents = _JOB.documents
    split, folds = everything(documents), folds_of(documents, 3, 2)
    one, other = unseen_by(replace(_JOB, split=split, folds=folds), Source.FOLDS)
    assert {*one, *other} == set(documents)
    assert not {*one} & {*other}


@pytest.mark.parametrize("source", [Source.TEST, Source.EXAM])
def test_what_the_training_told_is_not_measured_again(source: Source) -> None:
    """Before it and of the kept version; a document not read is left out."""
    kind = Tested if source is Source.TEST else EvaluatedInFull
    events = [
        *told([4.0, 3.0]),
        *(
            kind(step, 0.0, losses, document_tokens=(50, 70, 0), seconds=1.0)
            for step, losses in ((0, (4.0, 5.0, 1.0)), (1, (3.0, 4.0, 1.0)))
        ),
    ]
    seen = history(events)
    documents = _JOB.documents[:3]
    found = told_of(documents, seen, source)
    names = [each.content_hash for each in documents]
    assert found == (
        DocumentProof(names[0], 4.0, 3.0, 50),
        DocumentProof(names[1], 5.0, 4.0, 70),
    )


def test_what_was_not_told_must_be_measured() -> None:
    """As after a training that was ended at once."""
    assert told_of(_JOB.documents, History(), Source.EXAM) == ()


def test_the_gain_is_that_of_the_result() -> None:
    """As the training told it; else by the documents, with a range from three on."""
    folded = history(told_with_folds([[4.0, 3.0], [4.0, 3.2]], cross_validated()))
    assert overall_of(folded, (), Source.FOLDS) == Overall(0.1, 0.08, 0.12)
    documents = proof().documents
    found = overall_of(History(), documents, Source.EXAM)
    assert overall_of(folded, documents, Source.TEST) == found
    assert found is not None
    assert found.low is not None
    assert found.low < found.share < (found.high or 0.0)
    few = overall_of(History(), documents[:2], Source.EXAM)
    assert few is not None
    assert few.low is few.high is None
    assert overall_of(History(), (), Source.EXAM) is None


def test_folds_tell_of_each_document() -> None:
    """By a version that had not learned it."""
    seen = history(told_with_folds([[4.0, 3.0], [4.0, 3.2]], cross_validated()))
    found = told_of(_JOB.documents[:4], seen, Source.FOLDS)
    assert found
    assert all(each.after < each.before for each in found)
