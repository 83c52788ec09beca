"""Presets: what each effort means with these documents, and what it takes."""

from dataclasses import dataclass

from ftstudio.core.choices import with_changes
from ftstudio.core.doubts import steps_of
from ftstudio.core.estimate import Estimate, Pile, Work, estimate
from ftstudio.core.figures import Figures
from ftstudio.core.fit import Memory, Room
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.looks import double_check_times
from ftstudio.core.presets import (
    MOST_WORDS,
    Effort,
    folds_for,
    suggest,
    suggest_sorting,
)
from ftstudio.core.sorting_estimate import estimate_sorting, sorting_work
from ftstudio.core.split import (
    TEST_SHARE,
    VALIDATION_SHARE,
    is_exam_too_small,
    share_that_teaches,
)
from ftstudio.viewmodels.division import Division, Part
from ftstudio.viewmodels.draft import Draft


@dataclass(frozen=True, slots=True)
class Preset:
    """What an effort means: passes, and how much longer than the quickest it takes.

    `words` are those that fit into its time where there are more, else 0. `estimate`
    and `room` are None while nothing is known of this computer.
    """

    effort: Effort
    passes: float
    times_longer: float
    words: int = 0
    estimate: Estimate | None = None
    room: Room | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of this computer, and of these documents.

    `memory` is that in which is trained, a graphics card's where `figures` are on one.
    `tokens_a_word` is as these documents were counted, 0 where they were not.
    """

    figures: Figures
    memory: Memory
    tokens_a_word: float = 0.0

    def room(self, found: Estimate) -> Room:
        """What memory an estimate asks for, beside what there is."""
        is_measured, is_on_card = not found.is_rough, self.figures.is_on_card
        return Room(found.memory, self.memory, is_on_card, is_measured)


def presets_of(
    draft: Draft, division: Division, known: Known | None
) -> tuple[Preset, ...]:
    """What each effort comes to with the documents of a draft."""
    if draft.sorts:
        return _sorting_presets(draft, division, known)
    return _writing_presets(draft, division, known)


def _sorting_presets(
    draft: Draft, division: Division, known: Known | None
) -> tuple[Preset, ...]:
    """Time goes with the lots that are compared."""
    made: list[Preset] = []
    documents, caution = draft.taught, draft.choices.caution
    words = sum(each.words for each in documents)
    quickest = 0.0
    for effort in Effort:
        plan = suggest_sorting(effort, caution, len(documents))
        quickest = quickest or plan.passes
        found = room = None
        if known is not None and division.problem is None:
            changed = with_changes(plan, draft.choices.changed)
            rate = known.tokens_a_word or known.figures.tokens_a_word
            work = sorting_work(documents, changed, draft.folds, rate)
            found = estimate_sorting(work, known.figures)
            room = known.room(found)
        most = MOST_WORDS[effort]
        part = most if words > most else 0
        times = plan.passes / quickest
        made.append(Preset(effort, plan.passes, times, part, found, room))
    return tuple(made)


def _writing_presets(
    draft: Draft, division: Division, known: Known | None
) -> tuple[Preset, ...]:
    """Time goes with the blocks that are trained on, not with the steps.

    With folds, all documents are trained on as often as there are folds, and read.
    """
    made = []
    quickest = 0.0
    words = draft.corpus.words
    for effort in Effort:
        most = MOST_WORDS[effort]
        folds = folds_for(effort, draft.units, draft.choices.double_check)
        share = share_that_teaches(draft.units, folds)
        learned = round(min(words, most) * share)
        plan = suggest(effort, draft.choices.caution, learned, draft.parameters)
        times = double_check_times(folds, plan.passes) if folds else 1.0
        work = times * steps_of(plan, learned) * plan.blocks_per_step
        quickest = quickest or work
        part = most if words > most else 0
        found = room = None
        if known is not None and division.problem is None:
            changed = with_changes(plan, draft.choices.changed)
            divided = _divided(draft, division, min(words, most), folds)
            found = estimate(_work(divided, changed, known), known.figures)
            room = known.room(found)
        made.append(Preset(effort, plan.passes, work / quickest, part, found, room))
    return tuple(made)


def _divided(draft: Draft, division: Division, words: int, folds: int) -> Division:
    """So many words divided as it is now; by the usual shares where folds differ."""
    documents = round(division.documents * words / max(division.words, 1))
    if bool(division.turns) == bool(folds):
        ratio = words / max(division.words, 1)
        return Division(
            training=_scaled(division.training, ratio),
            validation=_scaled(division.validation, ratio),
            test=_scaled(division.test, ratio),
            turns=tuple(_scaled(each, ratio) for each in division.turns),
        )
    everything = Part(documents, words)
    if folds:
        turns = (_scaled(everything, 1 / folds),) * folds
        return Division(training=everything, turns=turns)
    test = 0.0 if is_exam_too_small(draft.units) else TEST_SHARE
    return Division(
        training=_scaled(everything, 1 - VALIDATION_SHARE - test),
        validation=_scaled(everything, VALIDATION_SHARE),
        test=_scaled(everything, test),
    )


def _scaled(part: Part, ratio: float) -> Part:
    """At least one document where there is any."""
    documents = round(part.documents * ratio)
    return Part(max(documents, min(part.documents, 1)), round(part.words * ratio))


def _work(divided: Division, plan: Hyperparameters, known: Known) -> Work:
    rate = known.tokens_a_word or known.figures.tokens_a_word

    def pile(part: Part) -> Pile:
        return Pile(part.documents, round(part.words * rate))

    return Work(
        plan=plan,
        training=pile(divided.training),
        validation=pile(divided.validation),
        test=pile(divided.test),
        folds=tuple(map(pile, divided.turns)),
    )
