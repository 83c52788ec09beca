"""Workers, heard in the window's thread."""

import queue
import sys
from collections.abc import Callable
from pathlib import Path

from ftstudio.core.events import Event, Finished, Started
from ftstudio.core.run_folder import create_run
from ftstudio.core.tasks import Train
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.workshop import Workshop
from tests.factories import job
from tests.viewmodels.trainings import teller

FAKE = (sys.executable, str(Path(__file__).parent.parent / "fakes" / "fake_worker.py"))


def test_what_a_worker_says_is_posted_to_the_window(tmp_path: Path) -> None:
    """Nothing is heard in the thread that listens."""
    calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    heard: list[Event] = []
    background = Background(post=calls.put)
    workshop = Workshop(background, ModelStore(tmp_path), (*FAKE, "ok"))
    run = create_run(tmp_path / "run", job())
    workshop.start(Train(str(run.path)), heard.append).join(20)
    assert heard == []
    while not calls.empty():
        calls.get()()
    assert heard[-1] == Finished(stopped=False, peak_memory=1)


def test_a_training_is_done_as_the_person_likes_it(tmp_path: Path) -> None:
    """It tells whether the computer is kept awake, where that is wished."""
    told: list[Event] = [
        Started(process=7, version="1"),
        Finished(stopped=False, peak_memory=1),
    ]
    for likes, expected in ((True, [True]), (False, [])):
        here = tmp_path / str(likes)
        here.mkdir()
        preferences = Preferences()
        preferences.choose(keep_awake=likes)
        shop = Workshop(
            Background(post=lambda call: call()),
            ModelStore(tmp_path),
            teller(here, told),
            preferences=preferences,
        )
        run, heard, awake = create_run(here / "run", job()), list[Event](), list[bool]()
        shop.train(run.path, heard.append, awake.append).join(20)
        assert (heard, awake) == (told, expected)
