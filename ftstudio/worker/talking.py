"""Answers of the kept version, and of the original beside it, streamed as events."""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from peft import PeftModel
from transformers.generation.streamers import TextStreamer

from ftstudio.core.errors import RequestTooLong
from ftstudio.core.events import AnswerEnded, AnswerGrew, Phase, Voice
from ftstudio.core.job import Job
from ftstudio.core.portions import RESERVE, Portion
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Talk
from ftstudio.worker.card import chapter, find_card
from ftstudio.worker.device import Device, choose_device
from ftstudio.worker.learning.adapter import with_kept_adapter
from ftstudio.worker.learning.kept import kept_version
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.examples import prompt_ids
from ftstudio.worker.writing.model import load_base, load_tokenizer
from ftstudio.worker.writing.speaking import Pen

TEMPERATURE = 0.3
TOP_P = 0.9
_ROOM = 1.25
"""Times the weights, for what is remembered of the words so far."""


def talk(run: RunFolder, job: Job, task: Talk, tell: Tell, commands: Commands) -> None:
    """Answer each request: by the original first where both are wished.

    Raises RunNotReady where no version was kept yet.
    """
    folder = kept_version(run)
    tell(chapter(Phase.LOADING))
    tokenizer = load_tokenizer(job.model)
    device = choose_device(task.device, find_card, partial(_has_room, job)).device
    model = with_kept_adapter(load_base(job.model, device), folder)
    model.eval()
    tell(chapter(Phase.ANSWERING))
    speaker = Speaker(model, tokenizer, task.max_tokens, job.seed, commands)
    for number, request in enumerate(task.requests):
        if task.compare and not commands.must_stop:
            with model.disable_adapter():
                speaker.answer(number, request, Voice.ORIGINAL, tell)
        if not commands.must_stop:
            speaker.answer(number, request, Voice.TUNED, tell)


def _has_room(job: Job, device: Device) -> Portion | None:
    """One answer at a time; None where not even the weights fit, with some room."""
    weights = job.model.parameters * (2 if device.is_half else 4)
    return Portion() if RESERVE + weights * _ROOM < device.memory.free else None


class Speaker:
    """Speaks for a model: the same request and seed give the same answer."""

    def __init__(
        self,
        model: PeftModel,
        tokenizer: Any,
        max_tokens: int,
        seed: int,
        commands: Commands,
    ) -> None:
        """Speak for `model`, at most `max_tokens` an answer."""
        self._pen = Pen(model, tokenizer)
        self._tokenizer = tokenizer
        self._max_tokens = max_tokens
        self._seed = seed
        self._commands = commands
        self._context_length = int(model.config.max_position_embeddings)

    def answer(self, number: int, request: str, voice: Voice, tell: Tell) -> None:
        """Answer one request, telling the words as they come and then how it ended.

        Raises RequestTooLong.
        """
        (prompt,) = prompt_ids(self._tokenizer, [request])
        tokens, most = len(prompt) + self._max_tokens, self._context_length
        if tokens > most:
            raise RequestTooLong(tokens=tokens, most=most)
        torch.manual_seed(self._seed)
        answer = self._pen.write(
            prompt,
            self._max_tokens,
            lambda: self._commands.must_stop,
            do_sample=True,
            temperature=TEMPERATURE,
            top_p=TOP_P,
            top_k=0,
            streamer=_Words(
                self._tokenizer, lambda text: tell(AnswerGrew(number, voice, text))
            ),
        )
        by_itself = answer[-1:] == [self._tokenizer.eos_token_id]
        tell(AnswerEnded(number, voice, len(answer), by_itself))


class _Words(TextStreamer):
    """Passes on the answer as soon as its words are whole, without special marks."""

    def __init__(self, tokenizer: Any, heard: Callable[[str], None]) -> None:
        super().__init__(tokenizer, skip_prompt=True, skip_special_tokens=True)
        self._heard = heard

    def on_finalized_text(self, text: str, stream_end: bool = False) -> None:
        if text:
            self._heard(text)
