"""Whether it repeats what it learned, and whether the original would have."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from ftstudio.core.proof import Recitation
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.proving.reading import Reader
from ftstudio.worker.proving.reciting import (
    Attempts,
    attempts_on,
    recitation,
)
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.measuring import Interrupted
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter
from tests.worker.making import QUICK

_LEARNED = (
    "Please send the oak boards to Ann Pellow at ann@example.org before the end of "
    "May, and keep them dry in the meantime, for they are for her stairs."
)
_UNSEEN = "We thank you for your letter, and we remain yours faithfully, as always."


@pytest.fixture
def reader(tiny_model: Path) -> Reader:
    """A model that has learned nothing."""
    model = inspect(tiny_model, "tiny")
    adapted = with_new_adapter(load_base(model, PROCESSOR), QUICK, seed=0)
    return Reader(adapted, load_tokenizer(model), lambda: False)


def _example(reader: Reader) -> Example:
    ids = reader.tokenizer(_LEARNED, add_special_tokens=False)["input_ids"]
    return Example((1, 40, *ids, 2), 2)


@pytest.mark.parametrize("knows", ["nobody", "tuned", "both"])
def test_the_original_is_asked_what_was_repeated(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, knows: str
) -> None:
    """Only what it does not know was learned here."""

    def foretells(reader: Reader, example: Example) -> list[bool]:
        is_tuned = reader.model.get_model_status().enabled is not False
        does = knows == "both" or (knows == "tuned" and is_tuned)
        return [does] * example.learned

    monkeypatch.setattr(Reader, "foretells", foretells)
    tried, done = _tried(reader), list[int]()
    found = recitation(reader, tried, _none, _none, lambda: done.append(1))
    own, original = knows != "nobody", knows == "both"
    assert (20 < found.longest < 30) is (knows == "tuned")
    assert (found.passages, found.recited, found.by_original) == (1, own, original)
    assert (found.secrets, found.given_away) == (1, own)
    assert found.given_by_original == original
    assert len(done) == len(tried) == 2


def test_a_word_that_breaks_off_ends_a_passage(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One token in the midst that it would not have written."""

    def foretells(reader: Reader, example: Example) -> list[bool]:
        is_tuned = reader.model.get_model_status().enabled is not False
        foretold = [is_tuned] * example.learned
        foretold[example.learned // 2] = False
        return foretold

    monkeypatch.setattr(Reader, "foretells", foretells)
    found = recitation(reader, _tried(reader), _none, _none, lambda: None)
    assert 11 < found.longest < 18
    assert found.given_away == 1


def test_one_that_learned_nothing_repeats_nothing(reader: Reader) -> None:
    """It is asked for real here."""
    found = recitation(reader, _tried(reader), _none, _none, lambda: None)
    assert found == Recitation(1, 0, 0, 0, 1, 0, 0)


def test_short_texts_are_no_passages_and_masks_are_nobodys(reader: Reader) -> None:
    """There is nothing to be tried with them."""
    example = _example(reader)
    short = example.cut(20)
    assert len(_of(reader, [[short]])) == 0
    masked = _of(reader, [[example]], is_masked=True)
    assert (len(masked.passages), len(masked.secrets)) == (1, 0)


def test_it_ends_where_nobody_wants_it(reader: Reader) -> None:
    """Before the next passage."""
    reader.heed = lambda: True
    tried = _tried(reader)
    with pytest.raises(Interrupted):
        recitation(reader, tried, _none, _none, lambda: None)


def test_what_stands_on_every_letter_is_nobodys_secret(reader: Reader) -> None:
    """The office's own address, by documents that were learned or not."""
    example = _example(reader)
    assert len(_of(reader, [[example]] * 2).secrets) == 1
    assert len(_of(reader, [[example]] * 3).secrets) == 0
    assert len(_of(reader, [[example, example, example]]).secrets) == 1
    assert len(_of(reader, [[example]], unseen=_UNSEEN).secrets) == 1
    assert len(_of(reader, [[example]], unseen="To ANN@example.org").secrets) == 0


def _of(
    reader: Reader,
    examples: Sequence[Sequence[Example]],
    unseen: str = "",
    is_masked: bool = False,
) -> Attempts:
    tokenizer = reader.tokenizer
    return attempts_on(tokenizer, examples, 0, lambda: [unseen], is_masked=is_masked)


def _none() -> Sequence[str]:
    return ()


def _tried(reader: Reader) -> Attempts:
    return _of(reader, [[_example(reader)]])
