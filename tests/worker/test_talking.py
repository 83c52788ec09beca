"""Answers of the original and of the kept version."""

from pathlib import Path

import pytest

from ftstudio.core.errors import RequestTooLong, RunNotReady
from ftstudio.core.events import AnswerEnded, AnswerGrew, Finished, Voice
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Talk
from ftstudio.worker.pipeline import train
from ftstudio.worker.talking import talk
from tests.worker.making import Ear, make_run


@pytest.fixture(scope="module")
def trained(
    tmp_path_factory: pytest.TempPathFactory, tiny_model: Path
) -> tuple[RunFolder, Job]:
    """A run that learned for a while; only read."""
    run, job = make_run(tmp_path_factory.mktemp("trained") / "run", tiny_model)
    assert isinstance(train(run, job, Ear().hear, Ear().commands), Finished)
    return run, job


def test_both_answer_when_compared(trained: tuple[RunFolder, Job]) -> None:
    """The original first; each ends once."""
    ear = _talk(trained, compare=True)
    ends = [(each.voice, each.tokens) for each in ear.all(AnswerEnded)]
    assert [voice for voice, _ in ends] == [Voice.ORIGINAL, Voice.TUNED]
    assert all(0 < tokens <= 24 for _, tokens in ends)


def test_training_changed_the_answer(trained: tuple[RunFolder, Job]) -> None:
    """A difference that can be seen, and the same one each time."""
    first, second = (_talk(trained, compare=True) for _ in range(2))
    answers = [_text(first, voice) for voice in Voice]
    assert answers[0] != answers[1]
    assert [_text(second, voice) for voice in Voice] == answers


def test_an_answer_can_be_stopped(trained: tuple[RunFolder, Job]) -> None:
    """Between two words, not only between two answers."""
    ear = Ear("stop", on=AnswerGrew, after=2)
    talk(
        *trained,
        Talk(str(trained[0].path), ("Oak?",), True, 400),
        ear.hear,
        ear.commands,
    )
    assert len(ear.all(AnswerEnded)) == 1
    assert ear.all(AnswerEnded)[0].tokens < 400


def test_a_run_that_learned_nothing_yet_says_so(
    tmp_path: Path, tiny_model: Path
) -> None:
    """There is no version to ask."""
    with pytest.raises(RunNotReady):
        _talk(make_run(tmp_path / "run", tiny_model), compare=False)


def _talk(trained: tuple[RunFolder, Job], compare: bool) -> Ear:
    ear = Ear()
    task = Talk(str(trained[0].path), ("About oak?",), compare, max_tokens=24)
    talk(*trained, task, ear.hear, ear.commands)
    return ear


def _text(ear: Ear, voice: Voice) -> str:
    return "".join(each.text for each in ear.all(AnswerGrew) if each.voice == voice)


def test_a_request_beyond_the_context_is_refused(
    trained: tuple[RunFolder, Job],
) -> None:
    """Instead of being answered from what is left of it."""
    task = Talk(str(trained[0].path), ("Oak? " * 500,), compare=False, max_tokens=24)
    with pytest.raises(RequestTooLong):
        talk(*trained, task, Ear().hear, Ear().commands)
