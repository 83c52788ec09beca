"""What was written is loaded again, by others' libraries, and asked a question."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

from ftstudio.core.errors import ExportBroken
from ftstudio.core.exports import Program
from ftstudio.core.job import Job
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.exporting import llama
from ftstudio.worker.exporting.expecting import Expected, answer_of, prompt_of
from ftstudio.worker.writing.model import load_base

_CLOSE = 0.02
"""By which scores may differ, as a share of the largest: sums are done otherwise."""


@dataclass(frozen=True, slots=True)
class Check:
    """What `program` answered to `request`; `is_same`: to the last token as here.

    `program` is NONE where there is none on this computer that opens such a file.
    """

    program: Program
    request: str = ""
    answer: str = ""
    is_same: bool = False


def check_folder(folder: Path, expected: Expected) -> Check:
    """By plain transformers; raises ExportBroken where it answers otherwise."""
    model: Any = AutoModelForCausalLM.from_pretrained(
        folder,
        local_files_only=True,
        trust_remote_code=False,
        use_safetensors=True,
        dtype=torch.float32,
    )
    return _checked(model, folder, expected, Program.TRANSFORMERS)


def check_adapter(folder: Path, expected: Expected, job: Job) -> Check:
    """By plain peft, on the original; raises ExportBroken as above."""
    base = load_base(job.model, PROCESSOR)
    model = PeftModel.from_pretrained(base, str(folder), use_safetensors=True)
    return _checked(model, folder, expected, Program.PEFT)


def check_gguf(file: Path, expected: Expected, tokenizer: Any) -> Check:
    """By llama.cpp, where it is here.

    Raises ExportBroken where it says nothing, or reads the request otherwise.
    """
    if not llama.is_here():
        return Check(Program.NONE)
    wanted = tokenizer.decode(expected.answer, skip_special_tokens=True)
    try:
        with llama.opened(file) as server:
            said = llama.answer_of(server, expected.prompt, len(expected.answer))
            reads = llama.length_of_chat(server, expected.request, expected.instruction)
    except RuntimeError as error:
        raise ExportBroken(file=file.name, program=Program.LLAMA) from error
    is_empty = bool(wanted.strip()) and not said.strip()
    is_other = len(expected.prompt) != reads
    if is_empty or (is_other and _is_plain_talk(expected.request, tokenizer)):
        raise ExportBroken(file=file.name, program=Program.LLAMA)
    return Check(Program.LLAMA, expected.request, said.strip(), said == wanted)


def _is_plain_talk(request: str, tokenizer: Any) -> bool:
    """Whether both have to read a request alike: llama.cpp takes marks for marks."""
    has_marks = any(each in request for each in tokenizer.all_special_tokens)
    return tokenizer.chat_template is not None and not has_marks


def _checked(model: Any, folder: Path, expected: Expected, program: Program) -> Check:
    model.eval()
    tokenizer = AutoTokenizer.from_pretrained(
        folder, local_files_only=True, trust_remote_code=False
    )
    asked = (expected.request, expected.instruction)
    prompt = prompt_of(tokenizer, *asked, len(expected.prompt))
    scores, answer = answer_of(model, tokenizer, prompt)
    reach = _CLOSE * float(expected.scores.abs().max())
    is_close = scores.shape == expected.scores.shape and torch.allclose(
        scores, expected.scores, rtol=0.0, atol=reach
    )
    if prompt != expected.prompt or not is_close:
        raise ExportBroken(file=folder.name, program=program)
    said = str(tokenizer.decode(answer, skip_special_tokens=True)).strip()
    return Check(program, expected.request, said, answer == expected.answer)
