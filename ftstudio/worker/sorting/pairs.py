"""Which documents are read together in a step, and what is learned from that.

A Siamese network: all texts go through the same encoder, and what is of one label is
drawn together, what is not is pushed apart. In a lot of documents each is compared with
all others at once.
"""

import random
from collections import defaultdict
from collections.abc import Sequence

import torch

TEMPERATURE = 0.1
_FEWEST_IN_A_LOT = 4


def lots_of(
    targets: Sequence[int], size: int, passes: int, seed: int
) -> list[list[int]]:
    """Numbers of documents that are read together, of `targets` their labels.

    In each pass every document comes at least once, beside another one of its label.
    Rare labels come oftener than that, by the root of how much rarer they are.
    """
    chance = random.Random(seed)
    lots: list[list[int]] = []
    for _ in range(passes):
        pairs = _pairs(targets, chance)
        half = max(size // 2, 2)
        found = [pairs[at : at + half] for at in range(0, len(pairs), half)]
        if len(found) > 1 and 2 * len(found[-1]) < _FEWEST_IN_A_LOT:
            found.pop()
        chance.shuffle(found)
        lots += [[number for pair in lot for number in pair] for lot in found]
    return lots


def _pairs(targets: Sequence[int], chance: random.Random) -> list[tuple[int, int]]:
    """Two of one label each, every label spread evenly over all of them."""
    members: dict[int, list[int]] = defaultdict(list)
    for number, target in enumerate(targets):
        members[target].append(number)
    most = max(map(len, members.values()))
    placed = []
    for own in members.values():
        wanted = max(len(own), round((most * len(own)) ** 0.5))
        wanted += wanted % 2
        order: list[int] = []
        while len(order) < wanted:
            drawn = chance.sample(own, len(own))
            if order and drawn[0] == order[-1]:
                drawn.append(drawn.pop(0))  # no document stands beside itself
            order += drawn
        pairs = [(order[at], order[at + 1]) for at in range(0, wanted, 2)]
        placed += [
            ((at + chance.random()) / len(pairs), pair) for at, pair in enumerate(pairs)
        ]
    return [pair for _, pair in sorted(placed)]


def neighbour_loss(vectors: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Mean loss in nats of finding one's own label among one's neighbours.

    `vectors` [texts, width] have length 1. Each text chooses another one, the likelier
    the nearer; the loss is of choosing one of its own label (neighbourhood components,
    Goldberger et al. 2004). At 0 no other label is near.
    """
    count = len(vectors)
    near = vectors @ vectors.T / TEMPERATURE
    itself = torch.eye(count, dtype=torch.bool, device=vectors.device)
    chances = torch.log_softmax(near.masked_fill(itself, -torch.inf), dim=1)
    own = (targets[:, None] == targets[None]) & ~itself
    has_own = own.any(1)
    found = torch.logsumexp(chances.masked_fill(~own, -torch.inf)[has_own], dim=1)
    return -found.mean()


def centre_losses(
    vectors: torch.Tensor, targets: torch.Tensor, centres: torch.Tensor
) -> torch.Tensor:
    """Of each text [texts] its loss in nats by the `centres` [labels, width]."""
    scores = vectors @ centres.T / TEMPERATURE
    return torch.nn.functional.cross_entropy(scores, targets, reduction="none")


def centres_of(
    vectors: torch.Tensor, targets: torch.Tensor, labels: int
) -> torch.Tensor:
    """The middle of each label's texts, of length 1: [labels, width]."""
    sums = torch.zeros(labels, vectors.shape[1]).index_add_(0, targets, vectors)
    return torch.nn.functional.normalize(sums, dim=1)
