"""How single documents fared."""

import math
from collections.abc import Sequence
from dataclasses import replace

from ftstudio.core.corpus import PART
from ftstudio.core.events import BestKept, FoldBegan
from ftstudio.core.gain import Gain
from ftstudio.core.job import Job
from ftstudio.core.proof import Source
from ftstudio.core.split import Split, everything, folds_of
from ftstudio.viewmodels.examined import Examined, easiest, hardest
from tests.factories import document, fold, history, job, told

DOCUMENTS = tuple(document(at, title=f"Letter {at}") for at in range(1, 13))
KEPT = history(told([4.0, 3.0]))


def _gain(source: Source, *gains: float) -> Gain:
    return Gain(source, 0.1, 0.0, 0.2, 3, 2.7, len(gains), document_gains=gains)


def _titles(job: Job, side: tuple[str, ...]) -> list[str]:
    return [each.title for each in job.in_order(side)]


def _told(found: Sequence[Examined]) -> list[tuple[str, float]]:
    return [(each.title, each.gain) for each in found]


def test_the_hardest_come_first_and_are_three_at_most() -> None:
    """By their titles, with how far the loss of each fell."""
    asked = job(DOCUMENTS)
    hashes = asked.split.training[:6]
    tested = replace(asked, split=Split(asked.split.training, (), hashes))
    gain = _gain(Source.TEST, 0.3, -0.1, 0.2, 0.05, 0.4, math.nan)
    titles = _titles(asked, hashes)
    found = hardest(tested, KEPT, gain)
    assert _told(found) == [(titles[1], -0.1), (titles[3], 0.05), (titles[2], 0.2)]
    assert found[0].content_hash == hashes[1]
    best = easiest(tested, KEPT, gain)
    assert _told(best) == [(titles[4], 0.4), (titles[0], 0.3)]


def test_of_few_documents_half_are_told_of() -> None:
    """All of them would be no list of the hardest."""
    asked = job(DOCUMENTS)
    found = hardest(asked, KEPT, _gain(Source.EXAM, 0.3, 0.1, 0.2))
    titles = _titles(asked, asked.split.validation)
    assert [each.title for each in found] == [titles[1], titles[2]]


def test_in_folds_each_document_has_the_place_of_its_exam() -> None:
    """One fold after the other."""
    folds = folds_of(DOCUMENTS, seed=0)
    asked = replace(job(DOCUMENTS), split=everything(DOCUMENTS), folds=folds)
    gains = [0.5] * 12
    gains[len(folds[0].validation)] = -0.2
    first = hardest(asked, KEPT, _gain(Source.FOLDS, *gains))[0]
    assert _told([first]) == [(_titles(asked, folds[1].validation)[0], -0.2)]


def test_of_a_double_check_that_was_stopped_the_last_exam_counts() -> None:
    """Its own documents examined it, no others."""
    folds = folds_of(DOCUMENTS, seed=0)
    asked = replace(job(DOCUMENTS), split=everything(DOCUMENTS), folds=folds)
    begun = [FoldBegan(0, 5), *fold(3.0), FoldBegan(1, 5), *fold(3.0, 2.0), BestKept(1)]
    found = hardest(asked, history(begun), _gain(Source.EXAM, 0.1, 0.2))
    assert _told(found) == [(_titles(asked, folds[1].validation)[0], 0.1)]


def test_a_document_without_a_title_goes_by_its_name() -> None:
    """The last part of it, as in the file manager."""
    named = [
        replace(each, title="", name=f"mails/{n}.eml{PART}{n}.pdf")
        for n, each in enumerate(DOCUMENTS)
    ]
    found = hardest(job(named), KEPT, _gain(Source.EXAM, 0.1, 0.2, 0.3))
    assert found[0].title.endswith(".pdf")
    assert "/" not in found[0].title
    assert PART not in found[0].title


def test_where_the_original_was_kept_there_is_nothing_to_tell() -> None:
    """Nor where nothing was measured."""
    original = history(told([3.0, 4.0]))
    assert hardest(job(DOCUMENTS), original, _gain(Source.EXAM, 0.0, 0.0, 0.0)) == ()
    assert hardest(job(DOCUMENTS), KEPT, None) == ()
