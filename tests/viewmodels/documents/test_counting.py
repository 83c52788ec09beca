"""Reading units are counted in the background, as a model reads."""

from dataclasses import replace
from pathlib import Path

from ftstudio.documents.texts import TextStore
from ftstudio.runs.background import Background
from ftstudio.viewmodels.documents.counting import UnitCounter
from tests.factories import base_model
from tests.fakes.model_files import write_word_counter


def _counter(folder: Path) -> UnitCounter:
    texts = TextStore(folder / "texts")
    texts.put("a", "one two three")
    at_once = Background(post=lambda call: call(), start=lambda work: work())
    return UnitCounter(at_once, texts, lambda: None)


def test_texts_are_counted_as_the_model_reads(tmp_path: Path) -> None:
    """A text that is gone is passed over."""
    counter = _counter(tmp_path)
    model = base_model(folder=str(write_word_counter(tmp_path)))
    counter.count(model, ["a", "gone"])
    assert counter.units == {"a": 3}


def test_without_a_model_nothing_is_counted(tmp_path: Path) -> None:
    """Nor where its folder has no tokenizer; another model begins anew."""
    counter = _counter(tmp_path)
    model = base_model(folder=str(tmp_path / "nowhere"))
    counter.count(model, ["a"])
    assert counter.units == {}
    assert counter.is_for(model)
    assert not counter.is_for(replace(model, fingerprint="0" * 64))
    counter.count(None, ["a"])
    assert counter.is_for(None)
