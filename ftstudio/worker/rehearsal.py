"""A rehearsal: a few steps of a training, timed, by the very code that trains.

What is learned in it is thrown away.
"""

import itertools
import math
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.core.events import Event, Finished, Phase, Progressed, Rehearsed
from ftstudio.core.figures import (
    FEWEST_SPREAD,
    WRITTEN_AS_READ,
    Figures,
    rough_figures,
)
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.looks import FORWARD_COST
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.split import Split
from ftstudio.core.tasks import Rehearse
from ftstudio.documents.texts import TextStore
from ftstudio.worker.card import chapter, peak_card_memory
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.learning.checkpoints import Checkpoints
from ftstudio.worker.learning.trainer import arguments_of
from ftstudio.worker.manners import Manners
from ftstudio.worker.memory import hold_on_to_memory, peak_memory
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.engine.lean import engine_for
from ftstudio.worker.writing.engines import device_for
from ftstudio.worker.writing.examiner import Examiner
from ftstudio.worker.writing.material import Material, prepare
from ftstudio.worker.writing.measuring import Interrupted, measure
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter
from ftstudio.worker.writing.portions import Portions
from ftstudio.worker.writing.texture import texture_of
from ftstudio.worker.writing.timing import (
    Clock,
    Stopwatch,
    Times,
    cost_of,
    since_the_start,
)
from ftstudio.worker.writing.trainer import WritingTrainer

_SHORT = 128
"""Places of the blocks it begins with."""
_PARTS = 8
"""Whoever shows how far it is hears of each."""
_MOST_STEPS = 3
"""Of one kind."""
_SHORT_UNTIL, _ONE_UNTIL, _TWO_UNTIL, _REST_UNTIL = 0.4, 0.55, 0.75, 0.95
"""Shares of the time in which each kind of step, and the rest, has to end."""
_MOST_BLOCKS_READ = 2
_A_MOMENT = 0.3


def rehearse(
    task: Rehearse,
    place: Path,
    tell: Tell,
    commands: Commands,
    clock: Clock | None = None,
) -> Finished:
    """Measure, and tell what is known each time it is more.

    All that is written is in `place`. It is `stopped` where the time was up, or the
    person had no more patience, before everything was measured.
    """
    hold_on_to_memory()
    if task.gentle:
        commands.obey("gentle")
    manners = Manners(task.threads, commands)
    manners.heed()
    stage = _Stage(task, place, tell, commands, clock or since_the_start(), manners)
    is_through = _Rehearsal(stage).go()
    return Finished(not is_through, peak_memory(), peak_card_memory())


@dataclass(frozen=True, slots=True)
class _Stage:
    """What all parts of a rehearsal need."""

    task: Rehearse
    place: Path
    tell: Tell
    commands: Commands
    clock: Clock
    manners: Manners

    def must_stop(self) -> bool:
        """Whether it was asked to; asked often, it minds other programs meanwhile."""
        self.manners.heed()
        return self.commands.must_stop

    def has_time(self, seconds: float, share: float) -> bool:
        """Whether what takes so long would end before that share of the time."""
        ends = self.clock() + seconds
        return ends <= share * self.task.seconds and not self.must_stop()

    def is_over(self) -> bool:
        """Whether what goes on has to be broken off."""
        return not self.has_time(0.0, 1.0)


