"""The Training step, as a person sees and presses it; real workers behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.device import Refusal
from ftstudio.core.events import (
    BestKept,
    CarriedOn,
    DeviceChosen,
    Event,
    Failed,
    Finished,
    Flaw,
    FoldBegan,
    MemoryRanShort,
    PassedOver,
    Paused,
    Resumed,
    Said,
    Started,
)
from ftstudio.core.health import State
from ftstudio.core.run_folder import create_run
from ftstudio.core.steps import Step
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.training import TrainingPage
from tests.courses import training_into
from tests.factories import job, look, prepared, step, told
from tests.viewmodels.trainings import WAIT, Bench, fake_worker, record, teller

_STARTED = Started(process=7, version="0")
_WHOLE = told([4.0, 3.0, 3.5])
_ONE_LOOK: list[Event] = [_STARTED, prepared(10), look(0, 4.0)]


class Shown:
    """A page over a project, the worker of which follows a script."""

    def __init__(
        self, qtbot: QtBot, folder: Path, script: Sequence[Event | str] = ()
    ) -> None:
        self.bench = Bench(folder, teller(folder, script))
        self.page = TrainingPage(self.bench.training, Look(LIGHT))
        qtbot.addWidget(self.page)

    def says(self) -> str:
        """All that can be read on the page."""
        labels = self.page.findChildren(QLabel)
        return " | ".join(e.text() for e in labels if e.isVisibleTo(self.page))

    def offers(self) -> list[str]:
        """The buttons with words that can be pressed, those of the foot too."""
        everything = self.page.findChildren(QPushButton)
        seen = [e for e in everything if e.text() and e.isVisibleTo(self.page)]
        return [each.text() for each in seen if each.isEnabled()]

    def press(self, text: str) -> None:
        """Press the button of that text."""
        everything = self.page.findChildren(QPushButton)
        next(each for each in everything if each.text() == text).click()


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    """A page over a project that was never trained."""
    made = Shown(qtbot, tmp_path)
    yield made
    made.page.leave()


def test_before_the_start_the_page_leads_to_the_plan(
    shown: Shown, qtbot: QtBot
) -> None:
    """It is never blank."""
    assert "Plan" in shown.says()
    with qtbot.waitSignal(shown.page.step_wanted) as wanted:
        shown.press("Go to the plan")
    assert wanted.args == [Step.PLAN]


def test_a_finished_run_shows_its_end(shown: Shown) -> None:
    """And can be started again."""
    shown.bench.open(_WHOLE)
    assert "finished" in shown.says()
    assert shown.offers() == ["Start again with the same plan"]
    assert shown.page.foot_text() == ""


def test_an_interrupted_run_is_continued_by_its_button(shown: Shown) -> None:
    """The banner says that nothing is lost."""
    shown.bench.open([_STARTED, prepared(2), look(0, 4.0), step(1)])
    assert "50 %" in shown.says()
    shown.press("Continue where it stopped")
    assert shown.bench.training.state.is_running
    shown.bench.until_over()


def test_while_it_trains_it_can_be_paused_and_stopped(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Pause becomes Resume, and back."""
    script: list[Event | str] = [
        *_ONE_LOOK,
        look(1, 3.0),
        WAIT,
        Paused(1),
        WAIT,
        Resumed(1),
        WAIT,
    ]
    shown = Shown(qtbot, tmp_path, script)
    shown.bench.training.start()
    shown.bench.pump.until(lambda: shown.bench.training.state.has_better_version)
    assert shown.offers() == ["Pause", "Stop and keep the best version"]
    assert "close the window" in shown.page.foot_text()
    shown.press("Pause")
    shown.bench.until_so(is_paused=True)
    assert "Resume" in shown.offers()
    shown.press("Resume")
    shown.bench.until_so(is_paused=False)
    shown.press("Stop and keep the best version")
    assert "Stopping" in shown.says()
    shown.bench.until_over()


def test_stopping_without_a_better_version_asks_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """The answer that changes nothing is the default."""
    shown = Shown(qtbot, tmp_path, [*_ONE_LOOK, WAIT, Finished(True, 1)])
    shown.bench.training.start()
    shown.bench.pump.until(lambda: bool(shown.bench.training.state.history.looks))
    shown.press("Stop and keep the best version")
    (box,) = shown.page.findChildren(QMessageBox)
    assert box.defaultButton().text() == "Leave it as it is"
    assert not shown.bench.training.state.is_stopping
    next(each for each in box.buttons() if each is not box.defaultButton()).click()
    assert "Stopping" in shown.says()
    shown.bench.until_over()


