"""The whole story on a graphics card, which here is a processor that calls itself one.

In bfloat16 it computes as a card does; what differs on a real one cannot be seen here.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from ftstudio.core.device import DeviceWish, Refusal
from ftstudio.core.events import (
    CrossValidated,
    DeviceChosen,
    Evaluated,
    Event,
    FoldBegan,
    MemoryRanShort,
    Prepared,
    Said,
    StepTaken,
)
from ftstudio.core.portions import Portion
from ftstudio.worker.device import PROCESSOR, Choice, Device, on_processor
from ftstudio.worker.pipeline import Terms, train
from ftstudio.worker.writing.engines import device_for
from tests.worker.making import QUICK, Ear, make_folds, make_run

CARD = Choice(replace(PROCESSOR, card="Card"), Portion(2))
HALF_CARD = Choice(Device("cpu", torch.bfloat16, "Card"), Portion(2))


class Recording(Ear):
    """Keeps what it hears in the record of a run, and gets `short` of memory at steps.

    With folds, in the last of them. What comes after the newest checkpoint is lost.
    """

    def __init__(self, place: Path, model: Path, *short: int, folds: int = 0) -> None:
        super().__init__()
        self._run, self._job = (
            make_folds(place, model, folds) if folds else make_run(place, model)
        )
        self._short = list(short)
        self._folds = folds

    def train(self, choice: Choice | None = None) -> None:
        """All that is left of the run."""
        chosen = choice or on_processor()
        train(self._run, self._job, self.hear, self.commands, Terms(lambda: chosen))

    def hear(self, event: Event) -> None:
        """Take in one event."""
        is_due = len(self.all(FoldBegan)) == self._folds
        if isinstance(event, StepTaken) and is_due and event.step in self._short:
            self._short.remove(event.step)
            raise torch.OutOfMemoryError("CUDA out of memory.")
        self._run.append(Said(event, 0.0))
        super().hear(event)

    @property
    def losses(self) -> list[float]:
        """Of the looks, in the order of their steps; the latest of each."""
        looks = {each.step: each for each in self.all(Evaluated)}
        return [looks[step].validation_loss for step in sorted(looks)]


def test_it_is_told_where_it_trains(tmp_path: Path, tiny_model: Path) -> None:
    """Before the model is loaded, so that a person knows what takes the time."""
    ear = Recording(tmp_path / "run", tiny_model)
    ear.train(CARD)
    told = ear.all(DeviceChosen)
    assert told == [DeviceChosen("Card", 0, torch.get_num_threads())]
    assert ear.events.index(told[0]) < ear.events.index(ear.all(Prepared)[0])


def test_both_blocks_of_a_step_at_once_teach_the_same(
    tmp_path: Path, tiny_model: Path
) -> None:
    """To within what the order of adding changes."""
    whole = Recording(tmp_path / "whole", tiny_model)
    whole.train(CARD)
    parts = Recording(tmp_path / "parts", tiny_model)
    parts.train()
    assert whole.losses == pytest.approx(parts.losses, rel=1e-3)
    steps = [(each.step, each.tokens) for each in whole.all(StepTaken)]
    assert steps == [(each.step, each.tokens) for each in parts.all(StepTaken)]


def test_half_precision_learns(tmp_path: Path, tiny_model: Path) -> None:
    """About as much as plain numbers do, measured the same way at each look."""
    half = Recording(tmp_path / "half", tiny_model)
    half.train(HALF_CARD)
    plain = Recording(tmp_path / "plain", tiny_model)
    plain.train()
    assert half.losses == pytest.approx(plain.losses, rel=0.02)
    assert half.losses[-1] < half.losses[0]


@pytest.mark.parametrize(
    ("first", "then"), [(HALF_CARD, None), (None, HALF_CARD)], ids=["off", "on"]
)
def test_a_run_goes_on_on_another_device(
    tmp_path: Path, tiny_model: Path, first: Choice | None, then: Choice | None
) -> None:
    """Off the card or onto it: from its newest checkpoint, with what it has learned."""
    unbroken = Recording(tmp_path / "unbroken", tiny_model)
    unbroken.train()
    ear = Recording(tmp_path / "broken", tiny_model)
    stopping = Ear("end", on=StepTaken, after=3)
    stopping.commands = ear.commands
    run, job = ear._run, ear._job

    def hear(event: Event) -> None:
        run.append(Said(event, 0.0))
        stopping.hear(event)

    chosen = first or on_processor()
    assert train(run, job, hear, ear.commands, Terms(lambda: chosen)).stopped
    ear.commands = Ear().commands
    ear.train(then)
    assert ear.all(Prepared)[0].resumed_from == 3
    assert ear.losses == pytest.approx(unbroken.losses[-len(ear.losses) :], rel=0.02)


def test_what_no_longer_fits_on_the_card_goes_on_on_the_processor(
    tmp_path: Path, tiny_model: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """From the newest checkpoint; that is told, and nothing is lost."""
    unbroken = Recording(tmp_path / "unbroken", tiny_model)
    unbroken.train()
    ear = Recording(tmp_path / "short", tiny_model, 3)
    ear.train(CARD)
    threads = torch.get_num_threads()
    assert ear.all(DeviceChosen) == [
        DeviceChosen("Card", 0, threads),
        DeviceChosen("Card", 0, threads, Refusal.RAN_OUT),
    ]
    assert [each.resumed_from for each in ear.all(Prepared)] == [0, 2]
    assert ear.losses == pytest.approx(unbroken.losses, rel=1e-3)
    assert "no memory left" in caplog.text


@pytest.mark.usefixtures("caplog")
def test_folds_go_on_on_the_processor_too(tmp_path: Path, tiny_model: Path) -> None:
    """Those that are through on the card need not be gone through again."""
    ear = Recording(tmp_path / "run", tiny_model, 2, folds=2)
    ear.train(CARD)
    assert [each.refusal for each in ear.all(DeviceChosen)] == [None, Refusal.RAN_OUT]
    assert [each.fold for each in ear.all(FoldBegan)] == [0, 1, 1]
    assert len(ear.all(CrossValidated)) == 1


def test_the_processor_has_nowhere_to_go_on(tmp_path: Path, tiny_model: Path) -> None:
    """There it is an error, as before."""
    ear = Recording(tmp_path / "run", tiny_model, 2)
    with pytest.raises(torch.OutOfMemoryError):
        ear.train()


@pytest.mark.usefixtures("caplog")
def test_smaller_portions_are_told_and_the_training_goes_on(
    tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the card has room for one block, and two were tried."""
    unbroken = Recording(tmp_path / "unbroken", tiny_model)
    unbroken.train()
    ear = Recording(tmp_path / "narrow", tiny_model)
    compute: Any = torch.nn.functional.embedding

    def compute_little(ids: torch.Tensor, *rest: object) -> object:
        if torch.is_grad_enabled() and ids.numel() > QUICK.block_size:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return compute(ids, *rest)

    monkeypatch.setattr(torch.nn.functional, "embedding", compute_little)
    ear.train(CARD)
    assert ear.all(MemoryRanShort) == [MemoryRanShort(1, recomputes=False)]
    assert len(ear.all(DeviceChosen)) == 1
    assert ear.losses == unbroken.losses


def test_who_wants_the_processor_gets_it(tmp_path: Path, tiny_model: Path) -> None:
    """Whatever there is."""
    _run, job = make_run(tmp_path / "run", tiny_model)
    assert (
        device_for(job.model, job.hyperparameters, DeviceWish.CPU)() == on_processor()
    )


def test_who_wants_a_card_hears_why_there_is_none(
    tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it is trained all the same."""
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    _run, job = make_run(tmp_path / "run", tiny_model)
    chosen = device_for(job.model, job.hyperparameters, DeviceWish.GPU)()
    assert chosen.device == PROCESSOR
    assert chosen.refused is not None
