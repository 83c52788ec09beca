"""Goal "sort": folders as labels, its plan, and what the sorter says and does."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from ftstudio.core.corpus import Corpus
from ftstudio.core.errors import NothingReadable
from ftstudio.core.events import (
    BestKept,
    Evaluated,
    Event,
    Finished,
    FoldBegan,
    Hit,
    Neighbour,
    Phase,
    PhaseChanged,
    Placed,
    Prepared,
    Said,
    SorterMade,
    Started,
)
from ftstudio.core.filing import Filed, NotFiled, Reason, Way
from ftstudio.core.job import Goal, Job
from ftstudio.core.labels import examples_in
from ftstudio.core.presets import Caution, Effort, suggest_sorting
from ftstudio.core.run_folder import create_run
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import FIRST_ENCODER
from ftstudio.runs.composing import compose_sorting
from ftstudio.ui.pages.result import ResultPage
from ftstudio.viewmodels.sorting.state import Proposal
from ftstudio.viewmodels.wizard import WizardViewModel
from tests import factories
from tests.gallery import joinery
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch

_DONE = Finished(stopped=False, peak_memory=800_000_000)
_INBOX = "/home/ada/Inbox"


def _job() -> Job:
    examples = examples_in(joinery.corpus().learnable)
    model = factories.base_model(name=FIRST_ENCODER)
    plan = suggest_sorting(Effort.BALANCED, Caution.NORMAL, len(examples.documents))
    return compose_sorting(examples, model, plan, seed=0, folds=3)


def _made(job: Job) -> SorterMade:
    """Two letters are taken for offers, one of them surely."""
    numbers = {name: number for number, name in enumerate(job.folders)}
    labels = tuple(numbers[each] for each in job.labels)
    count = len(labels)
    return SorterMade(
        folders=job.folders,
        labels=labels,
        best=(1, 1, *labels[2:]),
        confidence=(0.93, 0.52, *(0.97 - 0.02 * n for n in range(count - 2))),
        own=(0.04, 0.41, *(0.97 - 0.02 * n for n in range(count - 2))),
        judges=(0.83, 0.83, 0.75, 0.67),
        weights=(0.5, 0.4, 0.3, 0.1),
        curve_documents=(2, 4, 8),
        curve_shares=(0.58, 0.67, 0.83),
    )


def _learned(job: Job) -> list[Event]:
    steps = 24
    told: list[Event] = [
        Started(process=7, version="1"),
        PhaseChanged(Phase.LOADING, 500_000_000),
    ]
    for fold, split in enumerate(job.folds):
        taught, exam = len(split.training), len(split.validation)
        plan = Prepared(taught, exam, 900, 300, steps, tuple(range(0, 25, 6)), 0)
        told += [FoldBegan(fold, len(job.folds)), plan]
        told += [_look(at, exam, fold) for at in range(0, 25, 6)]
    return told


def _look(at: int, exam: int, fold: int) -> Evaluated:
    loss = 1.1 - 0.03 * at + 0.05 * fold
    each = tuple(loss + 0.1 * (number - exam / 2) for number in range(exam))
    return Evaluated(at, loss - 0.008 * at, loss, each, 0.8, 0.5 + 0.0125 * at)


def _open(stage: Stage, step: Step, read: Corpus | None = None) -> WizardViewModel:
    return stage.open(step, read=read, goal=Goal.SORT, model="")


def _folders(stage: Stage) -> None:
    _open(stage, Step.DOCUMENTS).documents.labels.show(True)


def _renamed(stage: Stage) -> None:
    """One is left out, one has another's name, and one has too few."""
    sound = list(joinery.corpus().documents)
    sound += [replace(sound[0], name="Old/1.docx", content_hash="f" * 64)]
    labels = _open(stage, Step.DOCUMENTS, Corpus(tuple(sound))).documents.labels
    labels.rename("Site reports", "Letters")
    labels.leave_out("Offers", is_left_out=True)
    labels.show(True)


def _record(stage: Stage, events: Sequence[Event]) -> WizardViewModel:
    """A project whose newest run has learned to sort."""
    wizard = _open(stage, Step.PLAN)
    run = create_run(wizard.draft.project.runs / "run-1", _job())
    for each in events:
        run.append(Said(each, 0.0))
    wizard.training.open()
    stage.until(lambda: not wizard.training.state.is_opening)
    return wizard


def _training(stage: Stage) -> None:
    _record(stage, _learned(_job())[:-2]).show(Step.TRAINING)


def _result(stage: Stage) -> WizardViewModel:
    job = _job()
    wizard = _record(stage, [*_learned(job), BestKept(24), _made(job), _DONE])
    wizard.show(Step.RESULT)
    return wizard


def _ready(stage: Stage) -> None:
    _result(stage)


def _unmeasured(stage: Stage) -> None:
    made = SorterMade(_job().folders)
    _record(stage, [BestKept(24), made, _DONE]).show(Step.RESULT)


