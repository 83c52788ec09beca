"""The battery, minded in the terminal."""

from pathlib import Path

import pytest

from ftstudio.cli.battery import Battery
from ftstudio.cli.output import Output
from ftstudio.core.power import Power
from ftstudio.core.tasks import Train
from ftstudio.runs.power import EVERY
from ftstudio.runs.training_thread import TrainingThread

_PLUGGED, _BATTERY, _LOW = Power(True, 50), Power(False, 60), Power(False, 9)


class Laptop:
    """A training in the terminal of a computer whose power is made up."""

    def __init__(self, folder: Path) -> None:
        self._has: Power | None = None
        self._seconds = 0.0
        self.looks = 0
        self.thread = TrainingThread(Train(str(folder)), lambda _event: None)
        output = Output(as_json=False)
        self._battery = Battery(self.thread, output, self._look, lambda: self._seconds)

    def mind(self, has: Power | None, after: float = EVERY) -> list[str]:
        """What the worker is asked for, once so many seconds have passed."""
        self._has = has
        self._seconds += after
        self._battery.mind()
        wishes = self.thread._wishes
        return [wishes.get() for _ in range(wishes.qsize())]

    def _look(self) -> Power | None:
        self.looks += 1
        return self._has


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    """One that nobody has looked at yet."""
    return Laptop(tmp_path)


def test_plugged_in_or_without_a_battery_nothing_is_said(
    laptop: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor asked of the worker."""
    assert [laptop.mind(each) for each in (None, _PLUGGED)] == [[], []]
    assert capsys.readouterr().err == ""


def test_being_unplugged_is_one_sentence(
    laptop: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    """The training goes on, and nothing is asked."""
    assert [laptop.mind(_BATTERY) for _ in range(3)] == [[], [], []]
    said = capsys.readouterr()
    assert "60" in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_nearly_empty_it_pauses_until_it_is_plugged_in(
    laptop: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is said once."""
    wishes = [laptop.mind(each) for each in (_LOW, _LOW, _PLUGGED, _PLUGGED)]
    assert wishes == [["pause"], [], ["resume"], []]
    assert capsys.readouterr().err.count("\n") == 2


def test_it_looks_now_and_then(laptop: Laptop) -> None:
    """The terminal is at it several times a second."""
    for _ in range(90):
        laptop.mind(_PLUGGED, after=EVERY / 50)
    assert laptop.looks == 2
