"""Another try with more caution, as it is offered."""

from pathlib import Path

import pytest

from ftstudio.core.health import State
from ftstudio.core.history import History
from ftstudio.core.pace import Workload, seconds_a_word
from ftstudio.core.presets import Caution
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.retrying import offer_of
from tests.courses import training_into
from tests.factories import history
from tests.viewmodels.drafts import make_draft

_KNOWN = history(training_into(State.MEMORISING))
_WORK = Workload((), 1000, 4.0)


def _seconds(draft: Draft, known: History, work: Workload | None) -> float | None:
    offer = offer_of(draft, known, work)
    assert offer is not None
    return offer.seconds


def test_it_takes_the_words_of_its_plan_at_the_pace_of_this_run(tmp_path: Path) -> None:
    """With general text that is read besides."""
    draft = make_draft(tmp_path, double_check=False)
    offer = offer_of(draft, _KNOWN, _WORK)
    assert offer is not None
    planned, a_word = offer.retry.hyperparameters, seconds_a_word(_KNOWN, _WORK)
    assert offer.retry.caution is Caution.HIGH
    assert a_word is not None
    read = 1200 * 0.85 * planned.passes / (1 - planned.general_share)
    assert offer.seconds == pytest.approx(a_word * read)


def test_a_double_check_takes_as_often_as_long(tmp_path: Path) -> None:
    """Four fifths of the documents five times, and then all of them."""
    checked = make_draft(tmp_path / "a", double_check=True)
    once = make_draft(tmp_path / "b", double_check=False)
    seconds = [_seconds(each, _KNOWN, _WORK) for each in (checked, once)]
    assert seconds[0] is not None
    assert seconds[1] is not None
    assert seconds[0] > 4 * seconds[1]


def test_without_a_pace_no_time_is_promised(tmp_path: Path) -> None:
    """Nor where the job is lost."""
    draft = make_draft(tmp_path)
    assert _seconds(draft, history([]), _WORK) is None
    assert _seconds(draft, _KNOWN, None) is None


def test_nothing_is_offered_where_there_is_no_more_caution(tmp_path: Path) -> None:
    """Steps cannot become smaller, and still teach anything."""
    draft = make_draft(tmp_path, caution=Caution.HIGH, changed={"learning_rate": 1e-5})
    assert offer_of(draft, _KNOWN, _WORK) is None
