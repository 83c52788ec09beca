"""Writing with a model, token by token: not in circles, and no longer than wanted."""

from collections.abc import Callable
from typing import Any

import torch
from peft import PeftModel
from transformers import LogitsProcessor, LogitsProcessorList, StoppingCriteria

from ftstudio.worker.writing.examples import token_ids

REPETITION_PENALTY = 1.15
"""Keskar et al. 2019, arXiv 1909.05858: small models repeat themselves without it."""
REMEMBERED = 128
"""Tokens of the answer alone: the prompt has the end mark, which must stay likely."""
_BREAKS = ("\n", "\n\n")
"""Never punished: a letter has many lines."""


class Pen:
    """Writes what a model, as it is when asked, says after a prompt."""

    def __init__(self, model: PeftModel, tokenizer: Any) -> None:
        """Write with `model`; nothing of it is changed."""
        self._model = model
        self._tokenizer = tokenizer
        breaks = {token for ids in token_ids(tokenizer, _BREAKS) for token in ids}
        self._free = torch.tensor(sorted(breaks))

    @torch.no_grad()
    def write(
        self,
        prompt: list[int],
        most: int,
        must_stop: Callable[[], bool],
        **manner: Any,
    ) -> list[int]:
        """At most `most` token ids that follow `prompt`, their end mark among them.

        Fewer where `must_stop()` becomes true between two of them. `manner` says how
        each is chosen, in the words of transformers' `generate`.
        """
        ids = torch.tensor([prompt], device=self._model.device)
        written = self._model.generate(
            input_ids=ids,
            attention_mask=torch.ones_like(ids),
            max_new_tokens=most,
            use_cache=True,
            pad_token_id=self._tokenizer.pad_token_id,
            eos_token_id=self._tokenizer.eos_token_id,
            logits_processor=LogitsProcessorList([_NoLoops(len(prompt), self._free)]),
            stopping_criteria=[_WhenAsked(must_stop)],
            **manner,
        )
        answer: list[int] = written[0, len(prompt) :].tolist()
        return answer


class _NoLoops(LogitsProcessor):
    """Makes tokens of the last part of the answer less likely, all but `free` ones."""

    def __init__(self, prompt_length: int, free: torch.Tensor) -> None:
        self._prompt_length = prompt_length
        self._free = free

    def __call__(
        self, input_ids: torch.LongTensor, scores: torch.FloatTensor
    ) -> torch.FloatTensor:
        recent = input_ids[:, self._prompt_length :][:, -REMEMBERED:]
        recent = recent[:, ~torch.isin(recent[0], self._free.to(recent.device))]
        seen = torch.gather(scores, 1, recent)
        lower = torch.where(
            seen < 0, seen * REPETITION_PENALTY, seen / REPETITION_PENALTY
        )
        return scores.scatter(1, recent, lower)  # type: ignore[return-value]


class _WhenAsked(StoppingCriteria):
    """Stops between two tokens."""

    def __init__(self, must_stop: Callable[[], bool]) -> None:
        self._must_stop = must_stop

    def __call__(
        self, input_ids: torch.LongTensor, scores: torch.FloatTensor, **_rest: Any
    ) -> torch.BoolTensor:
        stop = torch.full((input_ids.shape[0],), self._must_stop())
        return stop.to(input_ids.device)  # type: ignore[return-value]
