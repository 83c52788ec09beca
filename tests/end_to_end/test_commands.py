"""The main job by the command line: train, stop, go on, ask, export."""

import shutil
import signal
from pathlib import Path

from tokenizers import Tokenizer
from transformers import AutoModelForCausalLM

from ftstudio.core.errors import RunFinished, RunInUse
from ftstudio.core.events import (
    FINAL,
    AnswerEnded,
    BestKept,
    DeviceChosen,
    Evaluated,
    EvaluatedInFull,
    Finished,
    Matched,
    Prepared,
    RunCreated,
    StepTaken,
    Voice,
)
from ftstudio.words.messages import sentence
from tests.end_to_end.conftest import Trained
from tests.end_to_end.typing_in import Typed, events_in, type_in, write_letters


def test_a_training_says_events_and_ends_with_the_final_one(trained: Trained) -> None:
    """Though its documents were deleted in the meantime: their text was kept."""
    assert trained.exit_code == 0
    first = [each for each in trained.events if not isinstance(each, Matched)]
    assert isinstance(first[0], RunCreated)
    finals = [each for each in trained.events if isinstance(each, FINAL)]
    assert finals == [trained.events[-1]]
    assert isinstance(finals[0], Finished)
    assert not finals[0].stopped
    assert len([each for each in trained.events if isinstance(each, Evaluated)]) >= 12


def test_a_finished_run_answers(trained: Trained) -> None:
    """Beside the original, in one line an event; a run can lie anywhere."""
    said = type_in(
        "ask", trained.run, "Hello?", "--compare", "--json", "--max-tokens", "8"
    )
    events = events_in(said.stdout)
    ended = [each.voice for each in events if isinstance(each, AnswerEnded)]
    assert ended == [Voice.ORIGINAL, Voice.TUNED]
    assert (type(events[-1]), said.returncode, said.stderr) == (Finished, 0, "")


def test_the_exported_model_opens_elsewhere(trained: Trained, tmp_path: Path) -> None:
    """In plain transformers, without peft and without us; once for a folder."""
    place = tmp_path / "model"
    assert type_in("export", trained.run, "--as", "folder", place).returncode == 0
    model = AutoModelForCausalLM.from_pretrained(place)
    assert type(model).__name__ == "LlamaForCausalLM"
    assert Tokenizer.from_file(str(place / "tokenizer.json")).get_vocab_size() > 0
    again = type_in("export", trained.run, "--as", "folder", place)
    assert again.returncode == 1
    assert str(place) in again.stderr


def test_a_finished_run_is_not_gone_on_with(run: Path) -> None:
    """The sentence says what to do with it instead."""
    said = type_in("resume", run)
    error = RunFinished(str(run))
    assert (said.returncode, said.stderr.strip()) == (1, sentence(error))


def test_a_training_stops_and_goes_on(tmp_path: Path, tiny_model: Path) -> None:
    """Ctrl-C keeps the best; no second command may disturb; half a folder is enough."""
    letters, run = write_letters(tmp_path / "letters", 60, 40), tmp_path / "run"
    how = ("--effort", "thorough", "--device", "cpu")
    options = (*how, "--json", "--model", tiny_model)
    with Typed("tune", letters, "--out", run, *options) as first:
        while first.wait_for(Evaluated).step == 0:
            pass
        second = type_in("resume", run)
        assert (second.returncode, second.stderr.strip()) == (
            1,
            sentence(RunInUse(str(run))),
        )
        first.wait_for(StepTaken)
        first.send_signal(signal.SIGINT)
        stopped = list(first.says())
    assert first.returncode == 0
    final = stopped[-1]
    assert isinstance(final, Finished)
    assert final.stopped
    assert any(isinstance(each, BestKept) for each in stopped)
    assert any(isinstance(each, EvaluatedInFull) for each in stopped)
    kept = (run / "model" / "adapter_model.safetensors").read_bytes()
    older = _harm(run)
    with Typed("resume", run, "--json", "--device", "gpu") as third:
        chosen = third.wait_for(DeviceChosen)
        assert chosen.is_on_card or chosen.refusal is not None
        assert third.wait_for(Prepared).resumed_from == older
        third.wait_for(StepTaken)
        assert (run / "model" / "adapter_model.safetensors").read_bytes() == kept
        third.send_signal(signal.SIGINT)
        third.send_signal(signal.SIGINT)
        assert isinstance(list(third.says())[-1], Finished)
    assert third.returncode == 0


def _harm(run: Path) -> int:
    """Cut the record, and add a newest checkpoint cut in half; the step before it."""
    record = run / "events.jsonl"
    record.write_bytes(record.read_bytes()[:-20])
    newest = max((run / "checkpoints").iterdir())
    step = int(newest.name.partition("-")[2])
    newer = shutil.copytree(newest, newest.with_name(f"step-{step + 1:06d}"))
    weights = Path(newer) / "adapter_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    return step
