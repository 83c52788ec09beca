"""What a worker can be told to do."""

from pathlib import Path

import pytest

from ftstudio.core.asks import Ask
from ftstudio.core.plain import MalformedRecord
from ftstudio.core.tasks import (
    Compared,
    Convert,
    Export,
    Find,
    Match,
    Prove,
    Searched,
    Sort,
    Talk,
    Task,
    Train,
    read_task,
    write_task,
)
from tests.factories import job

TASKS = [
    Train(run="/runs/a"),
    Convert(gguf="/a.gguf", folder="/models/a"),
    Prove("/runs/a"),
    Talk("/runs/a", (Ask("Grüße?", True, 9), Ask("Two\nlines")), stays=True),
    Export(run="/runs/a", folder="/out/\udcfc", instruction="Be\nbrief: “so”."),
    Find(job().model, "/texts", (Searched("a" * 64, "/office/\udcfc"),), "Grüße?", 5),
    Sort("/runs/a", "/texts", (Searched("a" * 64, "/office/\udcfc"),)),
    Match(job().model, "/texts", (Compared("a" * 64, 50, "fr", "b" * 16),)),
]


@pytest.mark.parametrize("task", TASKS, ids=lambda task: type(task).__name__)
def test_a_task_is_read_as_it_was_written(task: Task, tmp_path: Path) -> None:
    """Names that are no text included; nothing is left beside the file."""
    write_task(task, tmp_path / "task.json")
    assert read_task(tmp_path / "task.json") == task
    assert [path.name for path in tmp_path.iterdir()] == ["task.json"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"task": "Explode", "content": {}}',
        '{"task": [], "content": {}}',
        '{"task": "Train", "content": {"run": 7}}',
    ],
)
def test_what_is_no_task_is_malformed(text: str, tmp_path: Path) -> None:
    """The worker then says so instead of guessing."""
    path = tmp_path / "task.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MalformedRecord):
        read_task(path)
