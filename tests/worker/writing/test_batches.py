"""Rows end to end: what is learned is what a padded batch would teach."""

from pathlib import Path

import pytest
import torch

from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import Device
from ftstudio.worker.writing.batches import Row, lay_end_to_end
from ftstudio.worker.writing.blocks import IGNORED, Example, block_of
from ftstudio.worker.writing.model import load_base

LENGTHS = ((20, 9), (31,), (1, 5, 12))


def test_rows_become_one_row() -> None:
    """With nothing between them."""
    batch = lay_end_to_end([_row(2, 3), _row(1)])
    assert {each.shape for each in batch.values()} == {(1, 6)}
    assert batch["position_ids"].tolist() == [[0, 1, 0, 1, 2, 0]]
    assert batch["input_ids"].dtype == torch.int64


def test_no_example_is_foretold_from_the_one_before() -> None:
    """Whatever the rows say of their first tokens."""
    row = {"input_ids": [5, 6, 7], "labels": [5, 6, 7], "position_ids": [0, 1, 2]}
    batch = lay_end_to_end([row, row])
    assert batch["labels"].tolist() == [[IGNORED, 6, 7, IGNORED, 6, 7]]


def test_loss_and_gradients_are_those_of_a_padded_batch(tiny_model: Path) -> None:
    """Each example in a row of its own, filled up, and its padding masked."""
    rows = [_row(*each) for each in LENGTHS]
    laid, padded = lay_end_to_end(rows), _padded(rows)
    found, expected = _learned(tiny_model, laid), _learned(tiny_model, padded)
    assert found[0] == pytest.approx(expected[0], rel=1e-6)
    for name, gradient in expected[1].items():
        torch.testing.assert_close(found[1][name], gradient, rtol=1e-4, atol=1e-7)


def _row(*lengths: int) -> Row:
    block = block_of([
        Example(tuple(3 + (7 * n + 13 * length) % 250 for n in range(length)), 0)
        for length in lengths
    ])  # fmt: skip
    return {
        "input_ids": block.input_ids,
        "labels": block.labels,
        "position_ids": block.position_ids,
    }


def _padded(rows: list[Row]) -> dict[str, torch.Tensor]:
    """One row an example, as many tokens each as the longest has."""
    laid = lay_end_to_end(rows)
    starts = (laid["position_ids"][0] == 0).nonzero()[:, 0].tolist()
    ends = [*starts[1:], laid["position_ids"].shape[1]]
    longest = max(end - start for start, end in zip(starts, ends, strict=True))
    ids = torch.zeros(len(starts), longest, dtype=torch.int64)
    labels = torch.full_like(ids, IGNORED)
    mask = torch.zeros_like(ids)
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        ids[row, : end - start] = laid["input_ids"][0, start:end]
        labels[row, : end - start] = laid["labels"][0, start:end]
        mask[row, : end - start] = 1
    return {"input_ids": ids, "labels": labels, "attention_mask": mask}


def _learned(
    folder: Path, batch: dict[str, torch.Tensor]
) -> tuple[float, dict[str, torch.Tensor]]:
    """The loss, and the gradient of every weight, in double precision."""
    model = load_base(inspect(folder, "tiny"), Device("cpu", torch.float32)).double()
    loss = model(**batch, use_cache=False).loss
    loss.backward()
    return loss.item(), {name: each.grad for name, each in model.named_parameters()}
