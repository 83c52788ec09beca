"""What a model folder says of itself."""

from dataclasses import dataclass
from enum import StrEnum

_FAMILIES = ("Bert", "Camembert", "DistilBert", "MPNet", "Roberta", "XLMRoberta")
_READING = frozenset(e + end for e in _FAMILIES for end in ("Model", "ForMaskedLM"))
"""Architectures that read a text in both directions: BERT and its kin."""


class ModelKind(StrEnum):
    """What a model does with a text: go on with it, or turn it into a vector."""

    WRITER = "writer"
    ENCODER = "encoder"


def kind_of(architecture: str) -> ModelKind | None:
    """By the name that transformers gives it; None for what cannot be used."""
    if architecture.endswith("ForCausalLM"):
        return ModelKind.WRITER
    return ModelKind.ENCODER if architecture in _READING else None


@dataclass(frozen=True, slots=True)
class BaseModel:
    """A pre-trained model on this computer.

    `folder` holds config.json, safetensors weights and a tokenizer. `name` is its
    catalogue name or, for a person's own, the folder's name. `fingerprint` is a SHA-256
    by which the same model is known again in another place.
    """

    name: str
    folder: str
    architecture: str
    parameters: int
    context_length: int
    vocabulary_size: int
    fingerprint: str

    @property
    def kind(self) -> ModelKind:
        """What it can be used for."""
        return kind_of(self.architecture) or ModelKind.WRITER
