"""Long documents through several windows."""

import pytest
import torch

from ftstudio.core.base_model import BaseModel
from ftstudio.core.sorting_estimate import MOST_WINDOWS
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import Encoder, load_encoder
from ftstudio.worker.sorting.windows import vectors_of, windows_of


@pytest.fixture(scope="module")
def encoder(tiny_encoder: BaseModel) -> Encoder:
    """A tiny one, which reads 32 tokens."""
    return load_encoder(tiny_encoder, PROCESSOR)


def test_a_short_text_is_one_window(encoder: Encoder) -> None:
    """As the tokenizer itself would mark it."""
    (window,) = windows_of(encoder, "the oak chair", 64)
    assert list(window) == encoder.tokenizer("the oak chair")["input_ids"]


def test_a_long_text_is_read_at_both_ends(encoder: Encoder) -> None:
    """No window is longer than the encoder reads."""
    windows = windows_of(encoder, "oak " * 30 + "glue " * 300 + "euro " * 30, 64)
    assert len(windows) == MOST_WINDOWS
    assert max(map(len, windows)) <= encoder.longest
    tokens = encoder.tokenizer.convert_ids_to_tokens
    assert "oak" in tokens(list(windows[0]))
    assert "euro" in tokens(list(windows[-1]))


def test_an_empty_text_has_a_window_too(encoder: Encoder) -> None:
    """So that every document has a vector."""
    assert len(windows_of(encoder, "", 64)) == 1


def test_a_document_is_the_mean_of_its_windows(encoder: Encoder) -> None:
    """A longer window counts for more, and `heed` is called meanwhile."""
    heard: list[int] = []
    texts = ["oak chair " * 40, "euro"]
    windows = [windows_of(encoder, each, 64) for each in texts]
    rows = vectors_of(encoder, windows, lambda: heard.append(1))
    assert torch.allclose(rows.norm(dim=1), torch.ones(2), atol=1e-5)
    alone = encoder.vectors(["euro"])
    assert torch.allclose(rows[1], alone[0], atol=1e-5)
    assert heard
