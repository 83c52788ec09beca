"""What was gained and lost, measured after a training; scripted workers behind it."""

from collections.abc import Sequence
from pathlib import Path

from ftstudio.core.events import Event, Failed, Finished, Progressed, Proved, Started
from ftstudio.core.plain import to_json
from ftstudio.viewmodels.proving import ProvingViewModel
from tests.factories import told
from tests.proofs import proof
from tests.viewmodels.trainings import WAIT, Bench, teller

_STARTED = Started(process=7, version="0")
_DONE = Finished(stopped=False, peak_memory=1)
_PROOF = proof(step=1)


class Proven:
    """A finished training, and a worker that follows the script when it is proven."""

    def __init__(
        self, folder: Path, script: Sequence[Event | str], losses: Sequence[float] = ()
    ) -> None:
        self.bench = Bench(folder, teller(folder, script))
        self.run = self.bench.open(told(losses or [4.0, 3.0]))
        self.told: list[int] = []
        self.proving = self.again()

    def again(self) -> ProvingViewModel:
        """The same, looked at anew."""
        workshop, training = self.bench.workshop, self.bench.training
        return ProvingViewModel(workshop, training, proven=lambda: self.told.append(1))

    def until_over(self) -> None:
        """Let things happen until nothing is measured."""
        self.bench.pump.until(lambda: not self.proving.state.is_proving)


def test_it_tells_how_far_it_is_and_what_it_found(tmp_path: Path) -> None:
    """Nothing begins by itself when a project is opened."""
    found = Proved(_PROOF)
    script: list[Event | str] = [_STARTED, Progressed(1, 4), WAIT, found, _DONE]
    proven = Proven(tmp_path, script)
    proving, pump = proven.proving, proven.bench.pump
    proving.prove()
    pump.until(lambda: proving.state.share == 0.25)
    proving.stop()  # any command lets the script go on
    proven.until_over()
    assert proving.state.proof == _PROOF
    assert proven.told == [1]


def test_what_was_measured_is_known_the_next_time(tmp_path: Path) -> None:
    """Of the version that is kept."""
    proven = Proven(tmp_path, [])
    proven.run.proof.write_text(to_json(_PROOF), encoding="utf-8")
    again = proven.again()
    proven.bench.pump.until(lambda: again.state.proof is not None)
    assert again.state.proof == _PROOF


def test_it_gives_way_and_can_be_done_later(tmp_path: Path) -> None:
    """That is no failure."""
    proven = Proven(tmp_path, [_STARTED, Progressed(1, 4), WAIT])
    proving = proven.proving
    proving.prove()
    proven.bench.pump.until(lambda: proving.state.share is not None)
    proving.give_way()
    proven.until_over()
    state = proving.state
    assert (state.was_put_off, state.problem, state.proof) == (True, None, None)
    assert state.can_prove
    proving.give_way()  # there is nothing to give way with
    assert proving.state == state


def test_it_waits_where_the_memory_is_in_use(tmp_path: Path) -> None:
    """As while a model is saved."""
    proven = Proven(tmp_path, [_STARTED, Proved(_PROOF), _DONE])
    proven.proving.look_at(is_free=False)
    proven.proving.prove()
    assert not proven.proving.state.is_proving


def test_why_it_could_not_be_measured_is_kept(tmp_path: Path) -> None:
    """As an error with its sentence."""
    proven = Proven(tmp_path, [_STARTED, Failed("OutOfMemory", {"needed": 1})])
    proven.proving.prove()
    proven.until_over()
    assert type(proven.proving.state.problem).__name__ == "OutOfMemory"
    assert proven.proving.state.can_prove


def test_without_anything_learned_there_is_nothing_to_measure(tmp_path: Path) -> None:
    """Where the original was kept."""
    proven = Proven(tmp_path, [], losses=[3.0, 4.0])
    assert not proven.proving.state.can_prove
    proven.proving.prove()
    assert not proven.proving.state.is_proving


def test_a_training_that_is_over_is_proven_unless_that_is_not_wished(
    tmp_path: Path,
) -> None:
    """The same worker is asked for both here: it tells of a whole training again."""
    proven = Proven(tmp_path, told([4.0, 3.0]))
    bench, proving = proven.bench, proven.proving
    bench.training.start()
    assert not proving.state.is_provable
    bench.until_over()
    assert proving.state.is_proving
    assert proving.state.run == bench.training.state.run != proven.run.path
    proven.until_over()
    proving.be_automatic(on=False)
    assert not bench.workshop.preferences.settings.proves
    bench.training.start()
    bench.until_over()
    assert proving.state.can_prove
