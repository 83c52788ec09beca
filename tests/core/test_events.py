"""All that a worker says, one line each."""

import json
import math
from collections.abc import Sequence
from typing import get_args

import pytest

from ftstudio.core.device import Refusal
from ftstudio.core.events import (
    AnswerEnded,
    AnswerFailed,
    AnswerGrew,
    BestKept,
    CarriedOn,
    CheckpointSaved,
    CrossValidated,
    DeviceChosen,
    Evaluated,
    Event,
    Exported,
    Failed,
    Finished,
    Flaw,
    FoldBegan,
    Found,
    Hit,
    Listening,
    Matched,
    MemoryRanShort,
    Neighbour,
    Pair,
    PassedOver,
    Paused,
    Phase,
    PhaseChanged,
    Placed,
    Progressed,
    Proved,
    RanksChanged,
    Rehearsed,
    Resumed,
    RunCreated,
    Said,
    SorterMade,
    Started,
    StoppedEarly,
    Voice,
    WentBack,
    from_line,
    to_line,
)
from ftstudio.core.exports import Program
from ftstudio.core.plain import MalformedRecord
from tests.factories import (
    cross_validated,
    figures,
    final_test,
    in_full,
    look,
    prepared,
    sample,
    step,
)
from tests.proofs import proof

EVENTS = [
    RunCreated("/home/B\udcfcro/runs/a"),
    Started(process=7, version="0.1"),
    DeviceChosen("NVIDIA RTX A2000", 6 * 10**9, 4),
    DeviceChosen("", 0, 4, Refusal.NOT_BUILT),
    MemoryRanShort(rows=1, recomputes=True),
    RanksChanged(processes=2),
    PhaseChanged(Phase.SAVING, peak_memory=10**12),
    Progressed(done=3, total=0),
    prepared(steps=30, resumed_from=4),
    step(7),
    look(7, 2.5),
    in_full(7, 2.5),
    final_test(7, 2.5, 2.25),
    sample(7, "Wood\n\nOak\u2028is …"),
    CheckpointSaved(7),
    PassedOver(step=7, to=3, flaw=Flaw.TOO_NEW),
    Paused(7),
    Resumed(7),
    WentBack(step=9, to=7, learning_rate=2e-4),
    CarriedOn(7),
    StoppedEarly(9),
    FoldBegan(fold=0, folds=5),
    SorterMade(("Bank", "Été"), (0, 1), (0, 1), (0.9, 0.5), (0.9, 0.4), (0.8,), (1.0,)),
    Placed("/a/\udcfc", None, "Bank", 0.4, True, (Neighbour("a" * 64, "Été", 0.5),)),
    cross_validated(),
    BestKept(0),
    AnswerGrew(0, Voice.TUNED, 'Sehr geehrte „Ada“,\r\n\u2028\x00"\\{}'),
    AnswerEnded(0, Voice.ORIGINAL, tokens=9, by_itself=True),
    Rehearsed(figures()),
    Proved(proof()),
    AnswerFailed(1, "RequestTooLong", {"tokens": 9, "most": 8}),
    Listening(),
    Exported("/out", 9, Program.LLAMA, "Oak?", "It is hard.", is_same=True),
    Found((Hit("/office/\udcfc.txt", -0.25, "Two\nlines"),)),
    Matched((Pair("a" * 64, "b" * 64),)),
    Finished(stopped=True, peak_memory=0),
    Failed("DiskFull", {"folder": "/runs", "needed": 3, "share": 0.5}),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda each: type(each).__name__)
def test_an_event_is_one_line_and_comes_back(event: Event) -> None:
    """Whatever is in it: line breaks, any alphabet, names that are no text."""
    line = to_line(Said(event, 1.5))
    assert line.encode("utf-8").count(b"\n") == 0
    assert from_line(line) == Said(event, 1.5)


def test_no_event_is_forgotten_here() -> None:
    """A new one is added to the list above."""
    assert {type(each) for each in EVENTS} == set(get_args(Event))


def test_a_loss_that_is_no_number_is_null() -> None:
    """JSON has no word for it."""
    line = to_line(Said(look(3, math.inf), 1.5))
    assert json.loads(line)["document_losses"] == [None, None]
    again = from_line(line).event
    assert isinstance(again, Evaluated)
    assert math.isnan(again.validation_loss)


def test_a_document_that_was_not_read_keeps_its_place() -> None:
    """In what the folds found, as anywhere."""
    found = cross_validated(low=math.nan, document_gains=(0.1, math.nan))
    again = from_line(to_line(Said(found, 1.5))).event
    assert isinstance(again, CrossValidated)
    assert math.isnan(again.low)
    assert again.document_gains[0] == 0.1
    assert math.isnan(again.document_gains[1])


def test_a_line_begins_with_the_event_and_has_its_fields() -> None:
    """What others script against."""
    record = json.loads(to_line(Said(look(4, validation=2.5), at=10.0)))
    assert list(record)[:2] == ["event", "at"]
    assert record == {
        "event": "Evaluated",
        "at": 10.0,
        "step": 4,
        "training_loss": 2.0,
        "validation_loss": 2.5,
        "document_losses": [2.5, 2.5],
        "seconds": 0.1,
        "accuracy": None,
    }


def test_a_step_of_an_older_record_says_nothing_of_memory() -> None:
    """And still reads."""
    record = json.loads(to_line(Said(step(7), 1.5)))
    del record["memory"]
    assert from_line(json.dumps(record)).event == step(7)
    assert step(7).memory == 0


@pytest.mark.parametrize(
    ("event", "newer"),
    [
        (prepared(), ("test_documents", "vocabulary", "excerpt_tokens")),
        (in_full(7, 2.5), ("document_tokens",)),
    ],
)
def test_an_older_record_says_less(event: Event, newer: Sequence[str]) -> None:
    """And still reads."""
    record = json.loads(to_line(Said(event, 1.5)))
    for name in newer:
        del record[name]
    assert from_line(json.dumps(record)).event == event


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Epoch 1/3: 40%",
        "[1, 2]",
        "null",
        '{"event": "Exploded", "at": 1}',
        '{"event": ["Started"], "at": 1}',
        '{"event": "Started", "process": 1, "version": "0"}',
        '{"event": "Started", "at": "now", "process": 1, "version": "0"}',
        '{"event": "Started", "at": 1, "process": "1", "version": "0"}',
        '{"event": "Started", "at": 1, "process": 1, "version": "0"',
        '{"event": "Started", "at": ' + "9" * 400 + ', "process": 1, "version": "0"}',
    ],
)
def test_garbage_is_malformed_and_nothing_worse(line: str) -> None:
    """A library that writes into the wire cannot end the listening."""
    with pytest.raises(MalformedRecord):
        from_line(line)


def test_a_line_says_when() -> None:
    """To the millisecond."""
    said = Said(Started(process=1, version="0"), at=1234.56789)
    assert from_line(to_line(said)).at == 1234.568
