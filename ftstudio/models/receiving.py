"""What every way of getting a model needs: room on the disk, progress, checksums."""

import hashlib
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from ftstudio.core.errors import DiskFull
from ftstudio.core.events import Event, Progressed

Tell = Callable[[Event], None]

CHUNK = 1 << 18
_TELLS_A_SECOND = 5
_FILES = (
    *("config.json", "generation_config.json", "model.safetensors.index.json"),
    *("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"),
    *("chat_template.jinja", "LICENSE", "LICENSE.txt", "LICENSE.md", "NOTICE"),
    *("modules.json", "sentence_bert_config.json", "1_Pooling/config.json"),
    "config_sentence_transformers.json",
)
"""What is read of a model folder besides its weights, or has to go with it."""


class Meter:
    """Tells how much has arrived, at most five times a second and always at the end."""

    def __init__(self, tell: Tell, total: int) -> None:
        """Count towards `total` bytes."""
        self._tell = tell
        self._total = total
        self._told_at = 0.0

    def show(self, done: int) -> None:
        """Let it be known that `done` bytes are here."""
        now = time.monotonic()
        if done == self._total or now - self._told_at >= 1 / _TELLS_A_SECOND:
            self._told_at = now
            self._tell(Progressed(min(done, self._total), self._total))


def require_room(folder: Path, needed: int) -> None:
    """Raise DiskFull where fewer than `needed` bytes are free on the folder's disk."""
    if shutil.disk_usage(folder).free < needed:
        raise DiskFull(str(folder), needed)


def belongs_to_model(name: str) -> bool:
    """Whether a file is a part of a model, by its path in the model's folder."""
    return name in _FILES or (name.endswith(".safetensors") and "/" not in name)


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def git_blob(path: Path) -> str:
    """The name git gives a file by its content, in hexadecimal."""
    digest = hashlib.sha1(usedforsecurity=False)
    digest.update(f"blob {path.stat().st_size}\0".encode())
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
