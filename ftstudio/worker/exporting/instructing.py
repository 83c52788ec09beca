"""The person's instruction where other programs read it: marks in it are only text."""

from typing import Any

from ftstudio.core.asks import MOST_OF_INSTRUCTION, as_text
from ftstudio.core.naming import harmless

_QUOTES = '"""'


def unmarked(instruction: str, tokenizer: Any) -> str:
    """The instruction with a gap in each of the tokenizer's marks.

    Programs that fill in a template by themselves take a mark for a mark. "" for a
    model that knows no talks: it would only go on with the instruction.
    """
    if tokenizer.chat_template is None:
        return ""
    text = as_text(instruction)[:MOST_OF_INSTRUCTION]
    for mark in sorted(tokenizer.all_special_tokens, key=len, reverse=True):
        text = text.replace(mark, f"{mark[:1]} {mark[1:]}")
    return text


def quotable(text: str) -> str:
    """The text for a Modelfile's triple quotes, where nothing can be escaped."""
    text = text.replace(_QUOTES, "'''")
    before, after = (" " if at == '"' else "" for at in (text[:1], text[-1:]))
    return f"{before}{text}{after}"


def told(text: str) -> str:
    """A part of the model card that passes it on; "" for no instruction."""
    if not text:
        return ""
    lines = "\n".join(f"    {harmless(line)}".rstrip() for line in text.splitlines())
    return f"\n\nGive it this instruction, as the system message:\n\n{lines}"
