"""A model that is loaded once, asked again and again, and given back."""

from pathlib import Path

from ftstudio.core.asks import Ask
from ftstudio.core.events import (
    AnswerFailed,
    AnswerGrew,
    Event,
    Failed,
    Finished,
    Listening,
    Started,
    Voice,
)
from ftstudio.viewmodels.conversation import Conversation
from tests.viewmodels.trainings import DIE, WAIT, Bench, teller

_STARTED = Started(process=7, version="0")
_RUN = Path("/runs/a")


class Heard:
    """A conversation with a worker that follows a script, and what it says."""

    def __init__(self, folder: Path, *script: Event | str) -> None:
        self.bench = Bench(folder, teller(folder, [_STARTED, *script]))
        self.events: list[Event] = []
        self.conversation = Conversation(self.bench.workshop)

    def ask(self, request: str = "Oak?") -> None:
        """Ask something, and hear the answer."""
        self.conversation.ask(_RUN, Ask(request), self.events.append)

    def wake(self, run: Path = _RUN) -> None:
        """Have the model loaded."""
        self.conversation.wake(run, self.events.append)

    def until(self, count: int) -> None:
        """So many events were heard."""
        self.bench.pump.until(lambda: len(self.events) >= count)


def test_one_worker_hears_all_requests(tmp_path: Path) -> None:
    """It is not started anew."""
    heard = Heard(tmp_path, Listening(), WAIT, Listening(), WAIT, Listening(), WAIT)
    for _ in range(2):
        heard.ask()
    heard.until(2)
    assert [type(each) for each in heard.events] == [Started, Listening]
    heard.conversation.rest()


def test_the_end_of_what_was_asked_before_ends_nothing_new(tmp_path: Path) -> None:
    """It is told to nobody who has asked again by then."""
    failed = AnswerFailed(0, "RequestTooLong", {"tokens": 9000, "most": 8192})
    grew = AnswerGrew(1, Voice.TUNED, "Dear")
    failing: list[Event | str] = [Listening(), WAIT, failed, Listening(), WAIT]
    heard = Heard(tmp_path, *failing, grew, Listening(), WAIT)
    heard.ask()
    heard.until(2)
    other: list[Event] = []
    heard.conversation.ask(_RUN, Ask("Ash?"), other.append)
    heard.bench.pump.until(lambda: len(other) == 2)
    assert heard.events[-1] == failed
    assert other == [grew, Listening()]
    heard.conversation.rest()


def test_an_answer_that_rest_cuts_off_is_told(tmp_path: Path) -> None:
    """Whether the model was loaded or not yet; a model that only waited is quiet."""
    heard = Heard(tmp_path, WAIT)
    heard.ask()
    heard.conversation.rest()
    assert heard.events == [Finished(stopped=True, peak_memory=0)]
    heard.wake()
    heard.conversation.rest()
    assert len(heard.events) == 1


def test_another_run_is_another_model(tmp_path: Path) -> None:
    """The one before it is given back."""
    heard = Heard(tmp_path, Listening(), WAIT)
    heard.wake()
    heard.until(2)
    heard.wake(Path("/runs/b"))
    heard.until(4)
    assert [type(each) for each in heard.events] == [Started, Listening] * 2
    heard.conversation.rest()


def test_at_rest_it_has_nothing_to_say(tmp_path: Path) -> None:
    """Not even how it ended."""
    heard = Heard(tmp_path, Listening(), WAIT, Listening())
    heard.wake()
    heard.until(2)
    thread = heard.conversation._thread
    assert thread is not None
    heard.conversation.rest()
    assert not heard.conversation.is_awake
    thread.join()
    heard.bench.pump.through()
    assert len(heard.events) == 2


def test_one_that_died_is_started_again(tmp_path: Path) -> None:
    """Its end is told."""
    heard = Heard(tmp_path, DIE)
    heard.wake()
    heard.until(2)
    assert not heard.conversation.is_awake
    heard.wake()
    heard.until(3)
    assert [type(each) for each in heard.events] == [Started, Failed, Started]
    heard.conversation.rest()
