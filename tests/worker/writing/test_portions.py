"""A step in portions, on a tiny model that pretends to run out of memory."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.portions import Portion, bytes_kept
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR, Device, precision_of
from ftstudio.worker.writing.batches import lay_end_to_end
from ftstudio.worker.writing.engine.ordinary import Engine
from ftstudio.worker.writing.material import prepare
from ftstudio.worker.writing.model import (
    load_base,
    load_tokenizer,
    shape_of,
    with_new_adapter,
)
from ftstudio.worker.writing.portions import Portions
from tests.worker.making import QUICK, make_run

HALF = Device("cpu", torch.bfloat16)
DROPPING = replace(QUICK, lora_dropout=0.5)
ROW = 96
TWICE = Portion(1, recomputes=True)


class Learner:
    """A model on a few packed blocks; learns from parts as Trainer does."""

    def __init__(
        self, folder: Path, tiny: Path, plan: Hyperparameters = QUICK, rows: int = 4
    ) -> None:
        run, job = make_run(folder, tiny, hyperparameters=replace(plan, block_size=ROW))
        tokenizer = load_tokenizer(job.model)
        table = prepare(job, run, tokenizer, lambda *_: None).table
        self.batch = lay_end_to_end([table[number] for number in range(rows)])
        self.engine = Engine(with_new_adapter(load_base(job.model, PROCESSOR), plan, 0))
        self.engine.train()
        self.told: list[Portion] = []

    def learn(self, part: dict[str, Any]) -> torch.Tensor:
        """The share of a part in the mean loss of a step; its gradients are added."""
        tokens = (self.batch["labels"][:, 1:] != -100).sum()
        loss: torch.Tensor = self.engine(**part, num_items_in_batch=tokens)["loss"]
        loss.backward()
        return loss.detach()

    def take(
        self, portion: Portion, learn: Callable[[dict[str, Any]], torch.Tensor]
    ) -> tuple[float, list[torch.Tensor]]:
        """Loss and gradients of the whole batch in such portions."""
        torch.manual_seed(1)
        portions = Portions(self.engine, portion, ROW, self.told.append)
        loss = float(portions.learn(self.batch, learn))
        self.portion = portions.portion
        return loss, _gradients(self.engine)


def _gradients(engine: Engine) -> list[torch.Tensor]:
    return [e.grad.clone() for e in engine.parameters() if e.grad is not None]


def _are_close(one: list[torch.Tensor], other: list[torch.Tensor]) -> bool:
    pairs = zip(one, other, strict=True)
    return all(torch.allclose(a, b, rtol=1e-4, atol=1e-8) for a, b in pairs)


class Narrow:
    """Learns, but has memory for so many rows at once, and is full `times` times."""

    def __init__(self, learner: Learner, rows: int, times: int = 1000) -> None:
        self.learner = learner
        self.rows = rows
        self.left = times

    def learn(self, part: dict[str, Any]) -> torch.Tensor:
        """Runs out of memory on the way back, when there are gradients already."""
        loss = self.learner.learn(part)
        if part["labels"].shape[1] > self.rows * ROW and self.left:
            self.left -= 1
            torch.rand(3)
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return loss


@pytest.mark.parametrize("portion", [Portion(2), Portion(3), Portion(1), TWICE])
def test_a_step_is_the_same_in_any_portions(
    tmp_path: Path, tiny_model: Path, portion: Portion
) -> None:
    """Loss and gradients; blocks side by side see nothing of each other."""
    whole = Learner(tmp_path / "a", tiny_model)
    parts = Learner(tmp_path / "b", tiny_model)
    loss, gradients = whole.take(Portion(4), whole.learn)
    again, others = parts.take(portion, parts.learn)
    assert again == pytest.approx(loss, rel=1e-5)
    assert len(gradients) > 0
    assert _are_close(gradients, others)
    assert parts.told == []


def test_where_memory_runs_out_the_batch_is_taken_again_in_smaller_portions(
    tmp_path: Path, tiny_model: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Until it has room; that is told once, and what came of it is the same."""
    whole = Learner(tmp_path / "a", tiny_model)
    short = Learner(tmp_path / "b", tiny_model)
    loss, gradients = whole.take(Portion(4), whole.learn)
    again, others = short.take(Portion(4), Narrow(short, rows=1).learn)
    assert again == pytest.approx(loss, rel=1e-5)
    assert _are_close(gradients, others)
    assert short.told == [Portion(1)]
    assert "memory ran out at 4 rows" in caplog.text


