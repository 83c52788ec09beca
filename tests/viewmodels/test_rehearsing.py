"""Measuring this computer: by itself, once, and never in the way."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.errors import ModelIncomplete
from ftstudio.core.events import (
    Event,
    Failed,
    Finished,
    Progressed,
    Rehearsed,
    Started,
)
from ftstudio.core.figures import Liking
from ftstudio.core.fit import Memory
from ftstudio.core.presets import Caution
from ftstudio.core.tasks import Rehearse
from ftstudio.models.store import ModelStore
from ftstudio.runs.kept_figures import KeptFigures
from ftstudio.viewmodels.rehearsing import RehearsalState, RehearsalViewModel, Stage
from ftstudio.viewmodels.workshop import Workshop
from tests.factories import figures
from tests.fakes.model_files import write_model
from tests.viewmodels.drafts import make_draft
from tests.viewmodels.trainings import DIE, WAIT, Pump, teller

LIKING = Liking()
MEMORY = Memory(16_000_000_000, 12_000_000_000)
STARTED = Started(7, "0")
DONE, STOPPED = Finished(stopped=False, peak_memory=1), Finished(True, 1)
FOUND = Rehearsed(figures())


class Bench:
    """A rehearsal whose worker follows a script; its news come when they are asked."""

    def __init__(self, place: Path, *script: Event | str) -> None:
        self.place = place
        self.pump = Pump()
        model = str(write_model(place / "model"))
        self.draft = make_draft(place, model=model)
        self.kept = KeptFigures(place / "figures.json")
        store, worker = ModelStore(place / "models"), teller(place, script)
        shop = Workshop(self.pump.background, store, worker, figures=self.kept)
        self.counted: dict[str, int] = {}
        self.rehearsal = RehearsalViewModel(
            self.draft, shop, lambda: self.counted, lambda: MEMORY
        )

    @property
    def state(self) -> RehearsalState:
        """What is shown now."""
        return self.rehearsal.state

    def look(self, *, is_shown: bool = True, can_measure: bool = True) -> "Bench":
        """Something has changed."""
        self.rehearsal.look(is_shown=is_shown, can_measure=can_measure)
        return self

    def until(self, **fields: Any) -> RehearsalState:
        """The state, once it has these values."""
        self.pump.until(
            lambda: all(getattr(self.state, name) == to for name, to in fields.items())
        )
        return self.state

    def keep(self) -> None:
        """This computer was measured before."""
        assert self.draft.model is not None
        plan = self.draft.hyperparameters
        self.kept.keep(self.draft.model, plan, LIKING, figures(runs=3))


def test_it_begins_by_itself_where_the_plan_is_shown(tmp_path: Path) -> None:
    """And keeps what it has found."""
    bench = Bench(tmp_path, STARTED, Progressed(1, 8), WAIT, FOUND, DONE).look()
    state = bench.until(share=1 / 8)
    assert (state.stage, state.known) == (Stage.MEASURING, None)
    bench.rehearsal._thread.resume()  # type: ignore[union-attr]
    state = bench.until(stage=Stage.KNOWN)
    assert state.known is not None
    assert (state.known.figures, state.known.memory) == (figures(), MEMORY)
    model, plan = bench.draft.model, bench.draft.hyperparameters
    assert model is not None
    assert bench.kept.find(model, plan, LIKING) == figures()


@pytest.mark.parametrize(
    ("is_shown", "can_measure"), [(False, True), (True, False), (False, False)]
)
def test_it_waits_until_times_are_wanted_and_nothing_is_trained(
    tmp_path: Path, is_shown: bool, can_measure: bool
) -> None:
    """Without documents or a model there is nothing to measure."""
    bench = Bench(tmp_path, STARTED, WAIT)
    bench.look(is_shown=is_shown, can_measure=can_measure)
    bench.pump.until(lambda: not bench.rehearsal._is_looking)
    assert bench.state.stage is Stage.UNKNOWN
    bench.look().until(stage=Stage.MEASURING)
    bench.rehearsal.end()


def test_the_second_time_it_is_known_at_once(tmp_path: Path) -> None:
    """Nothing is started for that."""
    bench = Bench(tmp_path, DIE)
    bench.keep()
    known = bench.look().until(stage=Stage.KNOWN).known
    assert known is not None
    assert known.figures.runs == 3


def test_it_goes_on_behind_other_steps(tmp_path: Path) -> None:
    """The person may go back meanwhile."""
    bench = Bench(tmp_path, STARTED, FOUND, DONE).look()
    bench.until(stage=Stage.MEASURING)
    bench.look(is_shown=False)
    assert bench.until(stage=Stage.KNOWN).known is not None


def test_cancelled_it_gives_a_rough_estimate(tmp_path: Path) -> None:
    """It does not begin by itself again; asked to, it does."""
    bench = Bench(tmp_path, STARTED, WAIT, FOUND, DONE).look()
    bench.until(stage=Stage.MEASURING)
    bench.rehearsal.cancel()
    bench.look(is_shown=False).look()
    state = bench.until(stage=Stage.CANCELLED)
    bench.pump.until(lambda: not bench.rehearsal._is_looking)
    assert state == bench.state
    assert state.known is not None
    assert state.known.figures.is_rough
    bench.rehearsal.measure()
    bench.pump.until(lambda: bench.rehearsal._thread is not None)
    assert bench.state.stage is Stage.MEASURING
    bench.rehearsal.end()


def test_what_was_measured_before_it_was_cancelled_is_used(tmp_path: Path) -> None:
    """It is better than a rule of thumb."""
    bench = Bench(tmp_path, STARTED, FOUND, WAIT).look()
    bench.pump.until(lambda: bench.state.known is not None)
    bench.rehearsal.cancel()
    bench.until(stage=Stage.KNOWN)
    model, plan = bench.draft.model, bench.draft.hyperparameters
    assert model is not None
    assert bench.kept.find(model, plan, LIKING) == figures()


@pytest.mark.parametrize(
    ("script", "stage"),
    [
        ([STOPPED], Stage.TOO_SLOW),
        ([DIE], Stage.FAILED),
        ([Failed("OutOfMemory", {"needed": 0})], Stage.FAILED),
        ([FOUND, DIE], Stage.FAILED),
        ([FOUND, STOPPED], Stage.KNOWN),
    ],
)
def test_it_may_come_to_nothing(
    tmp_path: Path, script: Sequence[Event | str], stage: Stage
) -> None:
    """What went wrong is told; no time is, where memory ran out."""
    state = Bench(tmp_path, STARTED, *script).look().until(stage=stage)
    assert (state.problem is not None) == (stage is Stage.FAILED)
    assert (state.known is None) == (stage is Stage.FAILED)


def test_it_can_be_tried_again_where_it_failed(tmp_path: Path) -> None:
    """The problem is gone then."""
    failed = Failed("ModelIncomplete", {"folder": "/m", "missing": "config.json"})
    bench = Bench(tmp_path, STARTED, failed).look()
    assert isinstance(bench.until(stage=Stage.FAILED).problem, ModelIncomplete)
    teller(tmp_path, [STARTED, FOUND, DONE])
    bench.rehearsal.measure()
    assert bench.until(stage=Stage.KNOWN).problem is None


def test_a_training_that_begins_ends_it(tmp_path: Path) -> None:
    """Without a word; it may begin again when that is over."""
    bench = Bench(tmp_path, STARTED, WAIT, FOUND, DONE).look()
    bench.pump.until(lambda: bench.rehearsal._thread is not None)
    thread = bench.rehearsal._thread
    bench.rehearsal.end()
    bench.look(is_shown=False, can_measure=False)
    assert thread is not None
    thread.join(20)
    assert bench.state.stage is Stage.UNKNOWN


def test_another_model_is_another_matter(tmp_path: Path) -> None:
    """What the worker of the first one still says is not heard."""
    bench = Bench(tmp_path, STARTED, FOUND, WAIT, DONE).look()
    bench.pump.until(lambda: bench.state.known is not None)
    bench.draft.model = None
    bench.look(can_measure=False)
    assert bench.state == RehearsalState(can_measure=False)


def test_steps_with_dropout_are_measured_on_their_own(tmp_path: Path) -> None:
    """With the highest caution."""
    bench = Bench(tmp_path, STARTED, WAIT)
    bench.keep()
    bench.look().until(stage=Stage.KNOWN)
    bench.draft.choose(caution=Caution.HIGH)
    bench.look().until(stage=Stage.MEASURING)
    assert bench.state.known is None
    bench.rehearsal.end()


def test_measured_again_the_times_stay_until_there_are_others(tmp_path: Path) -> None:
    """And for good where it is cancelled."""
    bench = Bench(tmp_path, STARTED, WAIT)
    bench.keep()
    known = bench.look().until(stage=Stage.KNOWN).known
    bench.rehearsal.measure()
    assert (bench.state.stage, bench.state.known) == (Stage.MEASURING, known)
    bench.rehearsal.cancel()
    assert (bench.state.stage, bench.state.known) == (Stage.KNOWN, known)


def test_words_are_counted_in_these_documents(tmp_path: Path) -> None:
    """As soon as most of them were; before that, as in those that were measured."""
    bench = Bench(tmp_path)
    bench.keep()
    known = bench.look().until(stage=Stage.KNOWN).known
    assert known is not None
    assert known.tokens_a_word == 0
    hashes = [each.content_hash for each in bench.draft.corpus.learnable]
    bench.counted = dict.fromkeys(hashes, 150)
    known = bench.look().state.known
    assert known is not None
    assert known.tokens_a_word == pytest.approx(1.5)


def test_the_task_has_a_few_documents_and_their_texts(tmp_path: Path) -> None:
    """Those that are learned from, in the project's own folder."""
    bench = Bench(tmp_path, STARTED, WAIT).look()
    bench.pump.until(lambda: bench.rehearsal._thread is not None)
    thread = bench.rehearsal._thread
    assert thread is not None
    task = thread._task
    assert isinstance(task, Rehearse)
    assert task.texts == str(bench.draft.project.texts)
    assert task.job.model == bench.draft.model
    assert {*task.job.documents} <= {*bench.draft.sample.learnable}
    bench.rehearsal.end()


def test_without_a_place_for_figures_nothing_is_measured(tmp_path: Path) -> None:
    """As in tests of other things."""
    bench = Bench(tmp_path)
    shop = Workshop(bench.pump.background, ModelStore(tmp_path / "models"))
    rehearsal = RehearsalViewModel(bench.draft, shop)
    rehearsal.look(is_shown=True, can_measure=True)
    rehearsal.measure()
    assert rehearsal.state.stage is Stage.UNKNOWN
