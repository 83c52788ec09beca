"""Encoder: a text becomes one vector of length 1, and what means the same lies close.

A model of the BERT family reads the text; its last states are averaged, or the first
one stands for all (Reimers and Gurevych 2019, arXiv 1908.10084).
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional
from transformers import AutoModel

from ftstudio.core.base_model import BaseModel
from ftstudio.core.errors import ModelIncomplete
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import Device
from ftstudio.worker.writing.model import load_tokenizer

_PLACES = 4096
"""Tokens that are read at once, padding included."""
_LONGEST = 256
"""Tokens of one text, where the model's folder does not say; what follows is left out.
"""
_PREFIXES = {"multilingual-e5-small": "query: "}
"""What its makers want before each text (Wang et al. 2024, arXiv 2402.05672)."""
_UNUSED = "pooler."
"""A layer that some checkpoints lack; its output is not read."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """Reads texts of up to `longest` tokens.

    `is_first`: the state of the first token stands for the text, not the mean of all.
    """

    model: Any
    tokenizer: Any
    longest: int
    is_first: bool = False
    prefix: str = ""

    def vectors(
        self, texts: Sequence[str], heed: Callable[[], None] = lambda: None
    ) -> torch.Tensor:
        """One row of length 1 a text, [texts, width], float32, in their order.

        Texts of about one length are read together; `heed()` is called after each lot.
        """
        prefixed = [self.prefix + text for text in texts]
        ids: list[list[int]] = (
            self.tokenizer(prefixed, truncation=True, max_length=self.longest)[
                "input_ids"
            ]
            if texts
            else []
        )
        return self.vectors_of_ids(ids, heed)

    def vectors_of_ids(
        self, ids: Sequence[Sequence[int]], heed: Callable[[], None] = lambda: None
    ) -> torch.Tensor:
        """The same for texts as token numbers, the encoder's own marks among them."""
        width = int(self.model.config.hidden_size)
        rows = torch.zeros(len(ids), width)
        with torch.inference_mode():
            for lot in _lots(ids):
                rows[lot] = self.read([ids[each] for each in lot]).float().cpu()
                heed()
        return rows

    def read(self, ids: Sequence[Sequence[int]]) -> torch.Tensor:
        """The vectors of one lot of token numbers, [texts, width], on its device.

        Gradients go through it, where they are wanted.
        """
        longest = max(map(len, ids))
        places = torch.zeros(len(ids), longest, dtype=torch.long)
        mask = torch.zeros(len(ids), longest, dtype=torch.long)
        for row, each in enumerate(ids):
            places[row, : len(each)] = torch.tensor(each)
            mask[row, : len(each)] = 1
        device = self.model.device
        states = self.model(
            input_ids=places.to(device), attention_mask=mask.to(device)
        ).last_hidden_state
        if self.is_first:
            return functional.normalize(states[:, 0], dim=-1)
        weights = mask.to(device, states.dtype).unsqueeze(-1)
        mean = (states * weights).sum(1) / weights.sum(1)
        return functional.normalize(mean, dim=-1)


def load_encoder(model: BaseModel, device: Device) -> Encoder:
    """The encoder in a model's folder; raises what `inspect` finds wrong with it."""
    folder = Path(model.folder)
    inspect(folder, model.name)
    loaded: Any = AutoModel.from_pretrained(
        folder,
        local_files_only=True,
        trust_remote_code=False,
        use_safetensors=True,
        dtype=device.dtype,
        output_loading_info=True,
    )
    network, report = loaded
    missing = [e for e in sorted(report["missing_keys"]) if not e.startswith(_UNUSED)]
    if missing:
        raise ModelIncomplete(model.folder, missing[0])
    network.eval()
    pooling = _numbers(folder / "1_Pooling" / "config.json")
    limits = _numbers(folder / "sentence_bert_config.json")
    return Encoder(
        network.to(device.name),
        load_tokenizer(model),
        longest=min(int(limits.get("max_seq_length", _LONGEST)), model.context_length),
        is_first=bool(pooling.get("pooling_mode_cls_token", False)),
        prefix=_PREFIXES.get(model.name, ""),
    )


def _lots(ids: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Numbers of texts to read together, the shortest first."""
    lot: list[int] = []
    for number in sorted(range(len(ids)), key=lambda each: len(ids[each])):
        if lot and (len(lot) + 1) * len(ids[number]) > _PLACES:
            yield lot
            lot = []
        lot.append(number)
    if lot:
        yield lot


def _numbers(file: Path) -> dict[str, int]:
    """What a small file of sentence-transformers says; nothing where it is not there.

    Raises ModelIncomplete where it cannot be read.
    """
    if not file.is_file():
        return {}
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return {key: each for key, each in found.items() if isinstance(each, int)}
    except (OSError, ValueError, AttributeError) as error:
        raise ModelIncomplete(str(file.parent), file.name) from error
