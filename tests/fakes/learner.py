"""A learner that has nothing to learn, and as much to save as one that has."""

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

TRAINED = 50_000
"""Numbers of its adapter."""


@dataclass
class Learner:
    """As much of a trainer as is to be saved: a checkpoint of the usual size."""

    trained: int = TRAINED
    state: SimpleNamespace = field(
        default_factory=lambda: SimpleNamespace(global_step=7)
    )

    def write_checkpoint(self, folder: Path) -> None:
        """The adapter, and its moments."""
        (folder / "adapter_model.safetensors").write_bytes(bytes(4 * self.trained))
        (folder / "adapter_config.json").write_bytes(b"{}")
        (folder / "optimizer.safetensors").write_bytes(bytes(8 * self.trained))
