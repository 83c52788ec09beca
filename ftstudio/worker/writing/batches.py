"""Rows laid end to end in one batch, with nothing between them and no padding."""

from collections.abc import Mapping, Sequence

import torch

from ftstudio.worker.writing.blocks import IGNORED

Row = Mapping[str, Sequence[int]]


def lay_end_to_end(
    rows: Sequence[Row],
) -> dict[str, torch.Tensor]:
    """`input_ids`, `labels` and `position_ids` of all rows, each of shape [1, T].

    T is the tokens of all rows together. Positions begin again at 0 with each example,
    whose first token is not to be foretold from the example before.
    """
    batch = {
        name: torch.tensor([[each for row in rows for each in row[name]]])
        for name in ("input_ids", "labels", "position_ids")
    }
    batch["labels"][batch["position_ids"] == 0] = IGNORED
    return batch
