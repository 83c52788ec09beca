"""The vectors of documents' passages, kept so that a second search reads nothing anew.

One file an encoder; nothing in it is needed for more than speed, so all of it may go.
"""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from ftstudio.core.base_model import BaseModel
from ftstudio.worker.encoding.passages import PASSAGE_TOKENS

_NAME = 16


class KeptVectors:
    """Rows of length 1 by content hash, [passages, width] each, in half precision."""

    def __init__(self, folder: str, model: BaseModel) -> None:
        """Read those of `model` in `folder`; with no folder nothing is kept.

        A file that is damaged counts as none.
        """
        name = f"{model.fingerprint[:_NAME]}-{PASSAGE_TOKENS}.safetensors"
        self._file = Path(folder) / name if folder else None
        self._known: dict[str, torch.Tensor] = {}
        self._is_new = False
        if self._file is not None:
            with contextlib.suppress(OSError, SafetensorError):
                self._known = load_file(self._file)

    def get(self, content_hash: str) -> torch.Tensor | None:
        """The rows of a document, float32; None where they are not known."""
        found = self._known.get(content_hash)
        return None if found is None else found.float()

    def add(self, rows: Mapping[str, torch.Tensor]) -> None:
        """Keep the rows of documents from now on."""
        self._known |= {name: each.half() for name, each in rows.items()}
        self._is_new = self._is_new or bool(rows)

    def save(self) -> None:
        """Write what is new, beside its place and then there, if the disk lets us."""
        if self._file is None or not self._is_new:
            return
        beside = self._file.with_suffix(f".{os.getpid()}.part")
        with contextlib.suppress(OSError, SafetensorError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            save_file(self._known, beside)
            os.replace(beside, self._file)