class _Rehearsal:
    """The parts of a rehearsal, in their order."""

    def __init__(self, stage: _Stage) -> None:
        self._stage = stage
        self._job = stage.task.job
        self._run = RunFolder(stage.place)
        self._parts = 0

    def go(self) -> bool:
        """Whether all of it was measured."""
        stage, job = self._stage, self._job
        clock = stage.clock
        stage.tell(chapter(Phase.LOADING))
        self._choice = device_for(job.model, job.hyperparameters, stage.task.device)()
        stage.tell(self._choice.told())
        self._tokenizer = load_tokenizer(job.model)
        base = load_base(job.model, self._choice.device)
        adapted = with_new_adapter(base, job.hyperparameters, job.seed)
        self._engine = engine_for(adapted)
        self._start = clock()
        self._has_done_part()
        stage.tell(chapter(Phase.PREPARING))
        self._lay_out_texts()
        self._material = self._prepared(job)
        self._prepare = clock() - self._start
        self._has_done_part()
        stage.tell(chapter(Phase.TRAINING))
        self._take_steps()
        stage.tell(chapter(Phase.EXAMINING))
        return self._measure_the_rest()

    def _has_done_part(self) -> None:
        self._parts += 1
        self._stage.tell(Progressed(self._parts, _PARTS))

    def _lay_out_texts(self) -> None:
        """A few texts, where a run has its own."""
        texts, kept = (
            TextStore(Path(self._stage.task.texts)),
            TextStore(self._run.texts),
        )
        for each in self._job.documents:
            kept.put(each.content_hash, texts.get(each.content_hash))

    def _prepared(self, job: Job) -> Material:
        return prepare(job, self._run, self._tokenizer, lambda _done, _total: None)

    def _take_steps(self) -> None:
        """Steps of each kind, as far as they will end in time; tell what they took."""
        job, short = self._job, _shortened(self._job)
        size, short_size = (e.hyperparameters.block_size for e in (job, short))
        self._times = times = Times(size, short_size)
        times.short = self._steps(short, self._prepared(short), 1, _SHORT_UNTIL)
        times.short_memory = self._peak()
        self._has_done_part()
        for blocks, until in ((1, _ONE_UNTIL), (2, _TWO_UNTIL)):
            self._tell(self._figures())
            if self._stage.has_time(times.expected(blocks), until):
                seconds = self._steps(job, self._material, blocks, until)
                (times.one if blocks == 1 else times.two).extend(seconds)
            self._has_done_part()
        self._tell(self._figures())

    def _steps(
        self, job: Job, material: Material, blocks: int, until: float
    ) -> list[float]:
        """The seconds of a few steps of so many blocks each."""
        plan = replace(job.hyperparameters, blocks_per_step=blocks)
        choice, portion = self._choice, self._choice.portion
        chosen = arguments_of(
            replace(job, hyperparameters=plan),
            _MOST_STEPS,
            self._stage.place,
            choice.device,
            min(portion.rows, blocks),
        )
        self._trainer = WritingTrainer(
            self._engine,
            material.table.repeated(_MOST_STEPS * blocks),
            chosen,
            Portions(self._engine, portion, plan.block_size, lambda _smaller: None),
        )
        end = until * self._stage.task.seconds
        watch = Stopwatch(self._stage.clock, end, self._stage.must_stop)
        self._trainer.add_callback(watch)
        self._trainer.train()
        return watch.seconds

    def _measure_the_rest(self) -> bool:
        """Reading, a sample and a checkpoint, as far as there is time."""
        known = self._figures()
        read = self._read(known.read)
        expected = WRITTEN_AS_READ * (read or known.read)
        write = self._write(expected)
        began = self._stage.clock()
        Checkpoints(self._stage.place).save(1, math.nan, self._trainer.write_checkpoint)
        save = self._stage.clock() - began
        found = replace(
            known, read=read or known.read, write=write or expected, save=save
        )
        self._tell(found)
        self._has_done_part()
        return read is not None and write is not None

    def _read(self, expected: float) -> float | None:
        """Seconds a token that is read only; several blocks where one shows the time.

        None where there is no time for it.
        """
        whole, stage = self._material.whole, self._stage
        found: float | None = None
        for number in (1, _MOST_BLOCKS_READ):
            blocks = tuple(itertools.islice(whole.blocks, number))
            tokens = sum(len(each.input_ids) for each in blocks)
            if not stage.has_time(tokens * (found or expected), _REST_UNTIL):
                break
            began = stage.clock()
            try:
                measure(self._engine, replace(whole, blocks=blocks), stage.is_over)
            except Interrupted:
                break
            found = (stage.clock() - began) / tokens
        self._has_done_part()
        return found

    def _write(self, expected: float) -> float | None:
        """Seconds for a sample; None where there is no time for one."""
        self._has_done_part()
        if not self._stage.has_time(expected, _REST_UNTIL):
            return None
        told: list[Event] = []
        chronicle = Chronicle(History(), told.append)
        examiner = Examiner(self._engine, self._tokenizer, self._material, chronicle)
        began = self._stage.clock()
        examiner.sample(0, self._stage.is_over)
        return self._stage.clock() - began if told else None

    def _tell(self, figures: Figures) -> None:
        if not self._stage.commands.must_end:  # else nobody listens any more
            self._stage.tell(Rehearsed(figures))

    def _figures(self) -> Figures:
        """As far as they are known; what was not measured yet, by rules of thumb."""
        material, like = self._material, texture_of(self._job, self._material)
        cost = cost_of(self._times)
        memory, a_place = self._memory()
        read = FORWARD_COST * cost.place
        learned = material.training_tokens + material.validation_tokens
        return Figures(
            start=self._start,
            prepare=self._prepare / max(learned, 1),
            step=cost.step,
            train=cost.place,
            read=read,
            write=WRITTEN_AS_READ * read,
            save=_A_MOMENT,
            memory=memory,
            block_size=self._times.size,
            memory_a_place=a_place,
            tokens_a_word=like.tokens_a_word,
            read_a_token=like.read_a_token,
            fill=like.fill,
            spread=max(cost.spread, FEWEST_SPREAD),
            is_on_card=self._is_on_card,
        )

    @property
    def _is_on_card(self) -> bool:
        return bool(self._choice.device.card)

    def _peak(self) -> int:
        return peak_card_memory() if self._is_on_card else peak_memory()

    def _memory(self) -> tuple[int, float]:
        """Bytes at most, and for each place more in a block.

        Where no whole block could be trained on, by the rule of thumb, if that is more.
        """
        times, peak = self._times, self._peak()
        more = times.size - times.short_size
        if not times.one and not self._is_on_card:
            rough = rough_figures(self._job.model.parameters, cores=1)
            return max(peak, rough.memory), 0.0
        return peak, max(peak - times.short_memory, 0) / more if more else 0.0


def _shortened(job: Job) -> Job:
    """The job with short blocks, of its first document alone."""
    chosen = job.hyperparameters
    plan = replace(chosen, block_size=min(_SHORT, chosen.block_size))
    return replace(job, hyperparameters=plan, split=Split(job.split.training[:1], ()))
