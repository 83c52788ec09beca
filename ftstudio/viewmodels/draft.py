"""Draft: one project in the making, shared by the pages of the wizard."""

from dataclasses import replace

from ftstudio.core.base_model import BaseModel
from ftstudio.core.choices import Choices, with_changes
from ftstudio.core.corpus import Corpus, Document, Reason, State
from ftstudio.core.errors import FTStudioError, ModelError
from ftstudio.core.footprint import DiskRoom
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import Job
from ftstudio.core.presets import (
    DoubleCheck,
    Effort,
    double_check_for,
    folds_for,
    suggest,
)
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.sampling import sampled
from ftstudio.core.split import (
    Split,
    count_units,
    everything,
    folds_of,
    share_that_teaches,
    split_documents,
)
from ftstudio.documents.masking import Masks
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.composing import compose, lay_out, new_run_place
from ftstudio.runs.disk_room import room_for
from ftstudio.runs.project import Project
from ftstudio.viewmodels.view_model import Watched


class Draft(Watched):
    """What was chosen, what was read, which model; saved with each change.

    It is made firm from left to right: a page changes its own fields and may read the
    others. `read` is the corpus as it was read, `corpus` the same with what was
    unticked left out and with the copies that are to be learned all the same. `masks`
    are those of all texts of the project. `model` is None while it is not on this
    computer.
    """

    def __init__(self, project: Project, choices: Choices, store: ModelStore) -> None:
        """Go on with `project`; raises what reading its corpus raises."""
        super().__init__()
        self.project = project
        self.choices = choices
        self.read = project.load_corpus()
        self.masks = Masks.load(project.masks)
        self.model: BaseModel | None = None
        self.problem: FTStudioError | None = None
        self._store = store
        self._made: tuple[Corpus, Choices, Corpus] | None = None
        self._drawn: tuple[Corpus, Effort, int, Corpus] | None = None
        self._counted: tuple[Corpus, int] | None = None
        self._find_model()

    @property
    def corpus(self) -> Corpus:
        """The documents as they were chosen."""
        read, choices = self.read, self.choices
        made = self._made
        if made is None or made[0] is not read or not _are_same(made[1], choices):
            self._made = made = (read, choices, _chosen(read, choices))
        return made[2]

    @property
    def sample(self) -> Corpus:
        """What of the documents can be learned from in the chosen time."""
        choices = self.choices
        wanted = (self.corpus, choices.effort, choices.seed)
        known = self._drawn
        if known is None or known[0] is not wanted[0] or known[1:3] != wanted[1:]:
            self._drawn = known = (*wanted, sampled(*wanted))
        return known[3]

    @property
    def suggested(self) -> Hyperparameters:
        """What effort, caution and the words to learn from suggest."""
        share = share_that_teaches(self.units, self.folds)
        words = round(self.sample.words * share)
        choices = self.choices
        return suggest(choices.effort, choices.caution, words, self.parameters)

    @property
    def parameters(self) -> int:
        """How many the model has, 0 where there is none yet."""
        return self.model.parameters if self.model else 0

    @property
    def hyperparameters(self) -> Hyperparameters:
        """The suggested ones with what the person changed."""
        return with_changes(self.suggested, self.choices.changed)

    @property
    def units(self) -> int:
        """How many documents, or groups of them, there are to divide."""
        known = self._counted
        if known is None or known[0] is not self.sample:
            units = count_units(self.sample.learnable)
            self._counted = known = (self.sample, units)
        return known[1]

    @property
    def double_check(self) -> DoubleCheck:
        """Whether each document examines in turn, and why."""
        wish = self.choices.double_check
        return double_check_for(self.choices.effort, self.units, wish)

    @property
    def folds(self) -> int:
        """How many folds are trained before the training on everything; 0 for none."""
        choices = self.choices
        return folds_for(choices.effort, self.units, choices.double_check)

    def choose(self, **changes: object) -> None:
        """Change fields of the choices, save them, tell the watchers.

        Choices that cannot be saved hold while the window is open; `problem` says why.
        """
        changed = replace(self.choices, **changes)  # type: ignore[arg-type]
        if changed == self.choices:
            return
        self.problem = self._save(changed)
        has_other_model = changed.model != self.choices.model
        self.choices = changed
        if has_other_model:
            self._find_model()
        self._tell()

    def take_corpus(self, read: Corpus) -> None:
        """Go on with what was read anew; it is on disk already."""
        self.read = read
        self._tell()

    def look_for_model(self) -> None:
        """See whether the chosen model has come or gone."""
        before = self.model
        self._find_model()
        if self.model != before:
            self._tell()

    def split(self) -> Split:
        """Which documents teach, examine and test the version that is kept.

        With a double-check all of them teach. Raises TooFewDocuments.
        """
        return everything(self.sample.learnable) if self.turns() else self.one_exam()

    def one_exam(self) -> Split:
        """The split there would be without a double-check; raises TooFewDocuments."""
        return split_documents(self.sample.learnable, self.choices.seed)

    def turns(self) -> tuple[Split, ...]:
        """The folds of the double-check, none without it; raises TooFewDocuments."""
        if not self.folds:
            return ()
        return folds_of(self.sample.learnable, self.choices.seed, self.folds)

    def job(self) -> Job:
        """The training as it stands.

        Raises TooFewDocuments, or ModelError where the model is not usable now.
        """
        return compose(
            self.sample,
            self._store.find(self._model_name),
            self.choices.goal,
            self.hyperparameters,
            self.choices.seed,
            patience=self.choices.patience,
            folds=self.folds,
        )

    def create_run(self) -> RunFolder:
        """A new run folder in the project, ready for a worker.

        Raises ProjectNotFound, or what `job` and `lay_out` raise.
        """
        self.project.require_folder()
        place = new_run_place(self.project.runs, self.choices.name)
        masks = self.masks if self.choices.masks else None
        return lay_out(place, self.job(), TextStore(self.project.texts), masks)

    def disk_room(self) -> DiskRoom | None:
        """What the training takes of the project's disk; None without a model."""
        if self.model is None:
            return None
        planned, place = self.hyperparameters, self.project.folder
        return room_for(self.model, planned, self.sample.learnable, self.folds, place)

    @property
    def _model_name(self) -> str:
        return self.choices.model or STARTER

    def _save(self, choices: Choices) -> FTStudioError | None:
        try:
            self.project.save(choices)
        except FTStudioError as error:
            return error
        return None

    def _find_model(self) -> None:
        try:
            self.model = self._store.find(self._model_name)
        except (ModelError, OSError):
            self.model = None


def _are_same(before: Choices, after: Choices) -> bool:
    return (before.unticked, before.kept) == (after.unticked, after.kept)


def _chosen(read: Corpus, choices: Choices) -> Corpus:
    unticked, kept = set(choices.unticked), set(choices.kept)
    return Corpus(tuple(_as_chosen(each, unticked, kept) for each in read.documents))


def _as_chosen(document: Document, unticked: set[str], kept: set[str]) -> Document:
    is_kept = document.key in kept
    if document.key in unticked and (document.is_learnable or is_kept):
        return _with_reason(document, Reason.UNTICKED)
    if is_kept and document.state is State.TWIN:
        return _with_reason(document, None)
    return document


def _with_reason(document: Document, reason: Reason | None) -> Document:
    state = reason.state if reason else State.READY
    return replace(document, state=state, reason=reason)