def test_a_killed_worker_is_told_in_a_plain_sentence(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """With the button that continues."""
    shown = Shown(qtbot, tmp_path)
    bench = Bench(tmp_path / "other", fake_worker("killed"))
    page = TrainingPage(bench.training, Look(LIGHT))
    qtbot.addWidget(page)
    shown.page, shown.bench = page, bench
    bench.training.start()
    bench.until_over()
    assert "ended from outside" in shown.says()
    assert "Try again" in shown.offers()


def test_a_run_whose_record_is_lost_says_so(shown: Shown) -> None:
    """Not that something is going on, nor that nothing was learned."""
    run = record(shown.bench.draft, [])
    (run.checkpoints / "step-000001").mkdir()
    shown.bench.training.open()
    shown.bench.until_so(is_opening=False)
    assert "The record of the training is damaged" in shown.says()
    assert "There is no record of this training." in shown.says()
    assert "Start again with the same plan" in shown.offers()


def test_a_training_without_its_job_is_not_called_none(shown: Shown) -> None:
    """Under the banner that says that it is damaged."""
    run = record(shown.bench.draft, [])
    run.job_file.write_text("garbled", encoding="utf-8")
    shown.bench.training.open()
    shown.bench.until_so(is_opening=False)
    assert "Nothing has been trained yet" not in shown.says()
    assert "job.json" in shown.says()


def test_a_training_out_of_control_leads_to_the_plan(
    shown: Shown, qtbot: QtBot
) -> None:
    """Going on would meet the same again."""
    shown.bench.open([*_ONE_LOOK, Failed("TrainingBlewUp", {"step": 3})])
    assert "Continue where it stopped" not in shown.offers()
    with qtbot.waitSignal(shown.page.step_wanted) as wanted:
        shown.press("Change the plan")
    assert wanted.args == [Step.PLAN]


def test_a_model_that_has_gone_leads_to_the_models(shown: Shown, qtbot: QtBot) -> None:
    """Or goes on, once it is back."""
    gone = Failed("ModelGone", {"name": "tiny", "folder": "/x"})
    shown.bench.open([*_ONE_LOOK, gone])
    assert "Continue where it stopped" in shown.offers()
    with qtbot.waitSignal(shown.page.step_wanted) as wanted:
        shown.press("Choose another model")
    assert wanted.args == [Step.MODEL]


def _warned(qtbot: QtBot, folder: Path, *then: Event | str) -> Shown:
    """A training that learns by heart, and goes on."""
    shown = Shown(qtbot, folder, [*training_into(State.MEMORISING), WAIT, *then])
    shown.bench.training.start()
    shown.bench.pump.until(lambda: shown.bench.training.state.wants_answer)
    return shown


def test_a_warning_is_answered_in_the_banner(qtbot: QtBot, tmp_path: Path) -> None:
    """Stopping is offered once, not in the foot as well."""
    shown = _warned(qtbot, tmp_path, CarriedOn(100), WAIT)
    assert shown.offers().count("Stop and keep the best version") == 1
    shown.press("Carry on anyway")
    assert "Carrying on…" not in shown.offers()
    shown.bench.until_so(is_carrying_on=False)
    assert "You carried on" in shown.says()
    shown.press("Stop and keep the best version")
    assert "Stopping" in shown.says()
    shown.bench.until_over()


def test_more_caution_is_one_press_away(qtbot: QtBot, tmp_path: Path) -> None:
    """It says that the plan comes after what was learned is kept."""
    end = Finished(stopped=True, peak_memory=1)
    shown = _warned(qtbot, tmp_path, BestKept(60), end)
    retry = next(each for each in shown.offers() if each.startswith("Try again"))
    shown.press(retry)
    assert "the plan opens" in shown.says()
    shown.bench.until_over()
    assert shown.bench.shown == [Step.PLAN]


def test_stopping_in_a_double_check_says_what_is_kept(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """That one training's best, and no more."""
    script: list[Event | str] = [FoldBegan(0, 5), *_ONE_LOOK, look(1, 3.0), WAIT]
    shown = Shown(qtbot, tmp_path, script)
    shown.bench.training.start()
    shown.bench.pump.until(lambda: shown.bench.training.state.has_better_version)
    shown.press("Stop and keep the best version")
    (box,) = shown.page.findChildren(QMessageBox)
    assert "training 1 of 5 is kept" in box.informativeText()
    assert not shown.bench.training.state.is_stopping
    shown.bench.training.pause_and_close(lambda: None)
    shown.bench.until_over()


def test_the_bar_of_a_double_check_is_that_of_all_checks(shown: Shown) -> None:
    """It says which of them goes on; the figures are those of all together."""
    fold: list[Event] = [prepared(10), look(0, 4.0), step(1), step(2)]
    asked = replace(job(), folds=(job().split,) * 5)
    run = create_run(shown.bench.draft.project.runs / "run-1", asked)
    for each in (_STARTED, FoldBegan(0, 5), *fold):
        run.append(Said(each, 0.0))
    shown.bench.training.open()
    shown.bench.until_so(is_opening=False)
    (bar,) = shown.page.findChildren(QProgressBar)
    assert bar.accessibleName() == "Check 1 of 5. 3 % of the training is done"
    assert bar.value() / bar.maximum() == pytest.approx(2 / 10 / 6, abs=0.001)
    assert "Continue where it stopped" in shown.offers()


def test_a_result_is_not_replaced_unasked(shown: Shown) -> None:
    """Starting again asks first."""
    shown.bench.open(_WHOLE)
    shown.press("Start again with the same plan")
    assert not shown.bench.training.state.is_running
    assert shown.page.findChildren(QMessageBox)


def test_a_computer_that_may_go_to_sleep_is_told_of(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line, for as long as the training works."""
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS")
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")
    shown = Shown(qtbot, tmp_path, [*_ONE_LOOK, WAIT, Paused(1), WAIT, _WHOLE[-1]])
    training = shown.bench.training
    training.start()
    shown.bench.until_so(may_sleep=True)
    assert "could not be kept awake" in shown.says()
    shown.bench.until_so(is_starting=False)
    training.pause()
    shown.bench.until_so(is_paused=True)
    training.resume()
    shown.bench.until_over()
    assert "could not be kept awake" not in shown.says()


def test_it_says_where_it_trains_while_it_does(qtbot: QtBot, tmp_path: Path) -> None:
    """On a card with that card's memory beside the computer's."""
    on_card = DeviceChosen("NVIDIA RTX A2000", 6 * 10**9, 4)
    taken = [replace(step(n), card_memory=2 * 10**9) for n in (1, 2)]
    short = MemoryRanShort(1, recomputes=False)
    script = [_STARTED, on_card, *_ONE_LOOK[1:], *taken, short, WAIT, _WHOLE[-1]]
    shown = Shown(qtbot, tmp_path, script)
    shown.bench.training.start()
    shown.bench.pump.until(
        lambda: shown.bench.training.state.history.ran_short is not None
    )
    assert "graphics card NVIDIA RTX A2000 with 6.0 GB" in shown.says()
    assert "Graphics card | 2.0 GB of 6.0 GB" in shown.says()
    assert "Memory ran short" in shown.says()
    shown.bench.training.stop_and_keep()
    shown.bench.until_over()
    assert "It trains" not in shown.says()
    assert "Memory ran short" not in shown.says()


def test_a_card_that_is_not_used_is_no_figure(qtbot: QtBot, tmp_path: Path) -> None:
    """But it is said why."""
    refused = DeviceChosen("Quadro P600", 0, 4, Refusal.TOO_OLD)
    script = [_STARTED, refused, *_ONE_LOOK[1:], step(1), step(2), WAIT, _WHOLE[-1]]
    shown = Shown(qtbot, tmp_path, script)
    shown.bench.training.start()
    shown.bench.pump.until(lambda: len(shown.bench.training.state.history.steps) == 2)
    assert "Quadro P600 is too old" in shown.says()
    assert "Graphics card |" not in shown.says()
    shown.bench.training.stop_and_keep()
    shown.bench.until_over()


def test_a_checkpoint_that_could_not_be_used_is_told_of(shown: Shown) -> None:
    """In one line: from where it goes on instead."""
    shown.bench.open([*_ONE_LOOK, PassedOver(8, 4, Flaw.DAMAGED)])
    assert "at step 8, is damaged" in shown.says()


def test_a_disk_that_is_nearly_full_leaves_a_button_to_continue(shown: Shown) -> None:
    """For when there is room again."""
    failed = Failed("DiskNearlyFull", {"folder": "/x", "needed": 9_000_000})
    shown.bench.open([*_ONE_LOOK, failed])
    assert "while there was room to save" in shown.says()
    assert "Continue where it stopped" in shown.offers()
