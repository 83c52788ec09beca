"""What it still knows."""

from pathlib import Path

import pytest

from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.proving.knowing import (
    LANGUAGES,
    _questions,
    asked_in,
    knowledge_of,
)
from ftstudio.worker.proving.reading import Reader
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter
from tests.worker.making import QUICK


def test_a_fresh_adapter_has_forgotten_nothing(tiny_model: Path) -> None:
    """Before and after are the same, to the last answer."""
    model = inspect(tiny_model, "tiny")
    adapted = with_new_adapter(load_base(model, PROCESSOR), QUICK, seed=0)
    reader = Reader(adapted, load_tokenizer(model), lambda: False)
    asked, done = asked_in("fr", reader.tokenizer, 192), list[int]()
    known = knowledge_of(reader, asked, lambda: done.append(1))
    assert len(done) == len(asked) > known.questions
    assert known.language == "fr"
    assert known.text_before == known.text_after > 0
    assert 0 <= known.right_before == known.right_after <= known.questions


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_one_right_answer(language: str) -> None:
    """And three others of about its length, so that length decides nothing."""
    questions = _questions(language)
    assert len({question for question, _ in questions}) == len(questions) == 24
    assert all(len(set(answers)) == 4 for _, answers in questions)
    shortest = sum(min(a, key=len) == a[0] for _, a in questions)
    longest = sum(max(a, key=len) == a[0] for _, a in questions)
    assert max(shortest, longest) < 16
