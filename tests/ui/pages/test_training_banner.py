"""What stands above the plot, and the buttons that answer it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.events import (
    BestKept,
    CarriedOn,
    Event,
    Failed,
    Finished,
    FoldBegan,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.health import State
from ftstudio.core.standing import Standing
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.training_banner import TrainingBanner
from ftstudio.viewmodels.judging import Judge
from ftstudio.viewmodels.training_state import TrainingState
from tests.courses import in_full, training_into
from tests.factories import cross_validated, history, job, prepared, step
from tests.viewmodels.drafts import make_draft

_STOP, _CARRY_ON = "Stop and keep the best version", "Carry on anyway"
_RETRY = "Try again with more caution"
_RED = training_into(State.MEMORISING)


class Shown:
    """The banner over a training that goes on, or is over."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.banner = TrainingBanner(Look(LIGHT))
        qtbot.addWidget(self.banner)
        self._judge = Judge(make_draft(folder))
        self._judge.take(job())
        self.state = TrainingState(run=Path("/run"))

    def after(self, events: Sequence[Event], **changes: object) -> "Shown":
        """Once this has happened."""
        known = history(events)
        is_running = known.final is None
        standing = Standing.TRAINING if is_running else Standing.READY
        fields = {"is_running": is_running, "standing": standing, **changes}
        fields |= self._judge.fields(known) | {"history": known}
        self.state = replace(self.state, **fields)  # type: ignore[arg-type]
        self.banner.show_state(self.state)
        return self

    @property
    def tone(self) -> str:
        """How grave it looks."""
        return str(self.banner.property("state"))

    @property
    def said(self) -> str:
        """Title and sentence."""
        labels = self.banner.findChildren(QLabel)
        return " | ".join(each.text() for each in labels if not each.isHidden())

    @property
    def offers(self) -> list[str]:
        """The buttons that can be pressed, without the time that they take."""
        everything = self.banner.findChildren(QPushButton)
        seen = [each for each in everything if not each.isHidden()]
        return [e.text().partition(" (")[0] for e in seen if e.isEnabled()]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    """The banner, with nothing to say yet."""
    return Shown(qtbot, tmp_path)


@pytest.mark.parametrize(
    ("state", "tone", "offers"),
    [
        (State.LEARNING, "calm", []),
        (State.PLATEAU, "quiet", []),
        (State.WATCHING, "attention", []),
        (State.MEMORISING, "danger", [_STOP, _RETRY, _CARRY_ON]),
        (State.RATE_TOO_HIGH, "danger", [_STOP, _RETRY, _CARRY_ON]),
        (State.RECOVERED, "calm", []),
        (State.NOT_LEARNING, "attention", ["Change the plan"]),
        (State.TOO_GOOD, "attention", ["Go to the documents"]),
        (State.TOO_NOISY, "attention", ["Go to the documents"]),
    ],
)
def test_each_verdict_comes_with_what_can_be_done(
    shown: Shown, state: State, tone: str, offers: list[str]
) -> None:
    """In its colour, and never by colour alone."""
    shown.after(training_into(state))
    assert (shown.tone, shown.offers) == (tone, offers)
    assert shown.said.strip(" |")


def test_a_danger_says_when_it_ends_by_itself_and_what_another_try_takes(
    shown: Shown,
) -> None:
    """The field's own word stands in the tooltip."""
    shown.after(_RED)
    assert "stops by itself after 2 more looks" in shown.said
    assert shown.banner.retry.text().startswith(f"{_RETRY} (")
    assert "validation loss" in shown.banner.toolTip()


def test_who_carries_on_sees_that_it_was_heard(shown: Shown) -> None:
    """Then only another try is offered, until it gets clearly worse."""
    shown.after(_RED, is_carrying_on=True)
    assert _CARRY_ON not in shown.offers
    assert shown.banner.carry_on.text() == "Carrying on…"
    shown.after([*_RED, CarriedOn(100)], is_carrying_on=False)
    assert shown.offers == [_RETRY]
    assert (shown.tone, "You carried on" in shown.said) == ("attention", True)


def test_an_explosion_is_told_until_something_else_is(shown: Shown) -> None:
    """With what is said of the looks before it."""
    shown.after([*training_into(State.LEARNING, looks=6), WentBack(54, 50, 1e-4)])
    assert "went back to step 50" in shown.said
    assert shown.tone == "attention"


def test_a_double_check_says_which_training_goes_on(shown: Shown) -> None:
    """And of its losses only what is grave."""
    folds = [FoldBegan(0, 5), *training_into(State.LEARNING), FoldBegan(1, 5)]
    shown.after([*folds, *training_into(State.WATCHING)])
    assert "Double-check: training 2 of 5" in shown.said
    assert shown.tone == "quiet"
    shown.after([*folds, *_RED])
    assert "by heart" in shown.said
    assert "Check 2 of 5." in shown.said
    assert "the next check begins" in shown.said
    agreed = cross_validated(share=0.6)
    shown.after([*folds, *_RED, agreed, prepared(6), step(1)])
    assert "agreed on 60 % of the plan" in shown.said


def test_what_ended_by_itself_says_so(shown: Shown) -> None:
    """And offers another try."""
    told = [*_RED, StoppedEarly(120), BestKept(60), in_full(2.6, 60)]
    shown.after([*told, Finished(stopped=False, peak_memory=1)])
    assert "ended by itself" in shown.said
    assert "30 % of the training, is kept" in shown.said
    assert shown.offers == [_RETRY]


def test_what_is_too_good_is_doubted_at_the_end_too(shown: Shown) -> None:
    """The result is not to be believed."""
    good = training_into(State.TOO_GOOD)
    shown.after([*good, BestKept(80), Finished(stopped=False, peak_memory=1)])
    assert "Too good to be true" in shown.said
    assert (shown.tone, shown.offers) == ("attention", ["Go to the documents"])


def test_a_training_out_of_control_offers_another_try(shown: Shown) -> None:
    """Or another plan."""
    failed = Failed("TrainingBlewUp", {"step": 57})
    shown.after([*training_into(State.LEARNING), failed], standing=Standing.FAILED)
    assert _RETRY in shown.offers


def test_one_look_is_no_verdict(shown: Shown) -> None:
    """It says what comes next."""
    shown.after(training_into(State.LEARNING, looks=1))
    assert shown.tone == "quiet"
    assert "next look" in shown.said
