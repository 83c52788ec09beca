"""Proving: what a training has gained and lost is measured when it is over."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from ftstudio.core.errors import error_named
from ftstudio.core.events import Event, Failed, Finished, Progressed, Proved
from ftstudio.core.history import History
from ftstudio.core.job import Goal, Job
from ftstudio.core.proof import Proof
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.standing import Standing
from ftstudio.core.tasks import Prove
from ftstudio.documents.texts import TextStore
from ftstudio.runs.proofs import proof_of
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience
from ftstudio.viewmodels.examined import Examined
from ftstudio.viewmodels.proving_state import ProvingState
from ftstudio.viewmodels.training import TrainingViewModel
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop

_SHORT_OF_PATIENCE = Patience(asked=2.0)
"""Nothing is lost when it ends at once: it is measured anew."""


class ProvingViewModel(ViewModel[ProvingState]):
    """Measures the kept version, and gives way to whatever else needs the memory."""

    def __init__(
        self,
        workshop: Workshop,
        training: TrainingViewModel,
        make_room: Callable[[], None] = lambda: None,
        proven: Callable[[], None] = lambda: None,
    ) -> None:
        """Follow `training`; `make_room()` frees memory that is not in use.

        `proven()` is called after each proof.
        """
        preferences = workshop.preferences
        super().__init__(ProvingState(is_automatic=preferences.settings.proves))
        self._workshop = workshop
        self._training = training
        self._make_room = make_room
        self._proven = proven
        self._thread: TrainingThread | None = None
        self._was_training = False
        self._known: tuple[Path | None, int | None] = (None, None)
        training.watch(self._look)
        self._look()

    def prove(self) -> None:
        """Measure the newest run's kept version."""
        state = self.state
        if not state.can_prove or state.run is None:
            return
        self._make_room()
        self._change(is_proving=True, was_put_off=False, problem=None, done=0, total=0)
        device = self._workshop.preferences.settings.device
        self._thread = self._workshop.start(
            Prove(str(state.run), device), self._hear, _SHORT_OF_PATIENCE
        )

    def be_automatic(self, on: bool) -> None:
        """Whether each training is proven when it is over; remembered."""
        self._workshop.preferences.choose(proves=on)
        self._change(is_automatic=on)

    def look_at(self, *, is_free: bool) -> None:
        """Whether the model is in use for something else now."""
        self._change(is_free=is_free)

    def stop(self) -> None:
        """Leave it for another time."""
        if self._thread is not None:
            self._thread.end()
            self._change(is_stopping=True)

    def give_way(self) -> None:
        """The memory is needed for something that the person asks for."""
        if self._thread is not None:
            self.stop()
            self._change(was_put_off=True)

    def text_of(self, document: Examined) -> str:
        """What it was examined with; raises TextMissing."""
        assert self.state.run is not None
        return TextStore(RunFolder(self.state.run).texts).get(document.content_hash)

    def _hear(self, event: Event) -> None:
        match event:
            case Progressed():
                self._change(done=event.done, total=event.total)
            case Proved():
                self._change(proof=event.proof)
                self._proven()
            case Finished():
                self._over()
            case Failed() if not self.state.is_stopping:
                self._over(problem=error_named(event.error, event.fields))
            case Failed():
                self._over()

    def _over(self, **changes: object) -> None:
        self._thread = None
        self._change(is_proving=False, is_stopping=False, **changes)

    def _look(self) -> None:
        """What has become of the training; its steps are of no interest here."""
        seen = self._training.state
        if seen.is_running:
            self._was_training = True
            self.stop()
            self._change(is_provable=False)
            return
        is_over, self._was_training = self._was_training, False
        kept = seen.history.kept
        known = (seen.run, kept.step if kept else None)
        if known != self._known or is_over:
            self._known = known
            self._take(seen.run, _is_provable(self._training.job, seen.history))
        if is_over and seen.standing is Standing.READY and self.state.is_automatic:
            self.prove()

    def _take(self, run: Path | None, is_provable: bool) -> None:
        """Another run, or another version of it: read what was measured of it."""
        self._change(
            run=run,
            is_provable=is_provable,
            proof=None,
            problem=None,
            was_put_off=False,
        )
        if run is not None and is_provable:
            self._workshop.background.do(
                partial(proof_of, RunFolder(run)),
                partial(self._show, run),
                lambda _error: None,
            )

    def _show(self, run: Path, proof: Proof | None) -> None:
        if run == self.state.run and proof is not None:
            self._change(proof=proof)


def _is_provable(job: Job | None, history: History) -> bool:
    """Whether it writes, and a version was kept that has learned something."""
    writes = job is not None and job.goal is Goal.WRITE
    return writes and history.kept is not None and history.kept.step > 0
