"""Where the power comes from; what the system tells of it is made up."""

import queue
from collections.abc import Callable
from types import SimpleNamespace

import psutil
import pytest

from ftstudio.core.power import Power
from ftstudio.runs.power import PowerWatch, power_here

_ENOUGH = 20.0
_BATTERY, _PLUGGED = Power(False, 41.0), Power(True, 42.0)


def _fail() -> None:
    raise RuntimeError("garbled")


@pytest.mark.parametrize(
    ("tells", "found"),
    [
        (lambda: SimpleNamespace(percent=41, power_plugged=False), _BATTERY),
        (lambda: SimpleNamespace(percent=42, power_plugged=True), _PLUGGED),
        (lambda: SimpleNamespace(percent=42, power_plugged=None), None),
        (lambda: None, None),
        (_fail, None),
    ],
)
def test_the_battery_is_asked(
    tells: Callable[[], object], found: Power | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not known for sure counts as no battery."""
    monkeypatch.setattr(psutil, "sensors_battery", tells, raising=False)
    assert power_here() == found


def test_a_system_that_knows_no_batteries_is_no_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not everywhere is there anything to ask."""
    monkeypatch.delattr(psutil, "sensors_battery")
    assert power_here() is None


def test_it_looks_again_until_it_is_ended() -> None:
    """A look that finds nothing in between tells nothing."""
    readings = iter([_BATTERY, None, _PLUGGED])
    told: queue.SimpleQueue[Power] = queue.SimpleQueue()
    watch = PowerWatch(lambda: next(readings, _BATTERY), told.put, every=0)
    watch.start()
    heard = [told.get(timeout=_ENOUGH) for _ in range(3)]
    watch.end()
    watch.join(_ENOUGH)
    assert heard == [_BATTERY, _PLUGGED, _BATTERY]
    assert not watch.is_alive()


def test_without_a_battery_it_looks_once() -> None:
    """And is gone."""
    looks: list[int] = []
    told: list[Power] = []
    watch = PowerWatch(lambda: looks.append(1), told.append, every=0)
    watch.start()
    watch.join(_ENOUGH)
    assert (looks, told) == ([1], [])
