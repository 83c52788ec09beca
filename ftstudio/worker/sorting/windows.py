"""A long document is read through several windows, and becomes one vector."""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch.nn import functional

from ftstudio.core.sorting_estimate import MOST_WINDOWS
from ftstudio.worker.encoding.encoder import Encoder

_ANY = "a"

Windows = Sequence[Sequence[int]]
"""Of one document: token numbers, each window with the encoder's own marks."""


def windows_of(encoder: Encoder, text: str, size: int) -> Windows:
    """A text as windows of at most `size` tokens, or what the encoder can read.

    Of a long one the first, the last, and what lies evenly between.
    """
    tokenizer, prefix = encoder.tokenizer, encoder.prefix
    ids: list[int] = tokenizer(text, add_special_tokens=False)["input_ids"]
    before = tokenizer(prefix, add_special_tokens=False)["input_ids"] if prefix else []
    begin, end = _marks(tokenizer)
    room = min(size, encoder.longest) - len(begin) - len(before) - len(end)
    parts = [ids[at : at + room] for at in range(0, len(ids), room)] or [[]]
    if len(parts) > MOST_WINDOWS:
        gap = (len(parts) - 1) / (MOST_WINDOWS - 1)
        parts = [parts[round(number * gap)] for number in range(MOST_WINDOWS)]
    return [[*begin, *before, *part, *end] for part in parts]


def _marks(tokenizer: Any) -> tuple[list[int], list[int]]:
    """What stands before and after each text: for BERT, [CLS] and [SEP]."""
    marked: list[int] = tokenizer(_ANY)["input_ids"]
    bare = len(tokenizer(_ANY, add_special_tokens=False)["input_ids"])
    before = tokenizer.convert_ids_to_tokens(marked).index(tokenizer.tokenize(_ANY)[0])
    return marked[:before], marked[before + bare :]


def tokens_in(documents: Sequence[Windows]) -> int:
    """Tokens of all windows of all documents."""
    return sum(len(window) for windows in documents for window in windows)


def vectors_of(
    encoder: Encoder, documents: Sequence[Windows], heed: Callable[[], None]
) -> torch.Tensor:
    """One row of length 1 a document, [documents, width]: the mean of its windows.

    Longer windows count for more. `heed()` is called after each lot.
    """
    every = [window for windows in documents for window in windows]
    rows = encoder.vectors_of_ids(every, heed)
    lengths = torch.tensor([float(len(each)) for each in every])
    owners = torch.tensor(
        [number for number, each in enumerate(documents) for _ in each]
    )
    sums = torch.zeros(len(documents), rows.shape[1])
    sums.index_add_(0, owners, rows * lengths.unsqueeze(1))
    return functional.normalize(sums, dim=1)
