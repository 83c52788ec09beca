"""Three judges, taught by the same letters."""

import torch

from ftstudio.worker.sorting.judges import NAMES, judges_from, teach

TEXTS = ["oak chair", "oak table", "euro bank", "bank invoice"]
VECTORS = torch.nn.functional.normalize(
    torch.tensor([[1.0, 0.1], [0.9, 0.2], [0.1, 1.0], [0.2, 0.9]]), dim=1
)
TARGETS = torch.tensor([0, 0, 1, 1])


def test_each_has_an_opinion_of_each_text() -> None:
    """By meaning or by words, all find the letters they know."""
    opinions = teach(VECTORS, TEXTS, TARGETS, 2).opinions(VECTORS, TEXTS)
    assert opinions.shape == (4, len(NAMES), 2)
    assert (opinions.argmax(2) == TARGETS[:, None]).all()
    assert torch.allclose(opinions.exp().sum(2), torch.ones(4, len(NAMES)))


def test_they_come_back_from_their_numbers() -> None:
    """As they are kept beside a model."""
    judges = teach(VECTORS, TEXTS, TARGETS, 2)
    again = judges_from(
        judges.tensors(),
        tuple(judges.dictionary.columns),
        tuple(judges.pieces.columns),
    )
    assert torch.equal(judges.opinions(VECTORS, TEXTS), again.opinions(VECTORS, TEXTS))
