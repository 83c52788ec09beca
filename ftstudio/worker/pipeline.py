"""The whole story of a training on one page."""

from ftstudio.core.events import Finished, Phase, PhaseChanged, Prepared, Progressed
from ftstudio.core.history import history_of
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.documents.texts import TextStore
from ftstudio.worker.device import pick_device
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.examiner import Examiner
from ftstudio.worker.writing.material import Material, prepare
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter
from ftstudio.worker.writing.trainer import WritingTrainer, arguments_of
from ftstudio.worker.writing.training import Training


def train(run: RunFolder, job: Job, tell: Tell, commands: Commands) -> Finished:
    """Load, prepare, train, keep the best: one job in its run folder."""
    before = history_of(run.events())
    tell(PhaseChanged(Phase.LOADING, peak_memory()))
    device = pick_device()
    tokenizer = load_tokenizer(job.model)
    base = load_base(job.model, device)
    model = with_new_adapter(base, job.hyperparameters, job.seed)

    tell(PhaseChanged(Phase.PREPARING, peak_memory()))
    material = prepare(
        job,
        TextStore(run.texts),
        tokenizer,
        lambda done, total: tell(Progressed(done, total)),
    )
    arguments = arguments_of(job, material.steps, run.checkpoints, device)
    trainer = WritingTrainer(model, material.table, arguments)
    training = Training(run, model, material, trainer, tell)
    plan = _plan(job, material, start=training.reached)
    tell(plan)

    known = before.with_event(plan)
    training.go(commands, Examiner(model, tokenizer, material, known, tell))
    stopped = training.reached < material.steps
    return Finished(stopped=stopped, peak_memory=peak_memory())


def _plan(job: Job, material: Material, start: int) -> Prepared:
    return Prepared(
        training_documents=len(job.training),
        validation_documents=len(job.validation),
        training_tokens=material.training_tokens,
        validation_tokens=material.validation_tokens,
        steps=material.steps,
        looks=material.plan.steps,
        resumed_from=start,
    )
