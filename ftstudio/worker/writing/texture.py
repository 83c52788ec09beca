"""What documents are like for a model: how long for it, and how they fill blocks."""

from dataclasses import dataclass

from ftstudio.core.figures import FILL, READ_A_TOKEN
from ftstudio.core.job import Job
from ftstudio.core.presets import TOKENS_A_WORD
from ftstudio.worker.writing.material import Material

_FEW_BLOCKS = 4


@dataclass(frozen=True, slots=True)
class Texture:
    """Tokens of a word, tokens read for each that is learned, how full blocks are."""

    tokens_a_word: float = TOKENS_A_WORD
    read_a_token: float = READ_A_TOKEN
    fill: float = FILL


def texture_of(job: Job, material: Material) -> Texture:
    """By all documents of the job; requests and blocks by those that examine."""
    words = sum(each.words for each in (*job.training, *job.validation))
    learned = material.training_tokens + material.validation_tokens
    lengths = [len(each.input_ids) for each in material.whole.blocks]
    read = sum(lengths)
    if not words or not material.validation_tokens:
        return Texture()
    full = max(len(lengths) - 0.5, 0.5)  # the last block is not full
    size = job.hyperparameters.block_size
    return Texture(
        tokens_a_word=learned / words,
        read_a_token=read / material.validation_tokens,
        fill=min(read / (full * size), 1.0) if len(lengths) > _FEW_BLOCKS else FILL,
    )
