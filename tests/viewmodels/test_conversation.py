"""A model that is loaded once, asked again and again, and given back."""

from pathlib import Path

from ftstudio.core.asks import Ask
from ftstudio.core.events import Event, Failed, Listening, Started
from ftstudio.viewmodels.conversation import Conversation
from tests.viewmodels.trainings import DIE, WAIT, Bench, teller

_STARTED = Started(process=7, version="0")
_RUN = Path("/runs/a")


class Heard:
    """A conversation with a worker that follows a script, and what it says."""

    def __init__(self, folder: Path, *script: Event | str) -> None:
        self.bench = Bench(folder, teller(folder, [_STARTED, *script]))
        self.events: list[Event] = []
        self.conversation = Conversation(self.bench.workshop, self.events.append)

    def until(self, count: int) -> None:
        """So many events were heard."""
        self.bench.pump.until(lambda: len(self.events) >= count)


def test_one_worker_hears_all_requests(tmp_path: Path) -> None:
    """It is not started anew."""
    heard = Heard(tmp_path, Listening(), WAIT, Listening(), WAIT, Listening(), WAIT)
    for _ in range(2):
        heard.conversation.ask(_RUN, Ask("Oak?"))
    heard.until(4)
    assert sum(isinstance(each, Started) for each in heard.events) == 1
    heard.conversation.rest()


def test_another_run_is_another_model(tmp_path: Path) -> None:
    """The one before it is given back."""
    heard = Heard(tmp_path, Listening(), WAIT)
    heard.conversation.wake(_RUN)
    heard.until(2)
    heard.conversation.wake(Path("/runs/b"))
    heard.until(4)
    assert [type(each) for each in heard.events] == [Started, Listening] * 2
    heard.conversation.rest()


def test_at_rest_it_has_nothing_to_say(tmp_path: Path) -> None:
    """Not even how it ended."""
    heard = Heard(tmp_path, Listening(), WAIT, Listening())
    heard.conversation.wake(_RUN)
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
    heard.conversation.wake(_RUN)
    heard.until(2)
    assert not heard.conversation.is_awake
    heard.conversation.wake(_RUN)
    heard.until(3)
    assert [type(each) for each in heard.events] == [Started, Failed, Started]
    heard.conversation.rest()
