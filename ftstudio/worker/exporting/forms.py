"""The forms in which a model that writes can be taken along."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ftstudio.core.asks import TEMPERATURE
from ftstudio.core.exports import Form
from ftstudio.core.gain import gain_of
from ftstudio.core.history import history_of
from ftstudio.core.job import Job
from ftstudio.core.kept_proof import proof_for
from ftstudio.core.naming import folder_name
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Export
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.exporting import ollama
from ftstudio.worker.exporting.card import Results, card
from ftstudio.worker.exporting.checking import (
    Check,
    check_adapter,
    check_folder,
    check_gguf,
)
from ftstudio.worker.exporting.expecting import Expected, expected_of, request_of
from ftstudio.worker.exporting.families import cutting_of, family_of
from ftstudio.worker.exporting.gguf_file import write_gguf
from ftstudio.worker.exporting.instructing import told, unmarked
from ftstudio.worker.exporting.origin import base_of
from ftstudio.worker.exporting.writing import Heed, Write
from ftstudio.worker.learning.adapter import (
    ADAPTER,
    ADAPTER_CONFIG,
    with_kept_adapter,
)
from ftstudio.worker.learning.kept import kept_version
from ftstudio.worker.writing.model import load_base, load_tokenizer

_README = "README.md"
_FOLDER_USE = """\
```python
from transformers import AutoModelForCausalLM, AutoTokenizer

model = AutoModelForCausalLM.from_pretrained(".")
tokenizer = AutoTokenizer.from_pretrained(".")
```"""
_ADAPTER_USE = """\
What was learned, without the original ({base}), which is needed too:

```python
from peft import PeftModel
from transformers import AutoModelForCausalLM

model = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained(BASE), ".")
```"""
_GGUF_USE = """\
`{file}` opens in llama.cpp, LM Studio, GPT4All and other programs that read GGUF."""
_OLLAMA_USE = """\
`ollama create {name} -f Modelfile`, in this folder; then `ollama run {name}`."""
_OLLAMA_HEEDS = " What it shall heed in every answer stands there as SYSTEM."


@dataclass(frozen=True, slots=True)
class _Taken:
    """The merged model, float32, and all that is known of it.

    The model is held in a list of one, to be taken out: opening what was written needs
    the room.
    """

    run: RunFolder
    job: Job
    name: str
    held: list[Any]
    tokenizer: Any
    instruction: str
    expected: Expected

    def describe(self, folder: Path, use: str) -> None:
        """Write the card; `use` says how it is opened."""
        history = history_of(self.run.events())
        use = use + told(self.instruction)
        kept = history.kept
        proof = None if kept is None else proof_for(self.run, kept.step)
        found = Results(history, gain_of(history), proof)
        text = card(self.job, found, self.name, use)
        (folder / _README).write_text(text, encoding="utf-8")


def writer_of(run: RunFolder, job: Job, task: Export) -> Write:
    """Load the kept version of a run, to be written in the form of `task`.

    Raises FormUnsupported before anything is written.
    """
    tokenizer = load_tokenizer(job.model)
    base = load_base(job.model, PROCESSOR)
    if task.form in _GGUF:
        family_of(base.config, job.model.name)
        cutting_of(tokenizer, job.model.name)
    model = with_kept_adapter(base, kept_version(run)).merge_and_unload(safe_merge=True)
    model.eval()
    instruction = unmarked(task.instruction, tokenizer)
    request = request_of(run, job, tokenizer)
    expected = expected_of(model, tokenizer, request, instruction)
    name = Path(task.folder).name
    taken = _Taken(run, job, name, [model], tokenizer, instruction, expected)
    write = _WRITERS[task.form]

    def written(folder: Path, heed: Heed) -> Check:
        return write(taken, task.form, folder, heed)

    return written


def _folder(taken: _Taken, _form: Form, folder: Path, heed: Heed) -> Check:
    model = taken.held.pop()
    model.save_pretrained(folder, safe_serialization=True)
    del model
    taken.tokenizer.save_pretrained(folder)
    taken.describe(folder, _FOLDER_USE)
    heed()
    inspect(folder, taken.name)
    return check_folder(folder, taken.expected)


def _adapter(taken: _Taken, _form: Form, folder: Path, heed: Heed) -> Check:
    """With the tokenizer: it has the form of a talk in it."""
    taken.held.clear()
    kept = kept_version(taken.run)
    shutil.copyfile(kept / ADAPTER, folder / ADAPTER)
    config = json.loads((kept / ADAPTER_CONFIG).read_text(encoding="utf-8"))
    config["base_model_name_or_path"] = base_of(taken.job)  # no folder of this computer
    (folder / ADAPTER_CONFIG).write_text(json.dumps(config, indent=2), encoding="utf-8")
    taken.tokenizer.save_pretrained(folder)
    taken.describe(folder, _ADAPTER_USE.format(base=base_of(taken.job)))
    heed()
    return check_adapter(folder, taken.expected, taken.job)


def _gguf(taken: _Taken, form: Form, folder: Path, heed: Heed) -> Check:
    bits = form.removeprefix("gguf-").upper()
    file = folder / f"{folder_name(taken.name, 'model')}-{bits}.gguf"
    return _gguf_file(taken, form, file, heed, _GGUF_USE.format(file=file.name))


def _ollama(taken: _Taken, _form: Form, folder: Path, heed: Heed) -> Check:
    name, instruction = taken.job.model.name, taken.instruction
    said = ollama.modelfile(taken.tokenizer, TEMPERATURE, name, instruction)
    (folder / ollama.MODELFILE).write_text(said, encoding="utf-8", newline="\n")
    use = _OLLAMA_USE.format(name=_plain(taken.name))
    if instruction:
        use += _OLLAMA_HEEDS
        taken = replace(taken, instruction="")
    return _gguf_file(taken, Form.GGUF_Q8, folder / ollama.GGUF, heed, use)


def _gguf_file(taken: _Taken, form: Form, file: Path, heed: Heed, use: str) -> Check:
    model = taken.held.pop()
    write_gguf(model, taken.tokenizer, file, form, heed)
    del model
    taken.describe(file.parent, use)
    heed()
    return check_gguf(file, taken.expected, taken.tokenizer)


def _plain(name: str) -> str:
    """As Ollama calls models: small letters, digits and lines."""
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in name.lower())
    return kept.strip("-") or "model"


_Writer = Callable[[_Taken, Form, Path, Heed], Check]
_GGUF = (Form.GGUF_F16, Form.GGUF_Q8, Form.GGUF_Q4, Form.OLLAMA)
_WRITERS: dict[Form, _Writer] = {
    Form.FOLDER: _folder,
    Form.ADAPTER: _adapter,
    Form.GGUF_F16: _gguf,
    Form.GGUF_Q8: _gguf,
    Form.GGUF_Q4: _gguf,
    Form.OLLAMA: _ollama,
}
