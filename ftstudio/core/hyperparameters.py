"""The numbers that steer a training, each with its limits."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Limits:
    """The smallest and largest value that makes sense, both allowed."""

    least: float
    most: float


LIMITS = {
    "passes": Limits(0.1, 50),
    "learning_rate": Limits(1e-6, 1.0),
    "block_size": Limits(64, 8192),
    "blocks_per_step": Limits(1, 256),
    "lora_rank": Limits(1, 256),
    "lora_alpha": Limits(1, 1024),
    "lora_dropout": Limits(0, 0.5),
    "weight_decay": Limits(0, 1),
    "warmup_share": Limits(0, 0.5),
    "general_share": Limits(0, 0.5),
}


def limits_for(context_length: int) -> tuple[tuple[str, Limits], ...]:
    """The limits by name; no model can read more at once than it is able to.

    `context_length` is in tokens, 0 where not known.
    """
    block = LIMITS["block_size"]
    most = min(block.most, max(context_length or block.most, block.least))
    return tuple({**LIMITS, "block_size": Limits(block.least, most)}.items())


@dataclass(frozen=True, slots=True)
class Hyperparameters:
    """How to train. LoRA: Hu et al. 2021, arXiv 2106.09685.

    `passes` counts epochs over the training documents; `block_size` is in tokens; a
    step trains on `blocks_per_step` blocks; `warmup_share` is the part of the steps in
    which the learning rate rises, after which it falls to zero in a straight line.
    `general_share` is the part of what is learned that is general text, rehearsed so
    that it is not forgotten.
    """

    passes: float
    learning_rate: float
    block_size: int
    blocks_per_step: int
    lora_rank: int
    lora_alpha: int
    lora_dropout: float
    weight_decay: float
    warmup_share: float
    general_share: float = 0.0

    def __post_init__(self) -> None:
        """Raise ValueError, naming the field, where a value is outside its limits."""
        for field in fields(self):
            limits = LIMITS[field.name]
            if not limits.least <= getattr(self, field.name) <= limits.most:
                raise ValueError(field.name)
