"""Expected: what the fine-tuned model answers here, to see that all of it came."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch

from ftstudio.core.corpus import Document
from ftstudio.core.errors import TextMissing
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.documents.texts import TextStore
from ftstudio.worker.writing.examples import (
    pieces_of,
    prompt_that_fits,
    takes_instruction,
    talk_ids,
)
from ftstudio.worker.writing.pieces import Piece
from ftstudio.worker.writing.watched import watched_request

MOST = 30
"""Tokens of the answer: a sentence or two."""
_ANY = "What can you do for me?"
"""Asked where the texts of the run are gone."""
_MOST_OF_PROMPT = 256


@dataclass(frozen=True, slots=True)
class Expected:
    """The likeliest `answer` to one `request`, as token ids, its end mark among them.

    It is given under `instruction`, "" for none. `prompt` are the token ids before it,
    and `scores` the logits of its first token, [vocabulary], float32.
    """

    request: str
    instruction: str
    prompt: list[int]
    scores: torch.Tensor
    answer: list[int]


def expected_of(
    model: Any, tokenizer: Any, request: str, instruction: str = ""
) -> Expected:
    """What `model` answers to `request`, which is cut where it is very long.

    An instruction that is very long, or has no place in a talk, is left out.
    """
    if instruction and not takes_instruction(tokenizer):
        instruction = ""
    prompt = prompt_of(tokenizer, request, instruction, _MOST_OF_PROMPT)
    if len(prompt) > _MOST_OF_PROMPT:
        instruction = ""
        prompt = prompt_of(tokenizer, request, "", _MOST_OF_PROMPT)
    scores, answer = answer_of(model, tokenizer, prompt)
    return Expected(request, instruction, prompt, scores, answer)


def prompt_of(tokenizer: Any, request: str, instruction: str, most: int) -> list[int]:
    """The prompt in `most` tokens; with an instruction it is never cut."""
    if not instruction:
        return prompt_that_fits(tokenizer, request, most)
    said = [("system", instruction), ("user", request)]
    talk = [{"role": role, "content": content} for role, content in said]
    return talk_ids(tokenizer, talk)


@torch.no_grad()
def answer_of(
    model: Any, tokenizer: Any, prompt: list[int]
) -> tuple[torch.Tensor, list[int]]:
    """The scores of the first token, and the likeliest answer by the model alone."""
    ids = torch.tensor([prompt], device=model.device)
    scores = model(input_ids=ids).logits[0, -1].float().cpu()
    written = model.generate(
        input_ids=ids,
        attention_mask=torch.ones_like(ids),
        max_new_tokens=MOST,
        do_sample=False,
        pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.eos_token_id,
    )
    return scores, written[0, len(prompt) :].tolist()


def request_of(run: RunFolder, job: Job, tokenizer: Any) -> str:
    """A request in the person's own trade, as it was watched while it learned."""
    texts, size = TextStore(run.texts), job.hyperparameters.block_size

    def pieces(document: Document) -> Sequence[Piece]:
        return pieces_of([texts.get(document.content_hash)], tokenizer, size)[0]

    try:
        return watched_request(job, pieces) or _ANY
    except TextMissing:
        return _ANY
