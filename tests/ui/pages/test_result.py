"""The Result step, as a person sees and presses it; real workers behind it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.events import (
    AnswerEnded,
    AnswerGrew,
    Event,
    Exported,
    Failed,
    Finished,
    Proved,
    Started,
    StoppedEarly,
    Voice,
)
from ftstudio.core.exports import Program
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.steps import Step
from ftstudio.documents.texts import TextStore
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.result import ResultPage
from ftstudio.ui.widgets.writing import Writing
from ftstudio.viewmodels.result import ResultViewModel
from tests.factories import cross_validated, prepared, told, told_with_folds
from tests.proofs import NOTHING_REPEATED, proof
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

    def press(self, text: str) -> None:
        """The button with that text, where one can be seen."""
        buttons = self.page.findChildren(QPushButton)
        seen = [e for e in buttons if e.text() == text and e.isVisibleTo(self.page)]
        seen[0].click()

    def until_over(self) -> None:
        """Let things happen until no worker works."""
        self.bench.pump.until(lambda: self.result.state.can_work)


def _texts(shown: Shown) -> list[str]:
    """What stands in the fields that can be seen."""
    fields = shown.page.findChildren(Writing)
    return [each.toPlainText() for each in fields if each.isVisibleTo(shown.page)]


def test_the_verdict_stands_first(qtbot: QtBot, tmp_path: Path) -> None:
    """Its proof has both measurements as bars."""
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]))
    assert "25 %" in shown.says()
    assert "2 documents kept aside" in shown.says()
    shown.page.show_proof()
    assert "4.00" in shown.says()
    assert "3.00" in shown.says()


def test_a_range_is_told_with_the_documents_behind_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Each was examined by a model that had not learned from it."""
    found = told_with_folds([(3.0, 2.0)] * 5, cross_validated())
    shown = Shown(qtbot, tmp_path, found)
    assert "Between 8 % and 12 % less" in shown.says()
    assert "Each of your 3 documents" in shown.says()


def test_a_weak_proof_leads_to_a_double_check(qtbot: QtBot, tmp_path: Path) -> None:
    """On the plan, where it is on then."""
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]))
    with qtbot.waitSignal(shown.page.step_wanted) as wanted:
        shown.press("Double-check…")
    assert wanted.args == [Step.PLAN]
    assert shown.bench.draft.choices.double_check is True


@pytest.mark.parametrize(
    ("text", "step"),
    [("Add documents…", Step.DOCUMENTS), ("Another model…", Step.MODEL)],
)
def test_no_gain_leads_on(qtbot: QtBot, tmp_path: Path, text: str, step: Step) -> None:
    """To what may help; a gain needs none of it."""
    shown = Shown(qtbot, tmp_path, told([3.0, 4.0]))
    with qtbot.waitSignal(shown.page.step_wanted) as wanted:
        shown.press(text)
    assert wanted.args == [step]


def test_what_may_be_luck_is_not_dressed_up(qtbot: QtBot, tmp_path: Path) -> None:
    """To train again is the main thing to do, though the model can be saved."""
    found = told_with_folds([(3.0, 2.0)] * 5, cross_validated(low=-0.02))
    shown = Shown(qtbot, tmp_path, found)
    assert "Perhaps better" in shown.says()
    again, save = shown.page.foot_buttons()
    assert (again.property("role"), save.isEnabled()) == ("primary", True)


def test_an_end_by_itself_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """In one line with what the result means."""
    events = told([4.0, 3.0, 3.5])
    shown = Shown(qtbot, tmp_path, [*events[:-3], StoppedEarly(2), *events[-3:]])
    assert "It ended by itself at 100 %" in shown.says()


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
    assert _texts(shown) == ["I am", "Dear Mrs Pellow"]
    assert shown.says().count("Cut at the limit") == 1


def test_why_there_is_no_answer_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """In a sentence."""
    failed = Failed("RequestTooLong", {"tokens": 9000, "most": 8192})
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]), [_STARTED, failed])
    shown.result.ask("Write a letter.")
    shown.until_over()
    assert "too long" in shown.says()


def test_a_cost_is_said_at_the_top_whichever_tab_is_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """What was measured before is known when the project is opened again."""
    repeated = replace(NOTHING_REPEATED, recited=30)
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]))
    assert "memorised" not in shown.says()
    shown.page.show_proof()
    found = Proved(proof(step=1, recitation=repeated))
    script: list[Event] = [_STARTED, found, _DONE]
    teller(tmp_path, script)
    shown.press("Measure now")
    state = shown.result.proving
    shown.bench.pump.until(lambda: not state.state.is_proving)
    shown.page.show_saving()
    assert "It has memorised" in shown.says()


def test_a_document_can_be_read_where_its_figure_stands(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """And why not, where its text has gone."""
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]))
    run = shown.result.state.run
    assert run is not None
    hard = shown.result.state.hardest[0]
    TextStore(RunFolder(run).texts).put(hard.content_hash, "Dear Mrs Pellow")
    shown.page.show_proof()
    shown.press("Read it")
    assert _texts(shown) == ["Dear Mrs Pellow"]
    shown.press("Hide its text")
    TextStore(RunFolder(run).texts).remove(hard.content_hash)
    shown.press("Read it")
    assert "text" in _texts(shown)[0]
    assert "Pellow" not in _texts(shown)[0]


def test_where_the_model_lies_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """Once it does."""
    made = Exported("/x/Letters", 9, Program.PEFT, "Oak?", "It is hard.", True)
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]), [_STARTED, made, _DONE])
    shown.page.show_saving()
    shown.result.export(tmp_path)
    shown.until_over()
    assert "/x/Letters" in shown.says()
    assert "It is hard." in shown.says()


def test_what_is_in_the_way_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing is overwritten."""
    failed = Failed("WouldOverwrite", {"path": "/x/Letters"})
    shown = Shown(qtbot, tmp_path, told([4.0, 3.0]), [_STARTED, failed])
    shown.page.show_saving()
    shown.result.export(tmp_path)
    shown.until_over()
    assert "/x/Letters" in shown.says()
