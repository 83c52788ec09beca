"""What a training will write on the disk, worked out beforehand, and what is free."""

import contextlib
import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ftstudio.core.errors import TooLittleRoom
from ftstudio.core.exports import Form
from ftstudio.core.looks import MOST_LOOKS

BESIDE = 8_000_000
"""Bytes by which its log and its record may still grow before the next checkpoint."""
_NUMBER = 4
"""Bytes of one number (float32)."""
_STATES = 2
"""Moments that AdamW keeps of each number (Kingma and Ba 2015, arXiv 1412.6980)."""
_AROUND = 100_000
"""Bytes of what lies beside the numbers in a checkpoint or an adapter, at most."""
_AT_ONCE = 4
"""Checkpoints: the best, the last look, the newest, and one that is being written."""
_WORD, _TOKENISED = 8, 24
"""Bytes of a word in a text, and once more as tokens, kept and laid down in rows; 6 and
16 were measured of English letters, and other languages take more."""
_OF_A_WEIGHT = {
    Form.FOLDER: _NUMBER,
    Form.GGUF_F16: 2.0,
    Form.GGUF_Q8: 1.07,
    Form.GGUF_Q4: 0.7,
    Form.OLLAMA: 1.07,
}
"""Bytes; with four bits the vocabulary has eight, and a block of each its scale. Of the
models in the catalogue the one with the largest share of vocabulary comes to 0.69."""
_BESIDE_WEIGHTS = 16_000_000
"""Bytes of a tokenizer and a model card, at most."""
_STEP, _LOOK, _LOSS = 200, 1_000, 20
"""Bytes in the record of a step, of a look, and of one document's loss in it."""


class Enough(StrEnum):
    """Whether the disk has room for a training."""

    PLENTY = "plenty"
    TIGHT = "tight"
    TOO_LITTLE = "too_little"


@dataclass(frozen=True, slots=True)
class Footprint:
    """Bytes that a training takes while it goes on, and for a while an export of it.

    `texts` counts them tokenised as well.
    """

    texts: int
    checkpoints: int
    model: int
    record: int
    export: int

    @property
    def training(self) -> int:
        """All but the export."""
        return self.texts + self.checkpoints + self.model + self.record


@dataclass(frozen=True, slots=True)
class DiskRoom:
    """What a training takes of the disk of `folder`, and how many bytes are `free`.

    None where that cannot be found out; then it counts as enough.
    """

    folder: str
    footprint: Footprint
    free: int | None

    @property
    def enough(self) -> Enough:
        """Tight is what leaves no room to take the model away afterwards."""
        if self.free is None:
            return Enough.PLENTY
        if self.free < self.footprint.training:
            return Enough.TOO_LITTLE
        with_export = self.footprint.training + self.footprint.export
        return Enough.TIGHT if self.free < with_export else Enough.PLENTY

    @property
    def lack(self) -> TooLittleRoom | None:
        """Why the training cannot be begun; None where it can."""
        if self.free is None or self.enough is not Enough.TOO_LITTLE:
            return None
        return TooLittleRoom(self.folder, self.footprint.training, self.free)


def free_on(place: Path) -> int | None:
    """Bytes this person may still write on the disk on which `place` is or will be.

    None where that cannot be found out: some disks that are reached over the network
    say that they have no room at all.
    """
    for each in (place, *place.parents):
        with contextlib.suppress(OSError):
            found = shutil.disk_usage(each)
            return found.free if found.total else None
    return None


def checkpoint_bytes(trained: int) -> int:
    """A checkpoint of an adapter with so many numbers, and the moments of each."""
    return trained * _NUMBER * (1 + _STATES) + _AROUND


def adapter_bytes(trained: int) -> int:
    """The adapter alone, as it is kept."""
    return trained * _NUMBER + _AROUND


def held_bytes(trained: int) -> int:
    """What a training holds from the start for its last checkpoint and its model."""
    return checkpoint_bytes(trained) + adapter_bytes(trained)


def bytes_to_go_on(trained: int) -> int:
    """What must be free for a training to begin or go on: that, and a checkpoint."""
    return held_bytes(trained) + checkpoint_bytes(trained) + BESIDE


def export_bytes(
    parameters: int,
    form: Form = Form.FOLDER,
    adapter: int = 0,
    *,
    is_zipped: bool = False,
) -> int:
    """A model of so many numbers, as it is saved for other programs, at its most.

    `adapter` is the size of what was learned, in bytes. While it is packed it is there
    twice.
    """
    alone = form is Form.ADAPTER
    weights = adapter if alone else round(parameters * _OF_A_WEIGHT[form])
    return (weights + _BESIDE_WEIGHTS) * (2 if is_zipped else 1)


def footprint_of(
    trained: int, parameters: int, documents: int, words: int, steps: int
) -> Footprint:
    """A training on so many documents; `trained` and `parameters` count numbers."""
    looks = min(steps, MOST_LOOKS)
    return Footprint(
        texts=words * (_WORD + _TOKENISED),
        checkpoints=_AT_ONCE * checkpoint_bytes(trained) + held_bytes(trained),
        model=adapter_bytes(trained),
        record=BESIDE + steps * _STEP + looks * (_LOOK + documents * _LOSS),
        export=export_bytes(parameters),
    )
