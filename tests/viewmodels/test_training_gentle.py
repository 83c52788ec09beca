"""A training that leaves room to other programs."""

from pathlib import Path

from ftstudio.core.events import Progressed
from tests.viewmodels.trainings import Bench, fake_worker, make_bench


def test_it_is_as_the_person_chose_it(tmp_path: Path) -> None:
    """On this page, or in the preferences."""
    bench = make_bench(tmp_path)
    bench.training.be_gentle(True)
    assert bench.workshop.preferences.settings.gentle
    bench.workshop.preferences.choose(gentle=False, threads=1)
    assert not bench.training.state.is_gentle
    assert bench.training.state.threads == 1


def test_a_training_that_goes_on_is_told_at_once(tmp_path: Path) -> None:
    """Wherever it was chosen; what is no news is not said again."""
    bench = Bench(tmp_path, fake_worker("slow"))
    bench.training.start()
    bench.until_so(is_starting=False)
    for _ in range(2):
        bench.workshop.preferences.choose(gentle=True)
    bench.until_so(progress=Progressed(len("gentle"), 9))
    bench.training.be_gentle(False)
    bench.until_so(progress=Progressed(len("brisk"), 9))
    bench.training.pause_and_close(lambda: None)
    bench.until_over()


def test_a_project_that_is_closed_hears_no_more_of_it(tmp_path: Path) -> None:
    """It is thrown away."""
    bench = make_bench(tmp_path)
    bench.training.leave()
    bench.workshop.preferences.choose(gentle=True)
    assert not bench.training.state.is_gentle
