"""What a training example is: a request as a person makes it, the text as reply."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from transformers.utils import chat_template_utils

from ftstudio.core.corpus import Document
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.pieces import Piece, cut, lines_of, sentences_of
from ftstudio.worker.writing.requests import request_for

Message = Mapping[str, str]
RULES = 2
"""Counted up whenever a document makes other examples than before: those that are kept
on disk are then made anew."""
_REFUSES: Any = chat_template_utils.jinja2.TemplateError  # type: ignore[attr-defined]
"""Of transformers' own Jinja: a chat template has raised something."""
_ROOM_FOR_REQUEST = 112
_LEAST_FOR_REQUEST = 48


def examples_of(
    documents: Sequence[Document], texts: Sequence[str], tokenizer: Any, size: int
) -> list[list[Example]]:
    """The examples of each document, each of at most `size` tokens.

    Loss is taken on the reply and on the mark that ends it, so that the model learns to
    stop. All texts are tokenised together, which is what uses every processor core.
    """
    cuts = pieces_of(texts, tokenizer, size)
    pieces = [
        (document, piece)
        for document, of_one in zip(documents, cuts, strict=True)
        for piece in of_one
    ]
    replies = [
        [*ids[: size - _LEAST_FOR_REQUEST - 1], tokenizer.eos_token_id]
        for ids in token_ids(tokenizer, [piece.text for _, piece in pieces])
    ]
    prompts = _prompts_that_fit(
        tokenizer,
        [request_for(document, piece) for document, piece in pieces],
        [size - len(reply) for reply in replies],
    )
    made = (
        Example((*prompt, *reply), len(prompt))
        for prompt, reply in zip(prompts, replies, strict=True)
    )
    return [[next(made) for _ in of_one] for of_one in cuts]


def pieces_of(texts: Sequence[str], tokenizer: Any, size: int) -> list[list[Piece]]:
    """The replies into which texts are cut, each with its request in `size` tokens."""
    room = max(size - _ROOM_FOR_REQUEST, size // 2)
    count = _Lengths(tokenizer)
    count.learn(line for text in texts for line in lines_of(text))
    count.learn(
        sentence
        for text in texts
        for line in lines_of(text)
        if count(line) >= room
        for sentence in sentences_of(line)
    )
    return [cut(text, count, room) for text in texts]


def prompt_that_fits(tokenizer: Any, request: str, most: int) -> list[int]:
    """The prompt in `most` tokens, its request cut where it is long for them."""
    return _prompts_that_fit(tokenizer, [request], [most])[0]


def prompt_ids(tokenizer: Any, requests: Sequence[str]) -> list[list[int]]:
    """Token ids of requests, up to where the model's answer begins.

    A model without a chat template gets the request as a line of its own, on which it
    goes on. One that would think aloud first is told not to.
    """
    if tokenizer.chat_template is None:
        begin = [] if tokenizer.bos_token_id is None else [tokenizer.bos_token_id]
        lines = token_ids(tokenizer, [f"{each}\n\n" for each in requests])
        return [[*begin, *ids] for ids in lines]
    talks = [[{"role": "user", "content": each}] for each in requests]
    prompts = [_rendered(tokenizer, each) for each in talks]
    made = _tokenised(tokenizer, prompts)
    marks = tokenizer.all_special_tokens
    for at, request in enumerate(requests):
        if any(mark in request for mark in marks):
            made[at] = talk_ids(tokenizer, talks[at])
    return made


def talk_ids(tokenizer: Any, messages: Sequence[Message]) -> list[int]:
    """Token ids of a talk, up to where the next answer begins.

    Each message is a "role" and a "content", which is text and never a mark, whatever
    is written in it. Needs a chat template.
    """
    hidden = [{**each, "content": _place(at)} for at, each in enumerate(messages)]
    rest, ids = _rendered(tokenizer, hidden), list[int]()
    for at, each in enumerate(messages):
        before, _, rest = rest.partition(_place(at))
        ids += _tokenised(tokenizer, [before])[0]
        ids += token_ids(tokenizer, [each["content"]])[0]
    return ids + _tokenised(tokenizer, [rest])[0]


def takes_instruction(tokenizer: Any) -> bool:
    """Whether the chat template has a place for one; some refuse it, some drop it."""
    talk = [
        {"role": "system", "content": _place(0)},
        {"role": "user", "content": _place(1)},
    ]
    try:
        return _place(0) in _rendered(tokenizer, talk)
    except _REFUSES:
        return False


def token_ids(tokenizer: Any, texts: Sequence[str]) -> list[list[int]]:
    """The token ids of documents' texts; <|im_end|> in one is five ordinary tokens."""
    return _tokenised(tokenizer, texts, split_special_tokens=True)


def _rendered(tokenizer: Any, messages: Sequence[Message]) -> str:
    """A talk as the model was taught to read one."""
    rendered: str = tokenizer.apply_chat_template(
        messages, add_generation_prompt=True, tokenize=False, enable_thinking=False
    )
    return rendered


def _place(number: int) -> str:
    """What stands for a message while the talk around it is written."""
    return f"\N{INVISIBLE SEPARATOR}{number}\N{INVISIBLE SEPARATOR}"


class _Lengths:
    """How many tokens texts have, most of them counted together beforehand."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, int] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Count these, each once."""
        new = [each for each in dict.fromkeys(texts) if each not in self._known]
        ids = token_ids(self._tokenizer, new)
        self._known.update(zip(new, map(len, ids), strict=True))

    def __call__(self, text: str) -> int:
        if text not in self._known:
            self.learn([text])
        return self._known[text]


def _prompts_that_fit(
    tokenizer: Any, requests: Sequence[str], most: Sequence[int]
) -> list[list[int]]:
    """A prompt for each request, in so many tokens."""
    prompts = zip(prompt_ids(tokenizer, requests), requests, most, strict=True)
    return [_shortened(tokenizer, *each) for each in prompts]


def _shortened(tokenizer: Any, prompt: list[int], request: str, most: int) -> list[int]:
    """The prompt of a request that is cut until it fits."""
    while len(prompt) > most and request:
        request = request[: len(request) * 3 // 4]
        (prompt,) = prompt_ids(tokenizer, [request])
    return prompt[-most:]


def _tokenised(tokenizer: Any, texts: Sequence[str], **how: bool) -> list[list[int]]:
    """The token ids of each text, without marks of beginning or end."""
    if not texts:
        return []
    ids: list[list[int]] = tokenizer(
        list(texts), add_special_tokens=False, return_attention_mask=False, **how
    )["input_ids"]
    return ids
