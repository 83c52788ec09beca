"""Draft: one project in the making, shared by the pages of the wizard."""

from dataclasses import replace

from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.core.choices import Choices, with_changes
from ftstudio.core.chosen import chosen
from ftstudio.core.corpus import Corpus, Document
from ftstudio.core.errors import FTStudioError, ModelError
from ftstudio.core.footprint import DiskRoom
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import Goal, Job
from ftstudio.core.labels import Examples, Labelling, examples_in
from ftstudio.core.memo import Memo
from ftstudio.core.presets import (
    DoubleCheck,
    double_check_for,
    folds_for,
    sorting_folds_for,
    suggest,
    suggest_sorting,
)
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.sampling import sampled
from ftstudio.core.split import (
    Split,
    count_units,
    everything,
    folds_by_label,
    folds_of,
    share_that_teaches,
    split_documents,
)
from ftstudio.documents.masking import Masks
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import FIRST_ENCODER, STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.composing import (
    compose,
    compose_sorting,
    lay_out,
    new_run_place,
    require_labels,
)
from ftstudio.runs.disk_room import room_for
from ftstudio.runs.matching import Comparison, load_comparison, with_pairs
from ftstudio.runs.project import Project
from ftstudio.viewmodels.view_model import Watched


class Draft(Watched):
    """What was chosen, what was read, which model; saved with each change.

    It is made firm from left to right: a page changes its own fields and may read the
    others. `read` is the corpus as it was read, `corpus` the same with what was
    unticked left out and with the copies that are to be learned all the same, and with
    those in one group that `compared` found to say the same. `masks` are those of all
    texts of the project. `model` is None while it is not on this computer.
    """

    def __init__(self, project: Project, choices: Choices, store: ModelStore) -> None:
        """Go on with `project`; raises what reading its corpus raises."""
        super().__init__()
        self.project = project
        self.choices = choices
        self.read = project.load_corpus()
        self.compared = load_comparison(project.comparison)
        self.masks = Masks.load(project.masks)
        self.model: BaseModel | None = None
        self.problem: FTStudioError | None = None
        self._store = store
        self._made: Memo[Corpus] = Memo()
        self._drawn: Memo[Corpus] = Memo()
        self._counted: Memo[int] = Memo()
        self._exemplified: Memo[Examples] = Memo()
        self._find_model()

    @property
    def corpus(self) -> Corpus:
        """The documents as they were chosen."""
        read, choices, pairs = self.read, self.choices, self.compared.pairs
        made_of = (read, choices.unticked, choices.kept, pairs)
        return self._made.of(made_of, lambda: with_pairs(chosen(read, choices), pairs))

    @property
    def sample(self) -> Corpus:
        """What of the documents can be learned from in the chosen time."""
        choices = self.choices
        wanted = (self.corpus, choices.effort, choices.seed)
        return self._drawn.of(wanted, lambda: sampled(*wanted))

    @property
    def sorts(self) -> bool:
        """Whether the model shall sort."""
        return self.choices.goal is Goal.SORT

    @property
    def labelling(self) -> Labelling:
        """What the person changed of the folders that documents lie in."""
        return Labelling(self.choices.labels, self.choices.moved)

    @property
    def examples(self) -> Examples:
        """The documents that teach sorting, with their labels."""
        made_of = (self.sample, self.choices.labels, self.choices.moved)
        return self._exemplified.of(
            made_of, lambda: examples_in(self.sample.learnable, self.labelling)
        )

    @property
    def taught(self) -> tuple[Document, ...]:
        """The documents that are learned from or examined on."""
        return self.examples.documents if self.sorts else self.sample.learnable

    @property
    def suggested(self) -> Hyperparameters:
        """What effort, caution and the words to learn from suggest."""
        if self.sorts:
            effort, caution = self.choices.effort, self.choices.caution
            return suggest_sorting(effort, caution, len(self.taught))
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
        source = self.examples if self.sorts else self.sample
        return self._counted.of((source,), lambda: count_units(self.taught))

    @property
    def double_check(self) -> DoubleCheck:
        """Whether each document examines in turn, and why."""
        wish = self.choices.double_check
        if self.sorts and wish is None:
            return DoubleCheck.SORTING
        return double_check_for(self.choices.effort, self.units, wish)

    @property
    def folds(self) -> int:
        """How many folds are trained before the training on everything; 0 for none."""
        choices = self.choices
        if self.sorts:
            is_refused = choices.double_check is False
            return 0 if is_refused else sorting_folds_for(self.units)
        return folds_for(choices.effort, self.units, choices.double_check)

    def choose(self, **changes: object) -> None:
        """Change fields of the choices, save them, tell the watchers.

        Choices that cannot be saved hold while the window is open; `problem` says why.
        """
        changed = replace(self.choices, **changes)  # type: ignore[arg-type]
        if changed == self.choices:
            return
        if changed.goal is not self.choices.goal:  # it wants another kind of model
            changed = replace(changed, model="", changed={})
        self.problem = self._save(changed)
        has_other_model = (changed.model, changed.goal) != (
            self.choices.model,
            self.choices.goal,
        )
        self.choices = changed
        if has_other_model:
            self._find_model()
        self._tell()

    def take_corpus(self, read: Corpus) -> None:
        """Go on with what was read anew; it is on disk already."""
        self.read = read
        self._tell()

    def take_comparison(self, compared: Comparison) -> None:
        """Keep documents that say the same on one side of the exam."""
        self.compared = compared
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
        is_whole = self.sorts or self.turns()
        return everything(self.taught) if is_whole else self.one_exam()

    def one_exam(self) -> Split:
        """The split there would be without a double-check; raises TooFewDocuments."""
        return split_documents(self.taught, self.choices.seed)

    def turns(self) -> tuple[Split, ...]:
        """The folds of the double-check, none without it.

        Raises TooFewDocuments, or TooFewFolders where it is to sort.
        """
        seed = self.choices.seed
        if self.sorts:
            require_labels(self.examples)
        if not self.folds:
            return ()
        if self.sorts:
            return folds_by_label(self.taught, self.examples.labels, seed, self.folds)
        return folds_of(self.taught, seed, self.folds)

    def job(self) -> Job:
        """The training as it stands.

        Raises TooFewDocuments, TooFewFolders, or ModelError where the model is not
        usable now.
        """
        if self.sorts:
            return compose_sorting(
                self.examples,
                self._found_model(),
                self.hyperparameters,
                self.choices.seed,
                patience=self.choices.patience,
                folds=self.folds,
            )
        return compose(
            self.sample,
            self._found_model(),
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
        return room_for(self.model, planned, self.taught, self.folds, place)

    @property
    def kind(self) -> ModelKind:
        """What kind of model the goal begins with."""
        return ModelKind.ENCODER if self.sorts else ModelKind.WRITER

    @property
    def model_name(self) -> str:
        """The chosen model, or the one with which the goal begins."""
        first = FIRST_ENCODER if self.sorts else STARTER
        return self.choices.model or first

    def _found_model(self) -> BaseModel:
        return self._store.find(self.model_name, self.kind)

    def _save(self, choices: Choices) -> FTStudioError | None:
        try:
            self.project.save(choices)
        except FTStudioError as error:
            return error
        return None

    def _find_model(self) -> None:
        try:
            self.model = self._found_model()
        except (ModelError, OSError):
            self.model = None
