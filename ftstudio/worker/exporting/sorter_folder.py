"""A sorter as a folder of sentence-transformers, which plain transformers opens too."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch

from ftstudio.core.errors import ModelIncomplete
from ftstudio.core.exports import Program
from ftstudio.core.job import Job
from ftstudio.core.naming import isolated
from ftstudio.core.run_folder import RunFolder
from ftstudio.documents.texts import TextStore
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import Encoder, load_encoder
from ftstudio.worker.exporting.checking import Check
from ftstudio.worker.exporting.origin import base_of, origin_of, repository_of
from ftstudio.worker.exporting.writing import Heed, Write
from ftstudio.worker.sorting.placing import kept_sorter
from ftstudio.worker.sorting.sorter import Sorter

_CHECKED = 8
"""Documents by which it is seen that what was written is what was meant."""
_CLOSE = 1e-4
_TYPES = "sentence_transformers.models."
_PROMPT = "document"
"""What is put before each text, where the encoder was made so."""
_README = """\
---
library_name: sentence-transformers
pipeline_tag: text-classification
{front}---
# Sorts documents into {count} folders

{listed}

An encoder ({base}) that was fine-tuned on {documents} documents by FT Studio, and what
judges its vectors. It is made for the documents it learned from: others may be sorted
wrongly. `sorter.json` holds words of those documents; give it on only to whom they may
be shown.

Original: {origin}

```python
import json
from safetensors.torch import load_file
from sentence_transformers import SentenceTransformer

encoder = SentenceTransformer(".")
judge = load_file("sorter.safetensors")
labels = json.load(open("sorter.json", encoding="utf-8"))["labels"]

vectors = encoder.encode(["The text of a document"], convert_to_tensor=True).cpu()
scores = vectors @ judge["meaning.weights"] + judge["meaning.bias"]
print([labels[number] for number in scores.argmax(dim=1)])
```

FT Studio itself also judges by words, reads several windows of long documents, and
leaves to the person what it is not sure of.
"""


def sorter_to_write(run: RunFolder, job: Job) -> Write:
    """Load the sorter of a run, to be written; raises as `kept_sorter`."""
    sorter = kept_sorter(run, job)
    texts = TextStore(run.texts)
    some = [texts.get(each.content_hash) for each in job.documents[:_CHECKED]]

    def write(folder: Path, heed: Heed) -> Check:
        _write_encoder(sorter.encoder, folder)
        _without_documents(sorter).save(folder)
        (folder / "README.md").write_text(_readme(job), encoding="utf-8")
        heed()
        inspect(folder, folder.name)
        _check(sorter.encoder, folder, some)
        return Check(Program.TRANSFORMERS, is_same=True)

    return write


def _write_encoder(encoder: Encoder, folder: Path) -> None:
    """Weights, tokenizer, and how its states become one vector."""
    encoder.model.save_pretrained(folder, safe_serialization=True)
    encoder.tokenizer.save_pretrained(folder)
    parts = (
        ("", "Transformer"),
        ("1_Pooling", "Pooling"),
        ("2_Normalize", "Normalize"),
    )
    modules = [
        {"idx": number, "name": str(number), "path": path, "type": _TYPES + kind}
        for number, (path, kind) in enumerate(parts)
    ]
    for path, _kind in parts[1:]:
        (folder / path).mkdir()
    pooling = {
        "word_embedding_dimension": int(encoder.model.config.hidden_size),
        "pooling_mode_cls_token": encoder.is_first,
        "pooling_mode_mean_tokens": not encoder.is_first,
    }
    _dump(modules, folder / "modules.json")
    _dump(pooling, folder / "1_Pooling" / "config.json")
    _dump({"max_seq_length": encoder.longest}, folder / "sentence_bert_config.json")
    if encoder.prefix:
        prompts = {"prompts": {_PROMPT: encoder.prefix}, "default_prompt_name": _PROMPT}
        _dump(prompts, folder / "config_sentence_transformers.json")


def _without_documents(sorter: Sorter) -> Sorter:
    """The vectors of single documents stay here."""
    card = replace(sorter.card, known=(), taught=())
    return replace(sorter, card=card, vectors=sorter.vectors[:0])


def _check(encoder: Encoder, folder: Path, texts: Sequence[str]) -> None:
    """Load it again; raises ModelIncomplete where it reads texts otherwise."""
    again = load_encoder(inspect(folder, folder.name), PROCESSOR)
    one, other = (
        each.vectors([encoder.prefix + text for text in texts])
        for each in (replace(encoder, prefix=""), again)
    )
    if not torch.allclose(one, other, atol=_CLOSE):
        raise ModelIncomplete(str(folder), "model.safetensors")


def _readme(job: Job) -> str:
    listed = "\n".join(f"- {isolated(each)}" for each in job.folders)
    repository = repository_of(job)
    return _README.format(
        front=f"base_model: {repository}\n" if repository else "",
        base=base_of(job),
        origin=origin_of(job),
        count=len(job.folders),
        listed=listed,
        documents=len(job.documents),
    )


def _dump(value: object, file: Path) -> None:
    file.write_text(json.dumps(value, indent=2), encoding="utf-8")
