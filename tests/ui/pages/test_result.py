"""The Result step, as a person sees and presses it; real workers behind it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ftstudio.core.events import (
    AnswerEnded,
    AnswerGrew,
    Event,
    Failed,
    Finished,
    Started,
    Voice,
)
from ftstudio.core.steps import Step
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.result import ResultPage
from ftstudio.viewmodels.result import ResultViewModel
from tests.factories import prepared, told
from tests.viewmodels.trainings import Bench, teller

_STARTED = Started(process=7, version="0")
_DONE = Finished(stopped=False, peak_memory=1)
_TALK: Sequence[Event] = [
    _STARTED,
    AnswerGrew(0, Voice.ORIGINAL, "I am"),
    AnswerEnded(0, Voice.ORIGINAL, 2, by_itself=True),
    AnswerGrew(0, Voice.TUNED, "Dear Mrs Pellow"),
    AnswerEnded(0, Voice.TUNED, 300, by_itself=False),
    _DONE,
]


class Shown:
    """A page over a project whose training has gone like that."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        events: Sequence[Event],
        script: Sequence[Event | str] = (),
    ) -> None:
        self.bench = Bench(folder, teller(folder, script))
        self.bench.open(events)
        bench = self.bench
        self.result = ResultViewModel(bench.draft, bench.workshop, bench.training)
        self.page = ResultPage(self.result, Look(LIGHT))
        qtbot.addWidget(self.page)

    def says(self) -> str:
        """All that can be read on the page."""
        labels = self.page.findChildren(QLabel)
        return " | ".join(e.text() for e in labels if e.isVisibleTo(self.page))

    def until_over(self) -> None:
        """Let things happen until no worker works."""
        self.bench.pump.until(lambda: self.result.state.can_work)


def test_the_verdict_stands_first(qtbot: QtBot, tmp_path: Path) -> None:
    """With both measurements as bars."""
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]))
    assert "25 %" in shown.says()
    assert "4.00" in shown.says()
    assert "3.00" in shown.says()


def test_no_gain_is_not_dressed_up(qtbot: QtBot, tmp_path: Path) -> None:
    """To train again is then the main thing to do."""
    shown = Shown(qtbot, tmp_path, told([3.0, 4.0]))
    assert "No gain" in shown.says()
    again, _save = shown.page.foot_buttons()
    assert again.property("role") == "primary"
    with qtbot.waitSignal(shown.page.step_wanted) as wanted:
        again.click()
    assert wanted.args == [Step.PLAN]


def test_without_a_version_the_page_leads_to_the_training(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """It is never blank."""
    shown = Shown(qtbot, tmp_path, [_STARTED, prepared(3)])
    assert "no version" in shown.says()
    assert shown.page.foot_buttons()[1].isHidden()


def test_both_answers_stand_beside_each_other(qtbot: QtBot, tmp_path: Path) -> None:
    """And one that was cut says so."""
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]), _TALK)
    shown.result.ask("Write a letter.")
    shown.until_over()
    texts = [each.toPlainText() for each in shown.page.findChildren(QPlainTextEdit)]
    assert texts == ["I am", "Dear Mrs Pellow"]
    assert shown.says().count("Cut at the limit") == 1


def test_why_there_is_no_answer_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """In a sentence."""
    failed = Failed("RequestTooLong", {"tokens": 9000, "most": 8192})
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]), [_STARTED, failed])
    shown.result.ask("Write a letter.")
    shown.until_over()
    assert "too long" in shown.says()


def test_where_the_model_lies_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """Once it does."""
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]), [_STARTED, _DONE])
    shown.page.show_saving()
    shown.result.export(tmp_path)
    shown.until_over()
    assert str(tmp_path / "Letters") in shown.says()


def test_what_is_in_the_way_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing is overwritten."""
    failed = Failed("WouldOverwrite", {"path": "/x/Letters"})
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]), [_STARTED, failed])
    shown.page.show_saving()
    shown.result.export(tmp_path)
    shown.until_over()
    assert "/x/Letters" in shown.says()
