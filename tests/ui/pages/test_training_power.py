"""The Training step on the battery, and gentle: what a person sees and presses."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from ftstudio.core.events import Event, Paused, Progressed
from ftstudio.core.power import Power
from tests.factories import told
from tests.ui.pages.test_training import Shown
from tests.viewmodels.trainings import WAIT

_WHOLE = told([4.0, 3.0, 3.5])
_BATTERY = Power(is_plugged=False, percent=60)
_QUESTION = ["Start once it is plugged in", "Start all the same", "Not now"]


def _at_work(qtbot: QtBot, folder: Path, *then: Event | str) -> Shown:
    shown = Shown(qtbot, folder, [*_WHOLE[:-3], WAIT, *then])
    shown.bench.training.start()
    shown.bench.pump.until(lambda: shown.bench.training.state.has_better_version)
    return shown


def _end(shown: Shown) -> None:
    shown.bench.training.pause_and_close(lambda: None)
    shown.bench.until_over()


@pytest.mark.parametrize("events", [[], _WHOLE[:2]])
def test_on_the_battery_there_is_a_question_and_no_other(
    qtbot: QtBot, tmp_path: Path, events: Sequence[Event]
) -> None:
    """Whether or not there is a training to go on with."""
    shown = Shown(qtbot, tmp_path)
    if events:
        shown.bench.open(events)
    shown.bench.has = _BATTERY
    if events:
        shown.bench.training.go_on()
    else:
        shown.bench.training.start()
    shown.bench.until_so(asks_about_power=True)
    offers = [each for each in shown.offers() if each != "Go to the plan"]
    assert offers == _QUESTION
    assert "60" in shown.says()
    shown.press("Start once it is plugged in")
    assert "Waiting" in shown.says()
    shown.press("Not now")
    assert "Waiting" not in shown.says()


def test_unplugged_it_says_so_and_offers_to_pause(qtbot: QtBot, tmp_path: Path) -> None:
    """Beside what is said of the training itself."""
    shown = _at_work(qtbot, tmp_path, Paused(2), WAIT)
    before = shown.says()
    shown.bench.training.power.hear(_BATTERY)
    assert "60" in shown.says()
    assert before.split(" | ", maxsplit=1)[0] in shown.says()
    shown.page._rest.click()
    shown.bench.until_so(is_paused=True)
    assert "runs on its battery" not in shown.says()
    _end(shown)


def test_a_pause_by_itself_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    """And that it goes on by itself."""
    shown = _at_work(qtbot, tmp_path, Paused(2), WAIT)
    shown.bench.training.power.hear(Power(is_plugged=False, percent=7))
    shown.bench.until_so(is_paused=True)
    assert "nearly empty" in shown.says()
    assert "by itself" in shown.says()
    assert "Resume" in shown.offers()
    _end(shown)


def test_gentle_acts_at_once_and_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    """The worker is asked, and so is every one after it."""
    shown = _at_work(qtbot, tmp_path, Progressed(1, 2), WAIT)
    (switch,) = shown.page.findChildren(QCheckBox)
    assert switch.isVisibleTo(shown.page)
    switch.click()
    shown.bench.until_so(progress=Progressed(1, 2))
    assert shown.bench.workshop.preferences.settings.gentle
    assert switch.isChecked()
    _end(shown)
    assert not switch.isVisibleTo(shown.page)
