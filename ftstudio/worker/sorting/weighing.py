"""How much each judge's opinion counts: weighed on documents none had learned from.

Opinions are log-probabilities. They are multiplied by a judge's weight and added up
(a logarithmic opinion pool; Genest and Zidek 1986), which sets how sure they are
together as well: weights that add up to less than 1 make them less sure.
"""

import torch
from torch.nn import functional

_LEAST = -12.0
"""No opinion is surer than this, in nats: naive Bayes knows no doubt."""
_PULL = 0.02
"""How strongly weights are drawn to equal ones where little is known of them."""
_ROUNDS = 100


def pooled(opinions: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Log-probabilities [rows, labels] of `opinions` [rows, judges, labels]."""
    bounded = opinions.clamp_min(_LEAST)
    return torch.log_softmax((bounded * weights[None, :, None]).sum(1), dim=1)


def weigh(opinions: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """The weights [judges], none below 0, by which `targets` [rows] are likeliest."""
    judges = opinions.shape[1]
    free = torch.full((judges,), 0.0, requires_grad=True)
    search = torch.optim.LBFGS(
        [free], lr=0.5, max_iter=_ROUNDS, line_search_fn="strong_wolfe"
    )

    def cost() -> torch.Tensor:
        search.zero_grad()
        weights = functional.softplus(free)
        misfit = functional.nll_loss(pooled(opinions, weights), targets)
        total = misfit + _PULL * (weights - 1 / judges).square().sum()
        total.backward()
        return total

    search.step(cost)
    return functional.softplus(free).detach()


def equal_weights(judges: int) -> torch.Tensor:
    """Where nothing was examined: all count the same."""
    return torch.full((judges,), 1 / judges)


def cross_weighed(
    opinions: torch.Tensor, targets: torch.Tensor, parts: torch.Tensor
) -> torch.Tensor:
    """Log-probabilities [rows, labels], each part's by the weights of all others.

    `parts` [rows] tells in which fold a row examined. So no document has a say in the
    weights by which it is judged.
    """
    found = torch.zeros(opinions.shape[0], opinions.shape[2])
    for part in parts.unique():
        own = parts == part
        weights = weigh(opinions[~own], targets[~own])
        found[own] = pooled(opinions[own], weights)
    return found
