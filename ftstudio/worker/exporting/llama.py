"""llama.cpp itself, by the extra `gguf`: opens a GGUF file and answers with it."""

import importlib
import importlib.util
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_MODULE = "xllamacpp"
_WORDS = 1024
"""Tokens that it can hold at once; what is asked here is shorter."""
_SOCKET = "llama.sock"


def is_here() -> bool:
    """Whether it is installed."""
    return importlib.util.find_spec(_MODULE) is not None


def answer_of(server: Any, prompt: list[int], most: int) -> str:
    """The likeliest words after the token ids of `prompt`, at most `most` tokens."""
    asked = {"prompt": prompt, "n_predict": most, "temperature": 0}
    said = server.handle_completions(asked)
    return str(said["choices"][0]["text"])


def length_of_chat(server: Any, request: str, instruction: str = "") -> int:
    """How many tokens a request is by the chat template of the model."""
    said = [("system", instruction)] if instruction else []
    said.append(("user", request))
    asked = {
        "messages": [{"role": role, "content": content} for role, content in said],
        "max_tokens": 1,
        "chat_template_kwargs": {"enable_thinking": False},
    }
    return int(server.handle_chat_completions(asked)["usage"]["prompt_tokens"])


@contextmanager
def opened(file: Path) -> Iterator[Any]:
    """The model in a file; raises RuntimeError where llama.cpp cannot read it.

    It comes with a server of its own: nobody else is let in, and there is no port.
    """
    xllamacpp = importlib.import_module(_MODULE)  # an extra, and loaded where needed
    with tempfile.TemporaryDirectory(prefix="ftstudio-") as place:
        wish = xllamacpp.CommonParams()
        wish.model.path = str(file)
        wish.n_ctx, wish.n_parallel = _WORDS, 1
        wish.n_gpu_layers = 0
        wish.warmup = wish.ui = False
        wish.verbosity = 0
        wish.hostnames = [str(Path(place) / _SOCKET)]
        wish.api_keys = [secrets.token_hex()]
        yield xllamacpp.Server(wish)
