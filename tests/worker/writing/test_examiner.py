"""Measuring each version once."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from ftstudio.core.events import Evaluated, EvaluatedInFull, SampleWritten, Tested
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.device import Device
from ftstudio.worker.writing.engine.lean import engine_for
from ftstudio.worker.writing.examiner import Examiner
from ftstudio.worker.writing.material import prepare
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter
from tests.worker.making import QUICK, Ear, make_run


def test_a_version_is_measured_in_full_once(examiner: Examiner, ear: Ear) -> None:
    """The last and the best are often the same."""
    for step in (0, 3, 3):
        examiner.in_full(step, lambda: False)
    assert [each.step for each in ear.all(EvaluatedInFull)] == [0, 3]


def test_a_look_takes_the_seconds_of_its_clock(examiner: Examiner, ear: Ear) -> None:
    """Which stands still in a pause."""
    seconds = iter([50.0, 53.5])
    examiner._now = lambda: next(seconds)
    examiner.look(1, lambda: False)
    assert ear.all(Evaluated)[0].seconds == 3.5


def test_a_hurried_look_gives_nothing(examiner: Examiner, ear: Ear) -> None:
    """And tells nothing."""
    assert examiner.look(1, lambda: True) is None
    assert ear.events == []


def test_the_original_is_looked_at_once(examiner: Examiner, ear: Ear) -> None:
    """What was made up for already is not measured again."""
    examiner.look(0, lambda: False)
    examiner.look_at_original(lambda: False)
    assert [each.step for each in ear.all(Evaluated)] == [0]


def test_the_test_documents_are_read_whole(
    tmp_path: Path, tiny_model: Path, ear: Ear
) -> None:
    """Each version once; with the tokens by which the documents are weighed."""
    run, job = make_run(tmp_path / "run", tiny_model)
    first, *rest = job.split.training
    split = replace(job.split, training=tuple(rest), test=(first,))
    examiner = _examiner(run, replace(job, split=split), ear)
    for step in (0, 2, 2):
        examiner.test(step, lambda: False)
    original, kept = ear.all(Tested)
    assert (original.step, kept.step) == (0, 2)
    assert original.document_losses == pytest.approx((original.loss,))
    assert original.document_tokens[0] > 20


def test_without_test_documents_nothing_is_told(examiner: Examiner, ear: Ear) -> None:
    """A small folder has none to spare."""
    examiner.test(0, lambda: False)
    assert ear.events == []


def test_the_original_can_be_measured_later(examiner: Examiner, ear: Ear) -> None:
    """With what was learned since then put aside."""
    first = _loss(examiner, 0)
    examiner._knows_start = False
    examiner.sample(0, lambda: False)
    examiner._sampled.clear()
    for name, weights in examiner._model.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(weights)
    examiner.look_at_original(lambda: False)
    assert ear.all(Evaluated)[-1].validation_loss == pytest.approx(first)
    assert _loss(examiner, 1) != pytest.approx(first)
    assert len({each.text for each in ear.all(SampleWritten)}) == 1
    examiner.sample(_last(examiner), lambda: False)
    assert len({each.text for each in ear.all(SampleWritten)}) == 2


def test_the_original_sits_the_whole_exam_at_any_time(
    examiner: Examiner, ear: Ear
) -> None:
    """To the last bit as before anything was learned."""
    examiner.in_full(0, lambda: False)
    examiner._in_full.clear()
    for name, weights in examiner._model.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(weights)
    examiner.original_in_full(lambda: False)
    examiner.in_full(1, lambda: False)
    before, later, tuned = (each.document_losses for each in ear.all(EvaluatedInFull))
    assert before == later != tuned


def test_a_sample_is_the_likeliest_answer_to_the_same_request(
    examiner: Examiner, ear: Ear
) -> None:
    """It draws no lots and leaves the model in its mode: training never notices."""
    examiner._model.train()
    before = torch.get_rng_state()
    for step in (0, 0, _last(examiner)):
        examiner.sample(step, lambda: False)
    first, second = ear.all(SampleWritten)
    assert (first.step, second.step) == (0, _last(examiner))
    assert first.request == second.request
    assert first.text == second.text
    assert "About" in first.request
    assert torch.equal(torch.get_rng_state(), before)
    assert examiner._model.training


def test_a_sample_is_cut_off_between_two_tokens(examiner: Examiner, ear: Ear) -> None:
    """Half a sample says nothing, and another time it can be whole."""
    answers = iter([False, False, *[True] * 9])
    examiner.sample(0, lambda: next(answers))
    examiner.sample(0, lambda: True)
    assert ear.events == []
    examiner.sample(0, lambda: False)
    assert len(ear.all(SampleWritten)) == 1


@pytest.fixture
def ear() -> Ear:
    """Hears what is measured."""
    return Ear()


@pytest.fixture
def examiner(tmp_path: Path, tiny_model: Path, ear: Ear) -> Examiner:
    """An examiner of a fresh adapter on the tiny model."""
    run, job = make_run(tmp_path / "run", tiny_model)
    return _examiner(run, job, ear)


def _examiner(run: RunFolder, job: Job, ear: Ear) -> Examiner:
    base = load_base(job.model, Device("cpu", torch.float32))
    tokenizer = load_tokenizer(job.model)
    material = prepare(job, run, tokenizer, lambda *_: None)
    model = with_new_adapter(base, QUICK, 0)
    chronicle = Chronicle(History(), ear.hear)
    return Examiner(engine_for(model), tokenizer, material, chronicle)


def test_the_whole_exam_has_the_last_word(examiner: Examiner, ear: Ear) -> None:
    """Between two versions that were both measured in full, and only then."""
    examiner.in_full(0, lambda: False)
    assert not examiner.is_better_in_full(1, than=0)
    for name, weights in examiner._model.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(weights, std=3.0)
    examiner.in_full(1, lambda: False)
    first, second = (each.validation_loss for each in ear.all(EvaluatedInFull))
    assert examiner.is_better_in_full(1, than=0) == (second < first)
    assert examiner.is_better_in_full(0, than=1) == (first < second)


def _loss(examiner: Examiner, step: int) -> float:
    seen = examiner.look(step, lambda: False)
    assert seen is not None
    return seen.validation_loss


def _last(examiner: Examiner) -> int:
    return examiner._material.steps
