"""The ordinary way to losses, on one row and on a token."""

import pytest
import torch

from ftstudio.worker.writing.engine.ordinary import Engine, next_of
from tests.worker.writing.engine.making import LEAN, adapted, row


def test_the_loss_of_a_row_is_that_of_its_documents_alone() -> None:
    """Neighbours change nothing; the loss is the mean over what is learned."""
    engine = Engine(adapted(LEAN["llama"]))
    together = engine(**row(12, 20))["loss"]
    both = row(12, 20)
    alone = [
        {name: tensor[:, part] for name, tensor in both.items()}
        for part in (slice(12), slice(12, 32))
    ]
    counts = [int((each["labels"] != -100).sum()) for each in alone]
    sums = [engine(**each, num_items_in_batch=1)["loss"].item() for each in alone]
    assert together.item() == pytest.approx(sum(sums) / sum(counts), rel=1e-6)


def test_a_rows_share_of_a_step_is_its_sum_by_all_that_is_learned_in_it() -> None:
    """So that a step's loss is the mean over its tokens, however rows are cut."""
    engine = Engine(adapted(LEAN["llama"]))
    learned = int((row(12)["labels"] != -100).sum())
    whole = engine(**row(12))["loss"].item()
    share = engine(**row(12), num_items_in_batch=4 * learned)["loss"].item()
    assert share == pytest.approx(whole / 4)


def test_token_losses_add_up() -> None:
    """0 where none is taken; their mean is the loss of the row."""
    engine, batch = Engine(adapted(LEAN["llama"])), row(12, 20)
    losses = engine.token_losses(*(each[0].tolist() for each in batch.values()))
    targets = next_of(batch["labels"])
    assert not losses[targets == -100].any()
    mean = float(losses.sum() / (targets != -100).sum())
    assert mean == pytest.approx(engine(**batch)["loss"].item(), rel=1e-6)


def test_the_target_of_a_token_is_the_next_label() -> None:
    """Nothing follows the last one."""
    assert next_of(torch.tensor([[-100, 5, 6]])).tolist() == [5, 6, -100]


def test_computing_twice_changes_nothing_that_is_learned() -> None:
    """Only how much is remembered until the way back."""
    gradients = []
    for is_twice in (False, True):
        engine = Engine(adapted(LEAN["llama"]))
        if is_twice:
            engine.recompute()
        engine.train()
        engine(**row(12, 20))["loss"].backward()
        gradients.append([p.grad for p in engine.parameters() if p.grad is not None])
    assert len(gradients[0]) > 0
    assert all(map(torch.equal, *gradients))