def _proof(stage: Stage) -> Touch:
    wizard = _result(stage)
    wizard.result.sorter.move_label(0, "Offers")
    return lambda: stage.find(ResultPage).show_proof()


def _proposals() -> tuple[Proposal, ...]:
    near = tuple(
        Neighbour(f"{number:064x}", "Letters", 0.8 - 0.1 * number)
        for number in (1, 2, 3)
    )
    found = (
        ("2024-10 Enquiry staircase.docx", "Letters", "Letters", 0.96, False),
        ("2024-10 Measurements Mill Lane.html", "Site reports", "", 0.91, False),
        ("Larch cladding, second offer.md", "Offers", "", 0.88, False),
        ("Lunch menu.pdf", None, "Letters", 0.41, True),
        ("Re your call this morning.eml", None, "Letters", 0.47, False),
    )
    made = [
        Placed(f"{_INBOX}/{name}", label, best or label or "", sure, is_none, near)
        for name, label, best, sure, is_none in found
    ]
    proposals = [Proposal(each, each.label) for each in made]
    return (*proposals[:4], Proposal(made[4], "Offers", is_corrected=True))


def _sorted(stage: Stage, **changes: object) -> None:
    sorter = _result(stage).result.sorter
    unread = (f"{_INBOX}/scan.pdf",)
    sorter._change(proposals=_proposals(), unread=unread, **changes)


def _filed(stage: Stage) -> None:
    put = tuple(
        Filed(each.placed.path, f"/home/ada/Sorted/{each.label}/x", Way.COPY)
        for each in _proposals()
        if each.label
    )
    failed = (NotFiled(f"{_INBOX}/Larch cladding, second offer.md", Reason.IN_USE),)
    _sorted(stage, filed=put, failed=failed, can_undo=True)


def _at_work(stage: Stage) -> None:
    sorter = _result(stage).result.sorter
    sorter._change(is_sorting=True, done=40, total=120, proposals=_proposals()[:2])


def _nothing_read(stage: Stage) -> None:
    sorter = _result(stage).result.sorter
    sorter._change(problem=NothingReadable("Inbox", 4))


def _home(stage: Stage) -> None:
    job = _job()
    made = joinery.project(
        stage.projects, joinery.corpus(), name="Incoming letters", goal=Goal.SORT
    )
    run = create_run(made.runs / "run-1", job)
    for each in (*_learned(job), BestKept(24), _made(job), _DONE):
        run.append(Said(each, 0.0))
    stage.go_home()


def _documents(stage: Stage) -> None:
    _open(stage, Step.DOCUMENTS)


def _one_folder(stage: Stage) -> None:
    kept = [e for e in joinery.corpus().documents if e.name.startswith("Offers")]
    _open(stage, Step.DOCUMENTS, Corpus(tuple(kept)))


def _plan(stage: Stage) -> None:
    _open(stage, Step.PLAN)


def _similar(stage: Stage, **changes: object) -> None:
    """The search by meaning, and what it has found."""
    documents = stage.open(Step.DOCUMENTS).documents
    documents.similar.show(True)
    documents.similar._tell(**{"is_missing": False, **changes})


def _hits() -> tuple[Hit, ...]:
    said = (
        ("Letters/2024-04 Reminder larch windows.docx", "Our invoice for the fitting"),
        ("Letters/2024-05 Thank you, and how to oil it.docx", "Oil it twice a year"),
        ("Offers/Larch windows.md", "Larch windows in four parts, with fitting"),
    )
    rest = " of your larch windows is still open. It has surely escaped your attention."
    return tuple(
        Hit(f"{joinery.FOLDER}/{name}", 0.6 - 0.1 * number, text + rest)
        for number, (name, text) in enumerate(said)
    )


def _models(stage: Stage) -> None:
    _open(stage, Step.MODEL)


STATES: Mapping[str, State] = {
    "similar-missing": partial(_similar, is_missing=True),
    "similar-asked": _similar,
    "similar-finding": partial(_similar, is_finding=True, done=3, total=12),
    "similar-found": partial(_similar, request="unpaid invoice", hits=_hits()),
    "similar-none": partial(_similar, request="unpaid invoice", hits=()),
    "sorting-home": _home,
    "sorting-documents": _documents,
    "sorting-one-folder": _one_folder,
    "sorting-folders": _folders,
    "sorting-folders-changed": _renamed,
    "sorting-model": _models,
    "sorting-plan": _plan,
    "sorting-training": _training,
    "sorting-result": _ready,
    "sorting-result-unmeasured": _unmeasured,
    "sorting-at-work": _at_work,
    "sorting-sorted": _sorted,
    "sorting-filed": _filed,
    "sorting-moving": partial(_sorted, way=Way.MOVE),
    "sorting-nothing-read": _nothing_read,
    "sorting-proof": _proof,
}
