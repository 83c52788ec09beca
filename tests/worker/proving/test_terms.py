"""The person's own words, and what they cost."""

from pathlib import Path

import torch

from ftstudio.core.proof import TermProof
from ftstudio.models.inspecting import inspect
from ftstudio.worker.proving.terms import Terms, own_words
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.model import load_tokenizer

_TEXT = "The tenon and two tenons, not the tenonsaw; a Tenon, and a mortise."


def test_a_word_costs_what_its_tokens_cost(tiny_model: Path) -> None:
    """Wherever it stands alone, in the plural or with a capital."""
    tokenizer = load_tokenizer(inspect(tiny_model, "tiny"))
    ids = tokenizer(_TEXT, add_special_tokens=False)["input_ids"]
    example = Example((1, 2, *ids, 2), 2)
    before = torch.arange(len(ids) + 1).double()
    terms = Terms(["tenon", "mortise", "oak"], tokenizer)
    terms.add(example, before, before * 0 + 1)
    starts = [_TEXT.index(each) for each in ("tenon ", "tenons,", "Tenon,")]
    lengths = [5, 6, 5]
    costs = [
        float(before[at : at + length].sum())
        for at, length in zip(starts, lengths, strict=True)
    ]
    assert terms.proofs() == (TermProof("tenon", 3, sum(costs) / 3, 16 / 3),)


def test_examples_are_read_that_have_the_most_of_them(tiny_model: Path) -> None:
    """Those with none of the words say nothing, and no more are read than is needed."""
    tokenizer = load_tokenizer(inspect(tiny_model, "tiny"))
    few, many, none = (
        Example((1, *tokenizer(text, add_special_tokens=False)["input_ids"], 2), 1)
        for text in (f"{'the stairs ' * 9} and a tenon", _TEXT, "the stairs")
    )
    terms = Terms(["tenon", "mortise"], tokenizer)
    assert terms.fullest([few, none, many], 10_000) == [many, few]
    assert terms.fullest([few, none, many], many.learned) == [many]


def test_own_words_are_those_that_a_model_must_cut(tiny_model: Path) -> None:
    """A model of bytes cuts all of them: those are meant that are long and together."""
    texts = [("en", "the oak and the ash " * 30)] * 20
    texts += [("en", "the housed dovetailing of it " * 5)] * 2
    assert own_words(texts, tiny_model) == ["dovetailing"]
