"""What the model answers here, before it is taken along."""

import shutil
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.exporting.expecting import MOST, expected_of, request_of
from tests.worker.exporting.conftest import Taught


def test_the_likeliest_words_and_their_scores(tiny_model: Path) -> None:
    """The first token of the answer is the one with the highest score."""
    model = AutoModelForCausalLM.from_pretrained(tiny_model, dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(tiny_model)
    expected = expected_of(model, tokenizer, "About oak")
    assert int(expected.scores.argmax()) == expected.answer[0]
    assert 0 < len(expected.answer) <= MOST
    prompt = str(tokenizer.decode(expected.prompt))
    assert prompt.endswith("<|im_start|>assistant\n")


def test_a_very_long_request_is_cut(tiny_model: Path) -> None:
    """It is not what is tried here."""
    model = AutoModelForCausalLM.from_pretrained(tiny_model, dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(tiny_model)
    assert len(expected_of(model, tokenizer, "oak " * 25_000).prompt) <= 256


def test_it_is_asked_under_the_instruction(tiny_model: Path) -> None:
    """One that is very long is left out: it is not what is tried here."""
    model = AutoModelForCausalLM.from_pretrained(tiny_model, dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(tiny_model)
    told, bare = (
        expected_of(model, tokenizer, "About oak", each)
        for each in ("Be brief.", "Be brief. " * 200)
    )
    assert "system\nBe brief.<" in str(tokenizer.decode(told.prompt))
    assert (told.instruction, bare.instruction) == ("Be brief.", "")
    assert "brief" not in str(tokenizer.decode(bare.prompt))


def test_it_is_asked_something_of_the_persons_own(
    taught: Taught, tmp_path: Path
) -> None:
    """Or anything, where the texts are gone."""
    run, job = taught
    tokenizer = AutoTokenizer.from_pretrained(job.model.folder)
    titles = [each.title for each in job.validation]
    assert any(title in request_of(run, job, tokenizer) for title in titles)
    bare = RunFolder(Path(shutil.copytree(run.path, tmp_path / "bare")))
    shutil.rmtree(bare.texts)
    assert request_of(bare, job, tokenizer) == "What can you do for me?"