@pytest.mark.usefixtures("caplog")
def test_random_numbers_are_drawn_again(tmp_path: Path, tiny_model: Path) -> None:
    """Exactly as if the smaller portion had been taken from the start."""
    plain = Learner(tmp_path / "a", tiny_model, DROPPING)
    short = Learner(tmp_path / "b", tiny_model, DROPPING)
    loss, gradients = plain.take(Portion(2), plain.learn)
    again, others = short.take(Portion(4), Narrow(short, rows=2).learn)
    assert again == loss
    assert all(map(torch.equal, gradients, others))


@pytest.mark.usefixtures("caplog")
def test_one_block_is_computed_twice_before_it_is_given_up(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Dropout leaves out the same the second time."""
    plain = Learner(tmp_path / "a", tiny_model, DROPPING)
    short = Learner(tmp_path / "b", tiny_model, DROPPING)
    loss, gradients = plain.take(Portion(1), plain.learn)
    again, others = short.take(Portion(1), Narrow(short, rows=0, times=1).learn)
    assert (short.portion, short.told) == (TWICE, [TWICE])
    assert again == pytest.approx(loss, rel=1e-5)
    assert _are_close(gradients, others)


@pytest.mark.usefixtures("caplog")
def test_what_fits_in_no_portion_is_an_error(tmp_path: Path, tiny_model: Path) -> None:
    """And nothing was told that did not help."""
    learner = Learner(tmp_path / "run", tiny_model)
    with pytest.raises(torch.OutOfMemoryError):
        learner.take(Portion(4), Narrow(learner, rows=0).learn)
    assert learner.told == []


def test_other_errors_are_not_tried_again(tmp_path: Path, tiny_model: Path) -> None:
    """They would come again."""
    learner = Learner(tmp_path / "run", tiny_model)

    def learn(part: dict[str, Any]) -> torch.Tensor:
        raise RuntimeError(f"mat1 and mat2 of {len(part)} shapes cannot be multiplied")

    with pytest.raises(RuntimeError, match="mat1"):
        learner.take(Portion(4), learn)


@pytest.mark.usefixtures("caplog")
def test_a_batch_of_few_rows_makes_portions_smaller_than_those(
    tmp_path: Path, tiny_model: Path
) -> None:
    """The last batch of a pass may be one: it would not become smaller by halving 4."""
    learner = Learner(tmp_path / "run", tiny_model, rows=2)
    learner.take(Portion(4), Narrow(learner, rows=1).learn)
    assert learner.told == [Portion(1)]


@pytest.mark.parametrize("device", [PROCESSOR, HALF], ids=["float32", "bfloat16"])
@pytest.mark.parametrize("portion", [Portion(), Portion(2), TWICE])
@pytest.mark.parametrize("plan", [QUICK, DROPPING], ids=["plain", "dropout"])
def test_what_is_kept_for_the_way_back_is_what_was_reckoned(
    tiny_model: Path, device: Device, plan: Hyperparameters, portion: Portion
) -> None:
    """Never more, and not much less: counted tensor by tensor."""
    known = inspect(tiny_model, "tiny")
    model = with_new_adapter(load_base(known, device), plan, 0)
    engine = Engine(model)
    if portion.recomputes:
        engine.recompute()
    engine.train()
    ids = torch.randint(5, 200, (1, portion.rows * plan.block_size))
    half = torch.arange(ids.shape[1] // 2)
    held: dict[int, torch.UntypedStorage] = {}

    def hold(tensor: torch.Tensor) -> torch.Tensor:
        storage = tensor.untyped_storage()
        held[storage.data_ptr()] = storage
        return tensor

    with (
        torch.autograd.graph.saved_tensors_hooks(hold, lambda tensor: tensor),
        precision_of(model),
    ):
        engine(ids, torch.cat([half, half])[None], ids)
    own = {each.untyped_storage().data_ptr() for each in model.parameters()}
    counted = sum(each.nbytes() for place, each in held.items() if place not in own)
    shape = shape_of(known)
    reckoned = bytes_kept(shape, plan, portion, is_half=device.is_half)
    assert 0.6 * reckoned < counted < reckoned
