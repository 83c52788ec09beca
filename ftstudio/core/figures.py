"""Figures: what training one model takes on one computer, as it was measured."""

import math
from dataclasses import dataclass

from ftstudio.core.device import DeviceWish
from ftstudio.core.fit import Memory, Room, room_for
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.looks import FORWARD_COST
from ftstudio.core.presets import BLOCK_SIZE, TOKENS_A_WORD

ENGINE = 2
"""Raise it when the code that trains gets faster or slower, or takes other memory: what
was measured of another one is not used."""

READ_A_TOKEN = 1.3
"""Tokens that go through a model for each that is learned: its request comes before."""
FILL = 0.93
"""Share of a block that holds tokens."""
WRITTEN_AS_READ = 450
"""Writing a sample takes as long as reading so many tokens."""
FEWEST_SPREAD = 0.1
"""No computer is always equally fast."""
_ROUGH_SPREAD = 0.5
_OPERATIONS_A_SECOND = 40e9
"""Of one core of an office computer: about a third of what it could do at best."""
_ON_A_CARD = 4e12
"""Of a graphics card, which has too little to do with a small model."""
_CORES_THAT_HELP = 8
_LITTLE, _MUCH = 1e-12, 1e9
"""No computer is as fast, and nobody waits as many seconds."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds and bytes.

    `start` is until the model is loaded, `prepare` for making exercises of a token that
    is learned, `step` for a step whatever is in it, `train` for a place in a block that
    is trained on, `read` for a token read without learning, `write` for a sample,
    `save` for a checkpoint. `memory` is what the worker takes at most with blocks of
    `block_size` places, `memory_a_place` what another place would add. `tokens_a_word`
    are learned; `read_a_token` go through the model for each of them; `fill` is the
    share of a block that holds tokens. `spread` is by which share steps differ from
    each other, and `runs` counts the trainings that have corrected it since.
    `is_rough`: nothing was measured. `is_on_card`: a graphics card does the work, and
    its memory is meant. Raises ValueError where a number makes no sense.
    """

    start: float
    prepare: float
    step: float
    train: float
    read: float
    write: float
    save: float
    memory: int
    block_size: int = BLOCK_SIZE
    memory_a_place: float = 0.0
    tokens_a_word: float = TOKENS_A_WORD
    read_a_token: float = READ_A_TOKEN
    fill: float = FILL
    spread: float = FEWEST_SPREAD
    runs: int = 0
    is_rough: bool = False
    is_on_card: bool = False

    def __post_init__(self) -> None:
        """See that time passes, that blocks hold something, and nothing is endless."""
        for each in (self.train, self.read, self.tokens_a_word, self.fill):
            if not _LITTLE < each < _MUCH:
                raise ValueError(each)
        for each in (self.start, self.prepare, self.step, self.write, self.save):
            if not 0 <= each < _MUCH:
                raise ValueError(each)
        if not (1 <= self.read_a_token < _MUCH and 0 <= self.spread < _MUCH):
            raise ValueError("texture")
        if not (0 <= self.memory_a_place < math.inf and self.memory >= 0):
            raise ValueError("memory")
        if self.block_size < 1 or self.runs < 0:
            raise ValueError("counts")


@dataclass(frozen=True, slots=True)
class Liking:
    """How the person likes trainings, as far as that makes them faster or slower.

    `threads` is 0 for as many as there are; a `gentle` one has half of them.
    """

    threads: int = 0
    device: DeviceWish = DeviceWish.AUTO
    gentle: bool = False


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What figures hold for; where anything of it is different, they are not used.

    `memory` is the computer's in whole GiB, `model` a fingerprint. With dropout, steps
    are other steps.
    """

    processor: str
    cores: int
    memory: int
    liking: Liking
    model: str
    has_dropout: bool
    version: str
    engine: int = ENGINE


def has_dropout(plan: Hyperparameters) -> bool:
    """Whether steps by this plan leave something out at random."""
    return plan.lora_dropout > 0


def rough_figures(parameters: int, cores: int, room: Room | None = None) -> Figures:
    """By a rule of thumb, for a model of so many parameters that was not measured.

    `room` is what it needs, as far as that is known; on a card it goes faster. Training
    on a token takes 4 operations a parameter: the forward pass and the
    gradients of the activations take 2 each, those of frozen weights none.
    """
    is_on_card = room is not None and room.is_on_card
    operations = _OPERATIONS_A_SECOND * min(max(cores, 1), _CORES_THAT_HELP)
    if is_on_card:
        operations = _ON_A_CARD
    train = 4 * parameters / operations
    read = FORWARD_COST * train
    return Figures(
        start=10 + parameters / 100e6,
        prepare=2e-5,
        step=0.0,
        train=train,
        read=read,
        write=WRITTEN_AS_READ * read,
        save=0.3,
        memory=(room or room_for(parameters, Memory(0, 0))).needed,
        spread=_ROUGH_SPREAD,
        is_rough=True,
        is_on_card=is_on_card,
    )
