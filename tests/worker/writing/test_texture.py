"""What documents are like for a model."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.figures import FILL
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.split import Split
from ftstudio.worker.writing.material import prepare
from ftstudio.worker.writing.model import load_tokenizer
from ftstudio.worker.writing.texture import Texture, texture_of
from tests.worker.making import make_run


def _texture(job: Job, run: RunFolder) -> Texture:
    material = prepare(job, run, load_tokenizer(job.model), lambda _d, _t: None)
    return texture_of(job, material)


def test_words_and_requests_are_as_long_as_they_are(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Of a byte a token, a word and its blank take about five."""
    run, job = make_run(tmp_path / "run", tiny_model)
    found = _texture(job, run)
    assert 4 < found.tokens_a_word < 7
    assert 1.5 < found.read_a_token < 3
    assert 0.5 < found.fill <= 1


def test_without_documents_to_read_the_usual_is_taken(
    tmp_path: Path, tiny_model: Path
) -> None:
    """As it was found in many documents."""
    run, job = make_run(tmp_path / "run", tiny_model)
    first = Split((job.documents[0].content_hash,), ())
    assert _texture(replace(job, split=first), run) == Texture()


def test_a_block_or_two_do_not_tell_how_full_blocks_are(
    tmp_path: Path, tiny_model: Path
) -> None:
    """The last one is never full."""
    run, job = make_run(tmp_path / "run", tiny_model)
    large = replace(job.hyperparameters, block_size=512)
    few = replace(job, hyperparameters=large)
    assert _texture(few, run).fill == pytest.approx(FILL)
