"""Assisting: computing parts of steps for a training that another process leads."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace

import torch

from ftstudio.core.base_model import BaseModel
from ftstudio.core.events import Finished
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import Job
from ftstudio.core.plain import from_json, from_plain, to_json
from ftstudio.core.tasks import Assist
from ftstudio.worker.assembly import Assembly, Parted
from ftstudio.worker.card import peak_card_memory
from ftstudio.worker.device import precision_of
from ftstudio.worker.gate import Gate, StopNow
from ftstudio.worker.manners import Manners
from ftstudio.worker.memory import hold_on_to_memory, peak_memory
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.engines import device_for, ready_engine
from ftstudio.worker.writing.portions import Portions
from ftstudio.worker.writing.sharing import Batch, compute_along


@dataclass(frozen=True, slots=True)
class Assignment:
    """All that is told of a training: not a word of what is in the documents."""

    model: BaseModel
    hyperparameters: Hyperparameters
    seed: int


def assign(assembly: Assembly, job: Job) -> None:
    """As the one that leads, tell the others what they will compute with."""
    told = to_json(Assignment(job.model, job.hyperparameters, job.seed))
    assembly.say(torch.tensor(list(told.encode())))


def assist(
    task: Assist,
    assembly: Assembly,
    at_home: Callable[[BaseModel], BaseModel],
    tell: Tell,
    commands: Commands,
) -> Finished:
    """Compute what rank 0 hands out, until it is over or rank 0 is gone.

    `at_home` finds a model on this computer. Stopping is up to rank 0: what it asks for
    has to be answered first.
    """
    hold_on_to_memory()
    if task.gentle:
        commands.obey("gentle")
    manners = Manners(task.threads, commands)
    manners.heed()
    with contextlib.suppress(Parted, StopNow):
        assignment = _heard(assembly)
        if assignment is not None:
            model = at_home(assignment.model)
            gate = Gate(commands, tell, manners.heed)
            _compute(task, assembly, replace(assignment, model=model), gate)
    return Finished(commands.must_end, peak_memory(), peak_card_memory())


def _heard(assembly: Assembly) -> Assignment | None:
    said = assembly.hear()
    if said is None:
        return None
    text = bytes(said.tolist()).decode()
    return from_plain(Assignment, from_json(text))


def _compute(
    task: Assist, assembly: Assembly, assignment: Assignment, gate: Gate
) -> None:
    plan = assignment.hyperparameters
    choice = device_for(assignment.model, plan, task.device)()
    engine = ready_engine(assignment.model, plan, assignment.seed, choice, gate)
    portions = Portions(engine, choice.portion, plan.block_size, lambda _smaller: None)
    engine.train()
    gate.is_in_step = True

    def learn(batch: Batch, tokens: int) -> torch.Tensor:
        def backward(part: Batch) -> torch.Tensor:
            here = {name: each.to(engine.device) for name, each in part.items()}
            with precision_of(engine):
                loss: torch.Tensor = engine(**here, num_items_in_batch=tokens)["loss"]
            loss.backward()
            return loss.detach()

        return portions.learn(batch, backward)

    compute_along(assembly, engine, learn)
