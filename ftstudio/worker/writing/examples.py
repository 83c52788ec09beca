"""What a training example is: a request as a person makes it, the text as reply."""

from typing import Any

from ftstudio.core.corpus import Document
from ftstudio.worker.writing.blocks import IGNORED, Example
from ftstudio.worker.writing.pieces import Piece, cut
from ftstudio.worker.writing.requests import request_for

_ROOM_FOR_REQUEST = 112
_LEAST_FOR_REQUEST = 48


def examples_of(
    document: Document, text: str, tokenizer: Any, size: int, number: int
) -> list[Example]:
    """The examples of one document, each of at most `size` tokens.

    `number` says which document it is, for measuring each on its own. Loss is taken on
    the reply and on the mark that ends it, so that the model learns to stop.
    """
    examples = []
    for piece in pieces_of(text, tokenizer, size):
        text_ids = token_ids(tokenizer, piece.text)[: size - _LEAST_FOR_REQUEST - 1]
        reply = [*text_ids, tokenizer.eos_token_id]
        request = request_for(document, piece)
        prompt = prompt_that_fits(tokenizer, request, size - len(reply))
        labels = (*[IGNORED] * len(prompt), *reply)
        examples.append(Example((*prompt, *reply), labels, number))
    return examples


def pieces_of(text: str, tokenizer: Any, size: int) -> list[Piece]:
    """The replies into which a text is cut, each with its request in `size` tokens."""
    room = max(size - _ROOM_FOR_REQUEST, size // 2)
    return cut(text, lambda part: len(token_ids(tokenizer, part)), room)


def prompt_that_fits(tokenizer: Any, request: str, most: int) -> list[int]:
    """The prompt in `most` tokens, its request cut where it is long for them."""
    prompt = prompt_ids(tokenizer, request)
    while len(prompt) > most and request:
        request = request[: len(request) * 3 // 4]
        prompt = prompt_ids(tokenizer, request)
    return prompt[-most:]


def prompt_ids(tokenizer: Any, request: str) -> list[int]:
    """Token ids of a request, up to where the model's answer begins.

    A model without a chat template gets the request as a line of its own, on which it
    goes on. One that would think aloud first is told not to.
    """
    if tokenizer.chat_template is None:
        begin = [] if tokenizer.bos_token_id is None else [tokenizer.bos_token_id]
        return [*begin, *token_ids(tokenizer, f"{request}\n\n")]
    text = tokenizer.apply_chat_template(
        [{"role": "user", "content": request}],
        add_generation_prompt=True,
        tokenize=False,
        enable_thinking=False,
    )
    ids: list[int] = tokenizer(text, add_special_tokens=False)["input_ids"]
    return ids


def token_ids(tokenizer: Any, text: str) -> list[int]:
    """The token ids of a document's text; <|im_end|> in it is five ordinary tokens."""
    ids: list[int] = tokenizer(
        text, add_special_tokens=False, split_special_tokens=True
    )["input_ids"]
    return ids
