"""Step 4: what will happen, how long and how cautiously to train, by which numbers."""

from dataclasses import dataclass, fields

from ftstudio.core.corpus import Corpus
from ftstudio.core.doubts import Doubt, doubts_about, steps_of
from ftstudio.core.errors import TooFewDocuments
from ftstudio.core.hyperparameters import LIMITS, Hyperparameters, Limits
from ftstudio.core.presets import MOST_WORDS, Caution, Effort, suggest
from ftstudio.core.split import VALIDATION_SHARE
from ftstudio.core.steps import Missing, Step
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.view_model import ViewModel

NUMBERS = tuple(each.name for each in fields(Hyperparameters))
"""The names of all hyperparameters, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Part:
    """One side of the split."""

    documents: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Preset:
    """What an effort means: passes, and how much longer than the quickest it takes.

    `words` are those that fit into its time where there are more, else 0.
    """

    effort: Effort
    passes: float
    times_longer: float
    words: int = 0


@dataclass(frozen=True, slots=True)
class PlanState:
    """The plan. `suggested` and `planned` differ in the numbers named by `changed`.

    `training` and `validation` are the sides of the split, `problem` why there is
    none. `sampled_from` are the words of all documents where only a part of them is
    learned from, else 0. `has_run`: the project was trained before;
    `shows_numbers`: the drawer with the hyperparameters is open.
    """

    effort: Effort
    caution: Caution
    seed: int
    suggested: Hyperparameters
    planned: Hyperparameters
    changed: tuple[str, ...] = ()
    limits: tuple[tuple[str, Limits], ...] = tuple(LIMITS.items())
    presets: tuple[Preset, ...] = ()
    training: Part = Part()
    validation: Part = Part()
    sampled_from: int = 0
    doubts: tuple[Doubt, ...] = ()
    has_run: bool = False
    shows_numbers: bool = False
    missing: Missing | None = None
    problem: TooFewDocuments | None = None


@dataclass(frozen=True, slots=True)
class _Split:
    """What dividing the documents gave."""

    training: Part = Part()
    validation: Part = Part()
    problem: TooFewDocuments | None = None


class PlanViewModel(ViewModel[PlanState]):
    """The plan of the next training; worked out while this step is shown."""

    def __init__(self, draft: Draft) -> None:
        choices = draft.choices
        start = suggest(choices.effort, choices.caution, 0)
        super().__init__(
            PlanState(choices.effort, choices.caution, choices.seed, start, start)
        )
        self._draft = draft
        self._split = _Split()
        self._split_of: tuple[Corpus, int] | None = None
        draft.watch(self._look)
        self._look()

    def choose_effort(self, effort: Effort) -> None:
        """How long to train."""
        self._draft.choose(effort=effort)

    def choose_caution(self, caution: Caution) -> None:
        """How much to hold against learning by heart."""
        self._draft.choose(caution=caution)

    def choose_seed(self, seed: int) -> None:
        """Another seed keeps other documents aside and starts from other numbers."""
        self._draft.choose(seed=seed)

    def change(self, name: str, value: float) -> None:
        """Set one hyperparameter; the suggested value sets it back.

        Raises ValueError outside its limits.
        """
        whole = isinstance(getattr(self.state.suggested, name), int)
        exact = int(value) if whole else round(float(value), 9)
        limits = LIMITS[name]
        if not limits.least <= exact <= limits.most:
            raise ValueError(name)
        changed = {**self._draft.choices.changed, name: float(exact)}
        if exact == getattr(self.state.suggested, name):
            del changed[name]
        self._draft.choose(changed=changed)

    def show_numbers(self, is_shown: bool) -> None:
        """Open or close the drawer with all hyperparameters."""
        self._change(shows_numbers=is_shown)

    def reset(self, name: str) -> None:
        """Take the suggested value again."""
        changed = dict(self._draft.choices.changed)
        changed.pop(name, None)
        self._draft.choose(changed=changed)

    def reset_all(self) -> None:
        """Take all suggested values again, and the first seed."""
        self._draft.choose(changed={}, seed=0)

    def _look(self) -> None:
        """Follow the draft; dividing 20,000 documents waits until it is to be seen."""
        draft, choices = self._draft, self._draft.choices
        if choices.step is not Step.PLAN:
            return
        self._divide()
        suggested, planned = draft.suggested, draft.hyperparameters
        words = self._split.training.words
        context = draft.model.context_length if draft.model else 0
        is_few = self._split.problem is not None
        self._change(
            effort=choices.effort,
            caution=choices.caution,
            seed=choices.seed,
            suggested=suggested,
            planned=planned,
            changed=_different(suggested, planned),
            limits=_limits(context),
            presets=_presets(choices.caution, words, draft.corpus.words),
            training=self._split.training,
            validation=self._split.validation,
            sampled_from=0 if draft.sample is draft.corpus else draft.corpus.words,
            doubts=() if is_few else doubts_about(planned, words, context),
            has_run=draft.project.newest_run() is not None,
            missing=Missing.MORE_DOCUMENTS if is_few else None,
            problem=self._split.problem,
        )

    def _divide(self) -> None:
        """Divide anew where the documents or the seed are others than the last time."""
        corpus, seed = self._draft.sample, self._draft.choices.seed
        known = self._split_of
        if known is None or known[0] is not corpus or known[1] != seed:
            self._split_of = (corpus, seed)
            self._split = _split(self._draft)


def _split(draft: Draft) -> _Split:
    try:
        split = draft.split()
    except TooFewDocuments as error:
        return _Split(problem=error)
    words = {each.content_hash: each.words for each in draft.corpus.learnable}
    return _Split(_part(split.training, words), _part(split.validation, words))


def _part(hashes: tuple[str, ...], words: dict[str, int]) -> Part:
    return Part(len(hashes), sum(words[each] for each in hashes))


def _presets(caution: Caution, training: int, words: int) -> tuple[Preset, ...]:
    """Time goes with the blocks that are trained on, not with the steps.

    `training` are the words that would teach now, `words` those of all documents.
    """
    made = []
    quickest = 0
    for effort in Effort:
        most = MOST_WORDS[effort]
        learned = training if words <= most else round(most * (1 - VALIDATION_SHARE))
        plan = suggest(effort, caution, learned)
        work = steps_of(plan, learned) * plan.blocks_per_step
        quickest = quickest or work
        part = most if words > most else 0
        made.append(Preset(effort, plan.passes, work / quickest, part))
    return tuple(made)


def _different(one: Hyperparameters, other: Hyperparameters) -> tuple[str, ...]:
    return tuple(n for n in NUMBERS if getattr(one, n) != getattr(other, n))


def _limits(context_length: int) -> tuple[tuple[str, Limits], ...]:
    """The limits; nobody can have the model read more at once than it is able to."""
    block = LIMITS["block_size"]
    most = min(block.most, max(context_length or block.most, block.least))
    return tuple({**LIMITS, "block_size": Limits(block.least, most)}.items())
