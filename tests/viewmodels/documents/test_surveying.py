"""Listing is done as often as there is something new, one listing at a time."""

import pytest

from ftstudio.core.errors import FTStudioError
from ftstudio.runs.background import Background, Call
from ftstudio.viewmodels.documents.listing import Listing
from ftstudio.viewmodels.documents.surveying import Surveyor
from ftstudio.viewmodels.documents.view import Snapshot
from tests.factories import choices, document

_EMPTY = Snapshot((), choices())


def test_many_wishes_while_one_is_at_work_become_one() -> None:
    """The last listing is of what there is in the end."""
    works: list[Call] = []
    shown: list[Listing] = []
    failed: list[FTStudioError] = []
    views = iter([_EMPTY, Snapshot(((document(),),), choices())])
    background = Background(post=lambda call: call(), start=works.append)
    surveyor = Surveyor(background, lambda: next(views), shown.append, failed.append)
    for _ in range(5):
        surveyor.survey()
    assert len(works) == 1
    works.pop()()
    works.pop()()
    assert [len(each.rows) for each in shown] == [0, 2]
    assert (works, failed) == ([], [])


def test_after_a_failure_it_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    """What is wrong is told."""
    failed: list[FTStudioError] = []
    background = Background(post=lambda call: call(), start=lambda work: work())
    broken = Snapshot(((None,),), choices())  # type: ignore[arg-type]
    views = iter([broken, _EMPTY])
    shown: list[Listing] = []
    surveyor = Surveyor(background, lambda: next(views), shown.append, failed.append)
    surveyor.survey()
    surveyor.survey()
    assert (len(failed), len(shown)) == (1, 1)
    assert "AttributeError" in caplog.text
