"""Recall: what a model has read of a talk, so that it reads only what is new of it."""

import inspect
from collections.abc import Callable, Sequence

import torch
from peft import PeftModel
from transformers.cache_utils import DynamicCache, DynamicLayer

_PORTION = 128
"""Tokens that are read at once; between two portions a wish to stop is heard."""


class Recall:
    """The keys and values of the tokens that one model has read last."""

    def __init__(self, model: PeftModel) -> None:
        """Remember for `model`, as it is when it reads."""
        self._model = model
        self._ids: list[int] = []
        self._cache: DynamicCache | None = None

    def forget(self) -> None:
        """Another talk begins, or another model reads."""
        self._ids, self._cache = [], None

    @torch.no_grad()
    def read(
        self, prompt: Sequence[int], must_stop: Callable[[], bool]
    ) -> DynamicCache | None:
        """Read all of `prompt` but its last token, which is left to who goes on.

        None where `must_stop()` has become true meanwhile.
        """
        cache, known = self._known_of(prompt)
        self.forget()
        for start in range(known, len(prompt) - 1, _PORTION):
            if must_stop():
                return None
            end = min(start + _PORTION, len(prompt) - 1)
            ids = torch.tensor([list(prompt[start:end])], device=self._model.device)
            self._model(
                input_ids=ids, past_key_values=cache, use_cache=True, **self._spared()
            )
        return cache

    def keep(self, ids: Sequence[int], cache: DynamicCache) -> None:
        """Remember what `cache` has of `ids`: it is what was read and written last."""
        if all(type(each) is DynamicLayer for each in cache.layers):
            self._ids = list(ids[: cache.get_seq_length()])
            self._cache = cache

    def _spared(self) -> dict[str, int]:
        """What spares the model scores that nobody looks at, where it can be spared."""
        takes = inspect.signature(self._model.get_base_model().forward).parameters
        return {"logits_to_keep": 1} if "logits_to_keep" in takes else {}

    def _known_of(self, prompt: Sequence[int]) -> tuple[DynamicCache, int]:
        """A cache of the first tokens of the prompt, and how many they are."""
        pairs = zip(self._ids, prompt[:-1], strict=False)
        known = next((n for n, (a, b) in enumerate(pairs) if a != b), None)
        if known is None:
            known = min(len(self._ids), len(prompt) - 1)
        if self._cache is None or known == 0:
            return DynamicCache(config=self._model.config), 0
        if known < len(self._ids):
            self._cache.crop(known - len(self._ids))
        return self._cache, known
