"""What a model folder says of itself."""

from dataclasses import dataclass


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
