"""Wish: what a person chose on the command line besides folders and model."""

import argparse
from collections.abc import Mapping
from dataclasses import dataclass, field

from ftstudio.core.base_model import BaseModel
from ftstudio.core.choices import with_changes
from ftstudio.core.corpus import Corpus
from ftstudio.core.device import DeviceWish
from ftstudio.core.job import PATIENCE, Goal, Job
from ftstudio.core.labels import Labelling, examples_in
from ftstudio.core.presets import (
    Caution,
    Effort,
    folds_for,
    sorting_folds_for,
    suggest,
    suggest_sorting,
)
from ftstudio.core.sampling import sampled
from ftstudio.core.split import count_units
from ftstudio.runs.composing import compose, compose_sorting, words_to_learn


@dataclass(frozen=True, slots=True)
class Wish:
    """`folds` is None where that is left to us; `changed` are hyperparameters.

    `device` is where to train, and `gentle` whether other programs come first; None for
    as the person likes it. `meaning`: documents that say the same in other words stay
    on one side of the exam. `labelling` says what becomes of folders' names.
    """

    goal: Goal
    effort: Effort
    caution: Caution
    max_steps: int
    seed: int
    masks: bool = True
    folds: int | None = None
    patience: int = PATIENCE
    changed: Mapping[str, float] = field(default_factory=dict)
    everything: bool = False
    device: DeviceWish | None = None
    gentle: bool | None = None
    labelling: Labelling = field(default_factory=Labelling)
    meaning: bool = True

    def drawn(self, corpus: Corpus) -> Corpus:
        """What is learned from: all of it, or what the effort has time for."""
        return corpus if self.everything else sampled(corpus, self.effort, self.seed)


def wish_of(options: argparse.Namespace) -> Wish:
    """What was typed."""
    return Wish(
        Goal(options.goal),
        Effort(options.effort),
        Caution(options.caution),
        options.max_steps,
        options.seed,
        masks=not options.keep_personal_data,
        folds=options.folds,
        patience=options.patience,
        changed=dict(options.changed),
        everything=options.everything,
        device=options.device,
        gentle=options.gentle,
        labelling=Labelling(renamed=dict(options.labels)),
        meaning=options.meaning,
    )


def job_for(wish: Wish, drawn: Corpus, model: BaseModel) -> Job:
    """The training on the documents that were drawn; raises TooFewDocuments."""
    if wish.goal is Goal.SORT:
        return _sorting_job(wish, drawn, model)
    folds = _folds(wish, drawn)
    words = words_to_learn(drawn, wish.seed, folds)
    suggested = suggest(
        wish.effort,
        wish.caution,
        words,
        model.parameters,
        everything=wish.everything,
    )
    return compose(
        drawn,
        model,
        wish.goal,
        with_changes(suggested, wish.changed),
        wish.seed,
        max_steps=wish.max_steps,
        patience=wish.patience,
        folds=folds,
    )


def _sorting_job(wish: Wish, drawn: Corpus, model: BaseModel) -> Job:
    examples = examples_in(drawn.learnable, wish.labelling)
    suggested = suggest_sorting(wish.effort, wish.caution, len(examples.documents))
    return compose_sorting(
        examples,
        model,
        with_changes(suggested, wish.changed),
        wish.seed,
        max_steps=wish.max_steps,
        patience=wish.patience,
        folds=sorting_folds_for(count_units(examples.documents), wish.folds),
    )


def _folds(wish: Wish, corpus: Corpus) -> int:
    if wish.folds is not None:
        return wish.folds
    return folds_for(wish.effort, count_units(corpus.learnable), None)
