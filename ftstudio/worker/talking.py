"""Answers of the kept version, and of the original beside it, streamed as events.

A talk may stay: the model is loaded once, and answers whatever is asked next.
"""

import contextlib
from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from peft import PeftModel
from transformers.generation.streamers import TextStreamer

from ftstudio.core.asks import Ask
from ftstudio.core.errors import RequestTooLong
from ftstudio.core.events import (
    AnswerEnded,
    AnswerFailed,
    AnswerGrew,
    Listening,
    Phase,
    Voice,
)
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Talk
from ftstudio.worker.card import chapter
from ftstudio.worker.kept_model import load_kept
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.examples import (
    prompt_ids,
    takes_instruction,
    talk_ids,
)
from ftstudio.worker.writing.recalling import Recall
from ftstudio.worker.writing.speaking import Pen

TOP_P = 0.9


def talk(run: RunFolder, job: Job, task: Talk, tell: Tell, commands: Commands) -> None:
    """Answer each request, and where the talk stays those that come.

    Raises RunNotReady where no version was kept yet, RequestTooLong for one that was
    asked from the start.
    """
    model, tokenizer = load_kept(run, job, task.device, tell)
    tell(chapter(Phase.ANSWERING))
    speaker = Speaker(model, tokenizer, job.seed, commands)
    for number, ask in enumerate(task.asks):
        speaker.answer(number, ask, tell)
    number = len(task.asks)
    while task.stays and not commands.must_stop:
        tell(Listening())
        if (asked := commands.next_ask()) is None:
            return
        try:
            speaker.answer(number, asked, tell)
        except RequestTooLong as error:
            tell(AnswerFailed(number, type(error).__name__, error.fields()))
        number += 1


class Speaker:
    """Speaks for a model: the same request and seed give the same answer."""

    def __init__(
        self,
        model: PeftModel,
        tokenizer: Any,
        seed: int,
        commands: Commands,
    ) -> None:
        """Speak for `model`."""
        self._model = model
        self._pen = Pen(model, tokenizer)
        self._recall = Recall(model)
        self._tokenizer = tokenizer
        self._seed = seed
        self._commands = commands
        self._context_length = int(model.config.max_position_embeddings)

    def answer(self, number: int, ask: Ask, tell: Tell) -> None:
        """Answer one request, telling the words as they come and then how it ended.

        By the original first, where both are wished. Raises RequestTooLong.
        """
        prompt = self._prompt(ask)
        for voice in (Voice.ORIGINAL, Voice.TUNED) if ask.compare else (Voice.TUNED,):
            if self._commands.is_hushed:
                return
            say = partial(_say, tell, number, voice)
            with contextlib.ExitStack() as stack:
                if voice is Voice.ORIGINAL:
                    stack.enter_context(self._model.disable_adapter())
                answer = self._spoken(ask, prompt, say)
            by_itself = answer[-1:] == [self._tokenizer.eos_token_id]
            tell(AnswerEnded(number, voice, len(answer), by_itself))

    def _spoken(
        self, ask: Ask, prompt: list[int], say: Callable[[str], None]
    ) -> list[int]:
        """The answer's token ids, once its words were said."""
        goes_on = bool(ask.before) and not ask.compare
        if not goes_on:
            self._recall.forget()
        cache = self._recall.read(prompt, lambda: self._commands.is_hushed)
        if cache is None:
            return []
        torch.manual_seed(self._seed)
        likeliest = {"do_sample": False}
        by_lot = {
            "do_sample": True,
            "temperature": ask.temperature,
            "top_p": TOP_P,
            "top_k": 0,
        }
        answer = self._pen.write(
            prompt,
            ask.max_tokens,
            lambda: self._commands.is_hushed,
            streamer=_Words(self._tokenizer, say),
            past_key_values=cache,
            **(by_lot if ask.temperature > 0 else likeliest),
        )
        if not ask.compare:
            self._recall.keep([*prompt, *answer], cache)
        return answer

    def _prompt(self, ask: Ask) -> list[int]:
        """All that was said so far, as token ids; raises RequestTooLong.

        A model that knows no talks gets the request alone.
        """
        if self._tokenizer.chat_template is None or not (ask.instruction or ask.before):
            (prompt,) = prompt_ids(self._tokenizer, [ask.request])
        else:
            messages = _messages(ask, has_system=takes_instruction(self._tokenizer))
            prompt = talk_ids(self._tokenizer, messages)
        tokens, most = len(prompt) + ask.max_tokens, self._context_length
        if tokens > most:
            raise RequestTooLong(tokens=tokens, most=most)
        return prompt


def _messages(ask: Ask, *, has_system: bool) -> list[dict[str, str]]:
    """The whole talk; an instruction that has no place of its own begins it."""
    said = []
    for turn in ask.before:
        said += [("user", turn.request), ("assistant", turn.answer)]
    said.append(("user", ask.request))
    if ask.instruction and has_system:
        said.insert(0, ("system", ask.instruction))
    elif ask.instruction:
        said[0] = ("user", f"{ask.instruction}\n\n{said[0][1]}")
    return [{"role": role, "content": content} for role, content in said]


def _say(tell: Tell, number: int, voice: Voice, text: str) -> None:
    tell(AnswerGrew(number, voice, text))


class _Words(TextStreamer):
    """Passes on the answer as soon as its words are whole, without special marks."""

    def __init__(self, tokenizer: Any, heard: Callable[[str], None]) -> None:
        super().__init__(tokenizer, skip_prompt=True, skip_special_tokens=True)
        self._heard = heard

    def on_finalized_text(self, text: str, stream_end: bool = False) -> None:
        if text:
            self._heard(text)
