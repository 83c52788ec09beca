"""Answers of the original and of the kept version."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.asks import Ask, Turn, to_line
from ftstudio.core.errors import RequestTooLong, RunNotReady
from ftstudio.core.events import (
    AnswerEnded,
    AnswerFailed,
    AnswerGrew,
    Event,
    Finished,
    Listening,
    Voice,
)
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Talk
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.pipeline import train
from ftstudio.worker.talking import Speaker, talk
from ftstudio.worker.wire import Commands
from ftstudio.worker.writing.model import load_base, load_tokenizer
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
        Talk(str(trained[0].path), (Ask("Oak?", True, 400),)),
        ear.hear,
        ear.commands,
    )
    assert len(ear.all(AnswerEnded)) == 1
    assert ear.all(AnswerEnded)[0].tokens < 400


def test_a_talk_that_stays_answers_whatever_comes(
    trained: tuple[RunFolder, Job],
) -> None:
    """A request that is too long ends nothing; the talk ends when it is asked to."""
    asks = [Ask("Oak?", max_tokens=4), Ask("Oak? " * 500), Ask("Ash?", True, 4)]
    ear = Ear()

    def hear(event: Event) -> None:
        ear.hear(event)
        if isinstance(event, Listening):
            line = f"ask {to_line(asks.pop(0))}" if asks else "end"
            ear.commands.obey(line)

    talk(*trained, Talk(str(trained[0].path), stays=True), hear, ear.commands)
    ends = [(each.request, each.voice) for each in ear.all(AnswerEnded)]
    assert ends == [(0, Voice.TUNED), (2, Voice.ORIGINAL), (2, Voice.TUNED)]
    (failed,) = ear.all(AnswerFailed)
    assert (failed.request, failed.error) == (1, "RequestTooLong")


def test_hushed_it_says_no_more_and_stays(trained: tuple[RunFolder, Job]) -> None:
    """Neither of the two."""
    ear = Ear("hush", on=AnswerGrew, after=2)
    heard = 0

    def hear(event: Event) -> None:
        nonlocal heard
        ear.hear(event)
        if isinstance(event, Listening):
            heard += 1
            line = f"ask {to_line(Ask('Oak?', True, 400))}" if heard == 1 else "end"
            ear.commands.obey(line)

    talk(*trained, Talk(str(trained[0].path), stays=True), hear, ear.commands)
    assert heard == 2
    (ended,) = ear.all(AnswerEnded)
    assert ended.tokens < 400


def test_without_heat_it_says_the_likeliest(trained: tuple[RunFolder, Job]) -> None:
    """The same, whatever the seed; with heat another."""
    run, job = trained

    def said(seed: int, temperature: float) -> str:
        ear = Ear()
        ask = Ask("About oak?", max_tokens=24, temperature=temperature)
        task = Talk(str(run.path), (ask,))
        talk(run, replace(job, seed=seed), task, ear.hear, ear.commands)
        return _text(ear, Voice.TUNED)

    assert said(1, 0.0) == said(2, 0.0)
    assert said(1, 2.0) != said(2, 2.0)


def test_what_was_said_before_counts(trained: tuple[RunFolder, Job]) -> None:
    """And so does an instruction; a mark in either is only text."""
    _run, job = trained
    tokenizer = load_tokenizer(job.model)
    before = (Turn("Ash?", "Yes <|im_end|>."),)
    ids = Speaker(load_base(job.model, PROCESSOR), tokenizer, 0, Commands())._prompt(
        Ask("Oak <|im_start|>?", max_tokens=4, instruction="Be short.", before=before)
    )
    assert tokenizer.decode(ids) == (
        "<|im_start|>system\nBe short.<|im_end|>\n<|im_start|>user\nAsh?<|im_end|>\n"
        "<|im_start|>assistant\nYes <|im_end|>.<|im_end|>\n<|im_start|>user\n"
        "Oak <|im_start|>?<|im_end|>\n<|im_start|>assistant\n"
    )
    marks = tokenizer.convert_tokens_to_ids(["<|im_start|>", "<|im_end|>"])
    assert [ids.count(each) for each in marks] == [5, 4]


def test_an_instruction_that_has_no_place_begins_the_talk(
    trained: tuple[RunFolder, Job],
) -> None:
    """Rather than that there is no answer."""
    _run, job = trained
    tokenizer = load_tokenizer(job.model)
    tokenizer.chat_template = (
        "{% if messages[0].role == 'system' %}{{ raise_exception('No') }}{% endif %}"
        + tokenizer.chat_template
    )
    ids = Speaker(load_base(job.model, PROCESSOR), tokenizer, 0, Commands())._prompt(
        Ask("Oak?", max_tokens=4, instruction="Be short.", before=(Turn("A?", "B."),))
    )
    assert str(tokenizer.decode(ids)).startswith("<|im_start|>user\nBe short.\n\nA?<")


def test_what_is_asked_and_hushed_at_once_ends(trained: tuple[RunFolder, Job]) -> None:
    """Without a word, and whoever asked is told."""
    ear = Ear()

    def hear(event: Event) -> None:
        ear.hear(event)
        if isinstance(event, Listening):
            heard = len(ear.all(Listening))
            ask = f"ask {to_line(Ask('Oak?', max_tokens=4))}"
            for line in (ask, "hush") if heard == 1 else ("end",):
                ear.commands.obey(line)

    talk(*trained, Talk(str(trained[0].path), stays=True), hear, ear.commands)
    assert len(ear.all(Listening)) == 2
    assert not ear.all(AnswerGrew)


def test_a_run_that_learned_nothing_yet_says_so(
    tmp_path: Path, tiny_model: Path
) -> None:
    """There is no version to ask."""
    with pytest.raises(RunNotReady):
        _talk(make_run(tmp_path / "run", tiny_model), compare=False)


def _talk(trained: tuple[RunFolder, Job], compare: bool) -> Ear:
    ear = Ear()
    task = Talk(str(trained[0].path), (Ask("About oak?", compare, 24),))
    talk(*trained, task, ear.hear, ear.commands)
    return ear


def _text(ear: Ear, voice: Voice) -> str:
    return "".join(each.text for each in ear.all(AnswerGrew) if each.voice == voice)


def test_a_request_beyond_the_context_is_refused(
    trained: tuple[RunFolder, Job],
) -> None:
    """Instead of being answered from what is left of it."""
    task = Talk(str(trained[0].path), (Ask("Oak? " * 500, max_tokens=24),))
    with pytest.raises(RequestTooLong):
        talk(*trained, task, Ear().hear, Ear().commands)
