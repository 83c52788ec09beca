"""Trainings that several processes share, as the command line sees them."""

from pathlib import Path

import pytest

from ftstudio.cli.assisting import (
    assistance,
    is_shared,
    is_to_assist,
    threads_each,
)
from ftstudio.cli.output import Output
from ftstudio.core.device import DeviceWish
from ftstudio.core.ranks import Ranks
from ftstudio.core.tasks import Assist
from ftstudio.runs.threads import most_threads
from ftstudio.settings import Settings, save


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second of two, on a computer of its own."""
    told = Ranks(1, 2, "10.0.0.7", 29500, local_rank=0, local_size=1)
    for name, value in told.as_environment().items():
        monkeypatch.setenv(name, value)


def test_usually_nobody_leads() -> None:
    """A training is shared where more processes are asked for."""
    assert not is_to_assist()
    assert (is_shared(1), is_shared(2)) == (False, True)


@pytest.mark.parametrize(
    ("processes", "chosen", "each"), [(1, 0, 0), (1, 3, 3), (2, 6, 3), (4, 2, 1)]
)
def test_threads_are_divided(processes: int, chosen: int, each: int) -> None:
    """None of them has fewer than one."""
    assert threads_each(processes, chosen) == each


def test_all_threads_are_divided_where_none_were_chosen() -> None:
    """Each process would take as many as there are cores."""
    assert threads_each(2, 0) == max(most_threads() // 2, 1)


@pytest.mark.usefixtures("second")
def test_a_process_that_another_one_leads_says_so(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And computes as the person likes it."""
    save(Settings(threads=3, gentle=True), home / "settings.json")
    assert is_to_assist()
    assert is_shared(1)
    task = assistance(None, None, Output(as_json=False))
    assert task == Assist(3, DeviceWish.AUTO, gentle=True)
    assert "Process 2 of 2" in capsys.readouterr().out
