"""The narrator of a training in the terminal."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from ftstudio.cli.narrator import Narrator
from ftstudio.cli.output import Output
from ftstudio.core.device import Refusal
from ftstudio.core.events import (
    DeviceChosen,
    Event,
    Flaw,
    FoldBegan,
    MemoryRanShort,
    PassedOver,
    Phase,
    PhaseChanged,
    Prepared,
    RanksChanged,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.health import State
from ftstudio.core.history import History
from tests.courses import training_into
from tests.factories import cross_validated, history, job

Capture = pytest.CaptureFixture[str]


def _told(
    capture: Capture,
    events: Iterable[Event],
    before: Iterable[Event] = (),
    patience: int = 3,
) -> str:
    """What it says of these events, after those before."""
    known: History = history(before)
    narrator = Narrator(known, replace(job(), patience=patience), Output(as_json=False))
    for each in events:
        narrator.hear(each)
    return capture.readouterr().out


def test_a_verdict_is_told_when_it_changes(capsys: Capture) -> None:
    """Not at each look; it is the one that the window shows."""
    said = _told(capsys, training_into(State.MEMORISING))
    assert said.count("Learning well.") == 1
    assert said.count("It is learning your documents by heart.") == 1
    assert said.index("Watching") < said.index("by heart")
    assert f"most of all “{job().validation[0].name}”" in said


def test_nothing_is_said_before_anything_was_learned(capsys: Capture) -> None:
    """The first look is that of the original."""
    said = _told(capsys, training_into(State.LEARNING, looks=1))
    assert "Learning well" not in said


def test_a_warning_says_how_to_stop_and_when_it_ends_by_itself(capsys: Capture) -> None:
    """There is no carrying on here, but without patience nothing ends it."""
    red = training_into(State.MEMORISING)
    waits, for_ever = (_told(capsys, red, patience=n) for n in (3, 0))
    assert "otherwise it stops by itself after 3 more looks" in waits
    assert "Ctrl-C" in for_ever
    assert "by itself" not in for_ever


def test_what_was_said_before_a_pause_is_not_said_again(capsys: Capture) -> None:
    """A resumed run goes on where it was."""
    told = training_into(State.LEARNING)
    assert "Learning well" not in _told(capsys, told[-13:], before=told[:-13])


def test_a_double_check_is_told_check_by_check(capsys: Capture) -> None:
    """Then what they agreed on, with its range."""
    one = training_into(State.LEARNING)
    folds = [FoldBegan(0, 2), *one, FoldBegan(1, 2), *one]
    said = _told(capsys, [*folds, cross_validated(share=0.6)])
    assert said.index("Check 1 of 2") < said.index("Check 2 of 2")
    assert said.count("Learning well") == 2
    assert "agreed on 60 % of the plan" in said
    assert "8 % to 12 %" in said


def test_an_explosion_and_an_end_by_itself_are_told(capsys: Capture) -> None:
    """With the reason."""
    red = training_into(State.MEMORISING)
    said = _told(capsys, [*red, StoppedEarly(100)])
    assert "The training ended by itself. It was learning your documents" in said
    back = WentBack(31, 20, 1e-4)
    assert "out of control at step 31 and went back to step 20" in _told(capsys, [back])


def test_after_a_double_check_nothing_is_said_of_measuring(capsys: Capture) -> None:
    """There is no exam any more, and no best version."""
    before = [FoldBegan(0, 1), *training_into(State.LEARNING), cross_validated()]
    chapters = (PhaseChanged(each, 0) for each in (Phase.EXAMINING, Phase.SAVING))
    plan = Prepared(12, 0, 1000, 0, 40, (0, 40), 0)
    said = _told(capsys, [plan, *chapters], before)
    assert "takes 40 steps" in said
    assert "none is kept aside" in said
    assert not re.search("measur|lowest|best", said, re.IGNORECASE)


def test_in_a_check_no_version_is_promised(capsys: Capture) -> None:
    """What the losses are for is told once, and a warning ends that check alone."""
    red = training_into(State.MEMORISING)
    said = _told(capsys, [FoldBegan(0, 2), *red, StoppedEarly(100), FoldBegan(1, 2)])
    assert "lowest is kept" not in said
    assert said.count("lowest in all checks together") == 1
    assert "this check ends after 3 more looks" in said
    assert "This check ended by itself. It was learning your documents" in said
    assert "The training ended" not in said


def test_it_is_told_where_it_trains_and_that_memory_ran_short(capsys: Capture) -> None:
    """The one before anything else, the other when it happens."""
    told = [
        DeviceChosen("Quadro P600", 0, 4, Refusal.TOO_OLD),
        *training_into(State.LEARNING),
        RanksChanged(2),
        MemoryRanShort(1, recomputes=True),
    ]
    said = _told(capsys, told)
    assert said.startswith("The graphics card Quadro P600 is too old")
    assert "The processor trains instead, with 4 cores." in said
    assert "2 processes compute each step together." in said
    assert said.rstrip().endswith("what is learned is the same.")


def test_a_checkpoint_that_could_not_be_used_is_told_on_stderr(capsys: Capture) -> None:
    """Scripts that read stdout are spared."""
    narrator = Narrator(History(), job(), Output(as_json=True))
    narrator.hear(PassedOver(8, 4, Flaw.DAMAGED))
    said = capsys.readouterr()
    assert (said.out, "at step 8, is damaged" in said.err) == ("", True)
