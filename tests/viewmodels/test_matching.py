"""Documents that say the same are found before the split: by itself, once, aside."""

from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.base_model import ModelKind
from ftstudio.core.events import (
    Event,
    Failed,
    Finished,
    Matched,
    Pair,
    Progressed,
    Started,
)
from ftstudio.models.catalogue import FIRST_ENCODER
from ftstudio.models.store import ModelStore
from ftstudio.runs.matching import MOST_DOCUMENTS, load_comparison
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.matching import Compares, MatchingState, MatchingViewModel
from ftstudio.viewmodels.workshop import Workshop
from tests.factories import corpus
from tests.fakes.tiny_encoder import write_tiny_encoder
from tests.viewmodels.drafts import make_draft
from tests.viewmodels.trainings import DIE, WAIT, Pump, teller

STARTED, DONE = Started(7, "0"), Finished(stopped=False, peak_memory=1)
HASHES = [each.content_hash for each in corpus(*[100] * 12).documents]
FOUND = Matched((Pair(HASHES[0], HASHES[3]),))


class Bench:
    """A project, whose documents a worker compares as a script says."""

    def __init__(
        self, place: Path, *script: Event | str, has_encoder: bool = True
    ) -> None:
        self.pump = Pump()
        self.draft = make_draft(place)
        models = place / "models"
        if has_encoder:
            write_tiny_encoder(models / FIRST_ENCODER)
        store, worker = ModelStore(models), teller(place, script)
        self.workshop = Workshop(self.pump.background, store, worker)
        self.matching = MatchingViewModel(self.draft, self.workshop)

    @property
    def state(self) -> MatchingState:
        """What is shown now."""
        return self.matching.state

    def look(self, *, may_begin: bool = True) -> "Bench":
        """Something has changed."""
        self.matching.look(may_begin=may_begin)
        return self

    def until(self, **fields: Any) -> MatchingState:
        """The state, once it has these values."""
        self.pump.until(
            lambda: all(getattr(self.state, name) == to for name, to in fields.items())
        )
        return self.state


def test_it_begins_by_itself_and_what_is_found_stays_together(tmp_path: Path) -> None:
    """On one side of the exam; and it is there the next time."""
    bench = Bench(tmp_path, STARTED, Progressed(4, 12), WAIT, FOUND, DONE).look()
    assert bench.until(done=4) == MatchingState(Compares.COMPARING, 4, 12)
    bench.matching._thread.resume()  # type: ignore[union-attr]
    bench.until(stage=Compares.KNOWN)
    bench.look()
    assert bench.state.pairs == 1
    groups = [each.group for each in bench.draft.corpus.documents]
    assert groups[0] == groups[3] != "" == groups[1]
    assert bench.draft.units == 11
    project = bench.draft.project
    kept = load_comparison(project.comparison)
    assert (set(kept.documents), kept.pairs) == (set(HASHES), FOUND.pairs)
    again = Draft(project, bench.draft.choices, bench.workshop.store)
    assert again.compared == kept


def test_what_is_known_is_not_looked_for_again(tmp_path: Path) -> None:
    """Nor where some of the documents are left out."""
    bench = Bench(tmp_path, STARTED, FOUND, DONE).look()
    bench.until(stage=Compares.KNOWN)
    bench.matching._workshop = Workshop(
        bench.pump.background, bench.workshop.store, teller(tmp_path, [DIE])
    )
    bench.draft.choose(unticked=(bench.draft.read.documents[3].key,))
    bench.look()
    assert (bench.state.stage, bench.state.pairs) == (Compares.KNOWN, 0)


def test_a_new_document_is_compared_with_all(tmp_path: Path) -> None:
    """Which may say the same as one that was there before."""
    bench = Bench(tmp_path, STARTED, FOUND, DONE).look()
    bench.until(stage=Compares.KNOWN)
    bench.draft.take_corpus(corpus(*[100] * 13))
    bench.look()
    assert bench.state.stage is Compares.COMPARING
    bench.until(stage=Compares.KNOWN)
    assert len(bench.draft.compared.documents) == 13


@pytest.mark.parametrize("has_encoder", [True, False])
def test_it_waits_until_nothing_else_works_and_the_encoder_is_there(
    tmp_path: Path, has_encoder: bool
) -> None:
    """None is fetched for it."""
    bench = Bench(tmp_path, STARTED, WAIT, has_encoder=has_encoder)
    bench.look(may_begin=not has_encoder)
    assert bench.state.stage is Compares.NOT
    write_tiny_encoder(tmp_path / "models" / FIRST_ENCODER)
    assert bench.workshop.store.find(FIRST_ENCODER, ModelKind.ENCODER)
    bench.look(may_begin=False).look().until(stage=Compares.COMPARING)
    bench.matching.end()


def test_whoever_does_not_want_to_wait_can_have_it_later(tmp_path: Path) -> None:
    """It does not begin again by itself."""
    bench = Bench(tmp_path, STARTED, Progressed(4, 12), WAIT, FOUND, DONE).look()
    bench.until(done=4)
    bench.matching.cancel()
    bench.look(may_begin=False).look()
    assert bench.state.stage is Compares.CANCELLED
    bench.matching.begin()
    assert bench.state == MatchingState(Compares.COMPARING, 0, 12)
    bench.until(done=4)
    bench.matching._thread.resume()  # type: ignore[union-attr]
    bench.until(stage=Compares.KNOWN)


def test_where_it_fails_that_is_said_and_training_can_begin(tmp_path: Path) -> None:
    """The documents stay as they were."""
    bench = Bench(tmp_path, STARTED, Failed("TextMissing", {"document": "a"})).look()
    assert bench.until(stage=Compares.FAILED).pairs == 0
    assert {each.group for each in bench.draft.corpus.documents} == {""}


def test_a_training_ends_it(tmp_path: Path) -> None:
    """And it begins anew when there is time again."""
    bench = Bench(tmp_path, STARTED, WAIT, FOUND, DONE).look()
    bench.matching.end()
    assert bench.look(may_begin=False).state.stage is Compares.NOT
    assert bench.look().state.stage is Compares.COMPARING
    bench.matching.end()


def test_too_many_are_not_compared(tmp_path: Path) -> None:
    """It would take all day."""
    bench = Bench(tmp_path, DIE)
    bench.draft.take_corpus(corpus(*[100] * (MOST_DOCUMENTS + 1)))
    bench.look()
    assert (bench.state.stage, bench.state.total) == (Compares.TOO_MANY, 5001)
