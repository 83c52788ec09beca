"""What the presets take, as far as this computer is known."""

from pathlib import Path

import pytest

from ftstudio.core.estimate import estimate, work_of
from ftstudio.core.fit import Fit, Memory
from ftstudio.core.presets import Effort
from ftstudio.models.catalogue import STARTER
from ftstudio.viewmodels.division import divide
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.presets import Known, Preset, presets_of
from tests.factories import corpus, figures
from tests.fakes.model_files import write_model
from tests.viewmodels.drafts import make_draft

KNOWN = Known(figures(), Memory(16_000_000_000, 12_000_000_000))
LETTERS = corpus(*[1000] * 20)


def _draft(place: Path, words: int = 20, **choices: object) -> Draft:
    write_model(place / "models" / STARTER)
    read = corpus(*[1000] * words)
    return make_draft(place, read, model=STARTER, **choices)


def _presets(draft: Draft, known: Known | None = KNOWN) -> dict[Effort, Preset]:
    return {e.effort: e for e in presets_of(draft, divide(draft), known)}


def _seconds(preset: Preset) -> float:
    assert preset.estimate is not None
    return preset.estimate.seconds


@pytest.mark.parametrize("double_check", [True, False])
def test_the_chosen_one_takes_what_its_job_takes(
    tmp_path: Path, double_check: bool
) -> None:
    """To the second: it is the same reckoning on the same documents."""
    draft = _draft(tmp_path, double_check=double_check)
    work = work_of(draft.job(), KNOWN.figures.tokens_a_word)
    expected = estimate(work, KNOWN.figures).seconds
    assert _seconds(_presets(draft)[Effort.BALANCED]) == pytest.approx(expected)


@pytest.mark.parametrize("effort", list(Effort))
@pytest.mark.parametrize("documents", [20, 90, 700])
def test_the_others_take_what_they_would_if_they_were_chosen(
    tmp_path: Path, effort: Effort, documents: int
) -> None:
    """Nearly: their documents are not drawn and divided for that."""
    draft = _draft(tmp_path, documents)
    before = _seconds(_presets(draft)[effort])
    draft.choose(effort=effort)
    assert _seconds(_presets(draft)[effort]) == pytest.approx(before, rel=0.1)


def test_more_effort_takes_longer(tmp_path: Path) -> None:
    """And as much memory."""
    found = list(_presets(_draft(tmp_path)).values())
    assert sorted(map(_seconds, found)) == list(map(_seconds, found))
    rooms = {each.room.needed for each in found if each.room}
    assert rooms == {figures().memory}
    assert found[0].room is not None
    assert (found[0].room.fit, found[0].room.is_measured) == (Fit.COMFORTABLE, True)


def test_changed_numbers_change_the_time(tmp_path: Path) -> None:
    """Of all presets: the changes hold for each."""
    draft = _draft(tmp_path)
    before = _presets(draft)
    draft.choose(changed={"passes": 40.0})
    after = _presets(draft)
    assert all(_seconds(after[e]) > 5 * _seconds(before[e]) for e in before)


def test_words_that_are_longer_for_the_model_take_longer(tmp_path: Path) -> None:
    """As they were counted in these documents."""
    draft = _draft(tmp_path)
    longer = Known(KNOWN.figures, KNOWN.memory, tokens_a_word=2.8)
    usual, long = _presets(draft), _presets(draft, longer)
    ratio = _seconds(long[Effort.THOROUGH]) / _seconds(usual[Effort.THOROUGH])
    assert ratio == pytest.approx(2.0, rel=0.1)


def test_what_is_not_known_is_not_said(tmp_path: Path) -> None:
    """Nor anything of documents that are too few."""
    unknown = _presets(_draft(tmp_path), None)
    assert {(e.estimate, e.room) for e in unknown.values()} == {(None, None)}
    (few := tmp_path / "few").mkdir()
    too_few = _presets(make_draft(few, corpus(100)))
    assert {each.estimate for each in too_few.values()} == {None}
