"""Workers, heard in the window's thread."""

import queue
import sys
from collections.abc import Callable
from pathlib import Path

from ftstudio.core.events import Event, Finished, Started
from ftstudio.core.figures import Liking
from ftstudio.core.run_folder import create_run
from ftstudio.core.tasks import Train
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background
from ftstudio.runs.kept_figures import KeptFigures
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.workshop import Workshop
from tests.factories import figures, history, job, prepared, step
from tests.viewmodels.trainings import teller

LIKING = Liking()
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


def _shop(place: Path) -> Workshop:
    at_once = Background(lambda call: call(), start=lambda work: work())
    kept = KeptFigures(place / "figures.json")
    return Workshop(at_once, ModelStore(place), figures=kept)


def test_what_a_training_takes_is_learned_from_those_before(tmp_path: Path) -> None:
    """The next ones know how long they will take."""
    shop, done = _shop(tmp_path), job()
    assert shop.expected(done) is None
    steps = [step(number) for number in range(1, 21)]
    shop.learn(done, history([prepared(20), *steps, Finished(False, 1)]), LIKING)
    assert shop.expected(done) is not None
    assert shop.measured() == {done.model.fingerprint: 1}


def test_a_training_in_two_manners_teaches_neither(tmp_path: Path) -> None:
    """It became gentle while it went on."""
    shop, done = _shop(tmp_path), job()
    steps = [step(number) for number in range(1, 21)]
    told = history([prepared(20), *steps, Finished(False, 1)])
    shop.learn(done, told, Liking(gentle=True))
    assert shop.expected(done) is None


def test_what_was_measured_is_used(tmp_path: Path) -> None:
    """In the memory that a model needs, too."""
    shop, wanted = _shop(tmp_path), job()
    assert shop.figures is not None
    shop.figures.keep(
        wanted.model, wanted.hyperparameters, LIKING, figures(start=500.0)
    )
    assert (shop.expected(wanted) or 0) > 500
    assert shop.measured() == {wanted.model.fingerprint: figures().memory}


def test_without_a_place_for_figures_nothing_is_known(tmp_path: Path) -> None:
    """And nothing learned."""
    shop = Workshop(Background(lambda call: call()), ModelStore(tmp_path))
    shop.learn(job(), history([]), LIKING)
    assert (shop.expected(job()), shop.measured()) == (None, {})
