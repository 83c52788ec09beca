"""The processes of a training that compute beside the one that leads."""

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ftstudio.core.ranks import VARIABLES, ranks_in
from ftstudio.core.tasks import Assist, Train, read_task
from ftstudio.runs.assistants import Assistants, variables_around

_SAYING = """
import json, os, shutil, sys, time
place = sys.argv[1] + os.environ["RANK"]
shutil.copyfile(sys.argv[2], place + ".task")
with open(place + ".part", "w") as told:
    json.dump([dict(os.environ), sys.stdin.readline()], told)
os.replace(place + ".part", place)
"""


@pytest.fixture
def stack() -> Iterator[contextlib.ExitStack[bool | None]]:
    """What is started ends with the test."""
    with contextlib.ExitStack() as open_until_then:
        yield open_until_then


def worker(tmp_path: Path) -> list[str]:
    """One that notes its task, its environment and the first thing it is told."""
    return [sys.executable, "-c", _SAYING, str(tmp_path / "told")]


def test_each_has_its_rank_and_all_the_same_place_to_meet(
    tmp_path: Path, stack: contextlib.ExitStack[bool | None]
) -> None:
    """A pause concerns them too; to stop is up to the one that leads."""
    task = Train("/run", threads=2, gentle=True, processes=3)
    assistants = Assistants(task, worker(tmp_path), tmp_path, stack)
    for command in ("stop", "carry_on", "pause"):
        assistants.send(command)
    for each in assistants._processes:
        each.wait()
    found = [ranks_in(assistants.of_the_leader)]
    for rank in ("1", "2"):
        environment, heard = json.loads((tmp_path / f"told{rank}").read_text("utf-8"))
        assert heard == "pause\n"
        assert read_task(tmp_path / f"told{rank}.task") == Assist(2, gentle=True)
        found.append(ranks_in(environment))
    assert [each.rank for each in found if each] == [0, 1, 2]
    assert {(e.size, e.address, e.port) for e in found if e} == {
        (3, "127.0.0.1", found[0].port if found[0] else 0)
    }


def test_a_training_of_one_process_starts_no_other(
    tmp_path: Path,
    stack: contextlib.ExitStack[bool | None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is told what this process was told: others may have been started elsewhere."""
    alone = Assistants(Train("/run"), worker(tmp_path), tmp_path, stack)
    assert alone.of_the_leader == {}
    for name, value in zip(
        ("RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"),
        ("0", "2", "10.0.0.7", "29500"),
        strict=True,
    ):
        monkeypatch.setenv(name, value)
    assert set(variables_around()) == VARIABLES
    leading = Assistants(Train("/run"), worker(tmp_path), tmp_path, stack)
    assert leading.of_the_leader["MASTER_ADDR"] == "10.0.0.7"


def test_one_that_has_ended_is_noticed(
    tmp_path: Path, stack: contextlib.ExitStack[bool | None]
) -> None:
    """Whoever leads need not wait for it."""
    waits = [sys.executable, "-c", "import sys; sys.stdin.readline()"]
    assistants = Assistants(Train("/run", processes=3), waits, tmp_path, stack)
    assert not assistants.has_lost_one
    first, _ = assistants._processes
    first.kill()
    first.wait()
    assert assistants.has_lost_one
