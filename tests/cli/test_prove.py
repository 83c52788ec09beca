"""`ftstudio prove`, through a real worker and a tiny model."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.cli import main
from ftstudio.core.events import Said
from ftstudio.core.job import Goal
from ftstudio.core.run_folder import create_run
from ftstudio.worker.pipeline import train
from tests.factories import job
from tests.fakes.tiny_model import write_tiny_model
from tests.worker.making import Ear, make_run


def test_people_and_scripts_hear_what_was_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The overall line first; it is kept beside the run."""
    model = write_tiny_model(tmp_path / "model")
    run, asked = make_run(tmp_path / "run", model, max_steps=2)
    train(run, asked, lambda event: run.append(Said(event, 0.0)), Ear().commands)
    capsys.readouterr()
    assert main(["prove", str(run.path), "--json"]) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (told,) = [each["proof"] for each in events if each["event"] == "Proved"]
    assert events[-1]["event"] == "Finished"
    assert json.loads(run.proof.read_text(encoding="utf-8")) == told
    assert len(told["documents"]) == len(asked.validation)


def test_what_sorts_is_proven_already(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its double-check."""
    writing = job()
    labels = tuple("a" for _ in writing.documents)
    sorting = replace(writing, goal=Goal.SORT, labels=labels)
    run = create_run(tmp_path / "run", sorting)
    assert main(["prove", str(run.path)]) == 2
    assert "double-check" in capsys.readouterr().err
