"""Ollama's Modelfile: the GGUF beside it, and how a talk is written down for it.

Ollama does not run the chat templates of Hugging Face: it wants its own, which is made
here for ChatML, the form of all models that can be written as GGUF.
"""

import re
from typing import Any

from ftstudio.core.errors import FormUnsupported
from ftstudio.worker.exporting.instructing import quotable

GGUF = "model.gguf"
MODELFILE = "Modelfile"
_ASKED = "FT-STUDIO-ASKS-HERE"
_CHATML = re.compile(
    r"(?:<\|im_start\|>system\n(?P<system>.*?)<\|im_end\|>\n)?"
    rf"<\|im_start\|>user\n{_ASKED}<\|im_end\|>\n"
    r"<\|im_start\|>assistant\n(?P<begun>.*)",
    re.DOTALL,
)
_TEMPLATE = (
    "{{ if .System }}<|im_start|>system\n{{ .System }}<|im_end|>\n{{ end }}"
    "{{ range .Messages }}"
    '{{ if eq .Role "user" }}<|im_start|>user\n{{ .Content }}<|im_end|>\n'
    '{{ else if eq .Role "assistant" }}<|im_start|>assistant\n'
    "{{ .Content }}<|im_end|>\n{{ end }}{{ end }}"
    "<|im_start|>assistant\n"
)
"""Without a dash in its marks: one would eat the line's end before it."""
_BARE = "{{ .Prompt }}\n\n"
_QUOTE = '"""'


def modelfile(
    tokenizer: Any, temperature: float, name: str, instruction: str = ""
) -> str:
    """The whole Modelfile, with the instruction, or that of the model's own template.

    Raises FormUnsupported where a talk is written in another form than ChatML.
    """
    lines = [f"FROM ./{GGUF}", f"PARAMETER temperature {temperature:g}"]
    if tokenizer.chat_template is None:
        return "\n".join([*lines, _set("TEMPLATE", _BARE), ""])
    found = _CHATML.fullmatch(_rendered(tokenizer))
    if found is None or any(_QUOTE in (each or "") for each in found.groups()):
        raise FormUnsupported(model=name, part="chat_template")
    lines.append('PARAMETER stop "<|im_end|>"')
    lines.append('PARAMETER stop "<|im_start|>"')
    lines.append(_set("TEMPLATE", _TEMPLATE + found["begun"]))
    if system := quotable(instruction) or found["system"]:
        lines.append(_set("SYSTEM", system))
    return "\n".join([*lines, ""])


def _rendered(tokenizer: Any) -> str:
    """One request, up to where the answer begins, as the model was taught it."""
    rendered: str = tokenizer.apply_chat_template(
        [{"role": "user", "content": _ASKED}],
        add_generation_prompt=True,
        tokenize=False,
        enable_thinking=False,
    )
    return rendered


def _set(name: str, text: str) -> str:
    return f"{name} {_QUOTE}{text}{_QUOTE}"
