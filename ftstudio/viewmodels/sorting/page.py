"""Sorter: what it has shown, and documents put into folders by it."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from ftstudio.core.errors import FTStudioError, error_named
from ftstudio.core.events import Event, Failed, Finished, Placed, Progressed
from ftstudio.core.filing import Filed, NotFiled, Way
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.sorting import guesses_of
from ftstudio.core.tasks import Sort
from ftstudio.runs.filing.carrying_out import carry_out
from ftstudio.runs.filing.filings import can_undo, undo_last
from ftstudio.runs.filing.journals import held, journal_for
from ftstudio.runs.glance import newest_first
from ftstudio.runs.inbox import placements
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.sorting.inbox import Inbox, read_inbox
from ftstudio.viewmodels.sorting.state import Proposal, SorterState
from ftstudio.viewmodels.training import TrainingViewModel
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop

_SHORT_OF_PATIENCE = Patience(asked=2.0)
"""Nothing is lost when sorting ends at once."""
_Done = tuple[tuple[Filed, ...], tuple[NotFiled, ...]]


class SorterViewModel(ViewModel[SorterState]):
    """Says where documents belong, is corrected, and puts them there."""

    def __init__(
        self, draft: Draft, workshop: Workshop, training: TrainingViewModel
    ) -> None:
        """Follow `training`."""
        super().__init__(SorterState())
        self._draft = draft
        self._workshop = workshop
        self._training = training
        self._thread: TrainingThread | None = None
        self._inbox: Inbox | None = None
        self._hashes: dict[str, str] = {}
        self._given: tuple[Path, ...] = ()
        self._stop = threading.Event()
        for each in (training, draft):
            each.watch(self._look)
        self._look()

    def sort(self, paths: Sequence[Path]) -> None:
        """Say of all documents in `paths` where they belong."""
        if self.state.is_busy or self.state.made is None or not paths:
            return
        self._clear()
        self._given, self._stop = tuple(paths), threading.Event()
        self._change(is_sorting=True, done=0, total=0, proposals=(), unread=())
        self._workshop.background.do(
            partial(read_inbox, self._given, self._progress(), self._stop),
            self._ask,
            self._fail,
        )

    def correct(self, path: str, label: str | None) -> None:
        """Put a document elsewhere; None leaves it where it is."""
        self._change(
            proposals=tuple(
                replace(each, label=label, is_corrected=True, is_learned=False)
                if each.placed.path == path
                else each
                for each in self.state.proposals
            )
        )

    def choose_way(self, way: Way) -> None:
        """Copy the files or move them."""
        self._change(way=way)

    def file(self, destination: Path) -> None:
        """Put the documents into their folders in `destination`."""
        run, state = self.state.run, self.state
        if run is None or state.is_busy or not state.to_file:
            return
        self._clear()
        chosen = ((e.placed.path, e.label) for e in state.proposals if e.label)
        places = placements(chosen, destination, state.folders)
        given, way = self._given, state.way

        def work() -> _Done:
            must_stop = self._stop.is_set
            with held(RunFolder(run)):
                journal = journal_for(RunFolder(run), given, destination, way)
                return carry_out(places, way, journal, self._progress(), must_stop)

        self._begin_filing(work, self._take_filed)

    def undo(self) -> None:
        """Take back what was put into folders last."""
        if self.state.run is None or self.state.is_busy:
            return
        self._clear()

        def work() -> _Done:
            runs = newest_first(self._draft.project.runs)
            return undo_last(runs, self._progress(), self._stop.is_set) or ((), ())

        self._begin_filing(work, self._take_undone)

    def stop(self) -> None:
        """Go no further; what was done is done."""
        self._stop.set()
        self._change(is_stopping=self.state.is_busy)
        if self._thread is not None:
            self._thread.end()

    def move_label(self, number: int, label: str) -> None:
        """Learn a document of the project in another folder the next time.

        In the one it was in, where `label` is "".
        """
        content_hash = self.state.documents[number].content_hash
        moved = {**self._draft.choices.moved, content_hash: self._on_disk(label)}
        if not label:
            del moved[content_hash]
        self._draft.choose(moved=moved)

    def learn_corrections(self) -> None:
        """Make what was corrected part of the project, for its next training."""
        folders, moved = list(self._draft.choices.folders), {}
        for each in self.state.corrections:
            if each.placed.path not in folders:
                folders.append(each.placed.path)
            moved[self._hashes[each.placed.path]] = self._on_disk(each.label or "")
        self._draft.choose(
            folders=tuple(folders), moved={**self._draft.choices.moved, **moved}
        )
        learned = self.state.corrections
        self._clear()
        self._change(
            learned=len(learned),
            proposals=tuple(
                replace(each, is_learned=True) if each in learned else each
                for each in self.state.proposals
            ),
        )

    def _on_disk(self, label: str) -> str:
        """A folder that is called so, by the name it has on the disk."""
        called = self._draft.choices.labels.items()
        return next((found for found, name in called if name == label), label)

    def leave(self) -> None:
        """The project is closed."""
        self.stop()
        self._clear_away()

    def _begin_filing(
        self, work: Callable[[], _Done], then: Callable[[_Done], None]
    ) -> None:
        self._stop = threading.Event()
        self._change(is_filing=True, done=0, total=0)
        self._workshop.background.do(work, then, self._fail)

    def _progress(self) -> Callable[[int, int], None]:
        """Called elsewhere, tells here how far it is."""
        post = self._workshop.background.post

        def show(done: int, total: int) -> None:
            post(partial(self._change, done=done, total=total))

        return show

    def _ask(self, inbox: Inbox) -> None:
        """The files are read: have a worker sort them."""
        self._inbox = inbox
        self._hashes = {each.path: each.content_hash for each in inbox.documents}
        self._change(unread=inbox.unread, done=0, total=len(inbox.documents))
        if self._stop.is_set() or self.state.run is None:
            self._over()
            return
        task = Sort(str(self.state.run), str(inbox.texts), inbox.documents)
        self._thread = self._workshop.start(task, self._hear, _SHORT_OF_PATIENCE)

    def _hear(self, event: Event) -> None:
        match event:
            case Progressed():
                self._change(done=event.done, total=event.total)
            case Placed():
                known = self.state.proposals
                self._change(proposals=(*known, Proposal(event, event.label)))
            case Finished():
                self._over()
            case Failed() if self.state.is_stopping:
                self._over()
            case Failed():
                self._fail(error_named(event.error, event.fields))

    def _take_filed(self, done: _Done) -> None:
        moved = (each for each in done[0] if each.way is Way.MOVE)
        self._follow({each.source: each.target for each in moved})
        can = self.state.can_undo or any(each.is_new for each in done[0])
        self._over(filed=done[0], failed=done[1], can_undo=can)

    def _take_undone(self, done: _Done) -> None:
        moved = (each for each in done[0] if each.way is Way.MOVE)
        self._follow({each.target: each.source for each in moved})
        self._over(undone=done[0], failed=done[1])
        self._look_for_undo()

    def _follow(self, moved: Mapping[str, str]) -> None:
        """Files lie elsewhere now."""
        self._hashes = {moved.get(e, e): hash_ for e, hash_ in self._hashes.items()}

        def followed(proposal: Proposal) -> Proposal:
            path = proposal.placed.path
            placed = replace(proposal.placed, path=moved.get(path, path))
            return replace(proposal, placed=placed)

        self._change(proposals=tuple(map(followed, self.state.proposals)))

    def _fail(self, error: FTStudioError) -> None:
        self._over(problem=None if self.state.is_stopping else error)

    def _clear_away(self) -> None:
        """The texts that were read are not needed any more."""
        if self._inbox is not None:
            self._inbox.clear_away()
            self._inbox = None

    def _over(self, **changes: object) -> None:
        self._thread = None
        self._clear_away()
        self._change(is_sorting=False, is_filing=False, is_stopping=False, **changes)

    def _clear(self) -> None:
        self._change(filed=None, undone=None, failed=(), problem=None, learned=0)

    def _look(self) -> None:
        """What has become of the training; its steps are of no interest here."""
        seen, job = self._training.state, self._training.job
        if seen.is_running:
            return
        made = seen.history.sorter
        moved, names = self._draft.choices.moved, self._draft.choices.labels
        self._change(moved={hash_: names.get(e, e) for hash_, e in moved.items()})
        if (seen.run, made) == (self.state.run, self.state.made):
            return
        self.stop()
        before = self.state.made
        knows_the_same = made and before and made.folders == before.folders
        if not knows_the_same:  # what was proposed and corrected holds otherwise
            self._clear()
            self._change(proposals=(), unread=())
        self._change(
            run=seen.run,
            made=made,
            documents=job.documents if job and made else (),
            guesses=guesses_of(made) if made else (),
            can_undo=False,
        )
        self._look_for_undo()

    def _look_for_undo(self) -> None:
        """Whether something was put into folders that can be taken back."""
        if self.state.run is None or self.state.made is None:
            return
        self._workshop.background.do(
            lambda: can_undo(newest_first(self._draft.project.runs)),
            lambda can: self._change(can_undo=can),
            lambda _error: None,
        )
