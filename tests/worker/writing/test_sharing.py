"""What each process computes of a step."""

import pytest
import torch

from ftstudio.worker.writing.sharing import Batch, parts_of


def batch(*lengths: int) -> Batch:
    """Documents of these lengths, end to end."""
    positions = torch.cat([torch.arange(each) for each in lengths])[None]
    ids = torch.arange(positions.numel())[None]
    labels = ids.where(positions > 0, -100)
    return {"input_ids": ids, "labels": labels, "position_ids": positions}


@pytest.mark.parametrize(
    ("lengths", "most", "expected"),
    [
        ((8, 8, 8, 8), 2, [16, 16]),
        ((20, 2, 2, 8), 2, [20, 12]),
        ((4, 4, 4, 20), 3, [12, 20]),
        ((32,), 2, [32]),
        ((31, 1), 2, [31]),
    ],
)
def test_documents_stay_whole_and_parts_are_even(
    lengths: tuple[int, ...], most: int, expected: list[int]
) -> None:
    """One document is one part; what teaches nothing is left out."""
    parts = parts_of(batch(*lengths), most)
    assert [each["labels"].shape[1] for each in parts] == expected
    starts = [each["position_ids"][0, 0].item() for each in parts]
    assert starts == [0] * len(parts)


def test_the_parts_are_the_whole() -> None:
    """Nothing is learned twice, and nothing is left out."""
    whole = batch(5, 9, 3, 7, 6)
    parts = parts_of(whole, 3)
    ids = torch.cat([each["input_ids"] for each in parts], dim=1)
    assert ids.equal(whole["input_ids"])
