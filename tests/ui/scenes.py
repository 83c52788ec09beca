"""Every screen in its states, as a person has them: header, rail, page and foot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ftstudio.core.computer import Computer
from ftstudio.core.corpus import PART, Corpus, Kind, Reason
from ftstudio.core.errors import (
    FTStudioError,
    OutOfMemory,
    ProjectInUse,
    SourceUnreachable,
)
from ftstudio.core.events import (
    AnswerEnded,
    AnswerGrew,
    Event,
    Failed,
    Finished,
    FoldBegan,
    Paused,
    Phase,
    PhaseChanged,
    Said,
    Started,
    StoppedEarly,
    Voice,
)
from ftstudio.core.fit import Memory
from ftstudio.core.footprint import DiskRoom, Footprint
from ftstudio.core.gathering import Filter
from ftstudio.core.health import State
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.core.power import Power
from ftstudio.core.presets import Caution
from ftstudio.core.run_folder import create_run
from ftstudio.core.steps import Missing, Step
from ftstudio.models.catalogue import STARTER
from ftstudio.ui.look import Look
from ftstudio.ui.pages.home import HomePage
from ftstudio.ui.pages.result import ResultPage
from ftstudio.ui.pages.welcome import WelcomePage
from ftstudio.ui.widgets.header import Header
from ftstudio.ui.wizard import Wizard
from ftstudio.viewmodels.matching import Compares
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.presets import Known
from ftstudio.viewmodels.rehearsing import Stage
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.viewmodels.welcome import WelcomeViewModel
from tests import factories
from tests.courses import training_into
from tests.factories import look, prepared, sample, step, told
from tests.proofs import NOTHING_REPEATED, proof
from tests.ui.scenes_beside import BESIDE
from tests.ui.scenes_project import Project
from tests.viewmodels.drafts import LETTERS, make_workshop
from tests.viewmodels.trainings import WAIT

_LAPTOP = Computer(
    "AMD Ryzen Threadripper PRO 5975WX",
    32,
    Memory(16_000_000_000, 11_000_000_000),
    graphics=("NVIDIA GeForce RTX 4090 Laptop GPU",),
    free_disk=1_000_000_000,
    has_battery=True,
)
_KNOWN = Known(factories.figures(), _LAPTOP.memory)
_STARTED = Started(process=7, version="0")
_ONE_LOOK: list[Event] = [
    _STARTED,
    prepared(10),
    PhaseChanged(Phase.TRAINING, 1000),
    look(0, 4.0),
    sample(0),
]
_BETTER: list[Event] = [*_ONE_LOOK, step(1), look(1, 3.0), sample(1)]
_GAIN, _NO_GAIN = told([4.0, 3.0, 3.5]), told([3.0, 4.0])
_PERHAPS = factories.told_with_folds(
    [(4.0, 3.0)] * 5, factories.cross_validated(low=-0.02, is_stable=False)
)
_GONE = Failed("ModelGone", {"name": "tiny", "folder": "/x"})
_LETTER = "Chère Madame, nous vous remercions de votre demande. Voici le devis {n}."
_TALK: Sequence[Event | str] = [
    _STARTED,
    AnswerGrew(0, Voice.ORIGINAL, "I am a model."),
    AnswerEnded(0, Voice.ORIGINAL, 4, by_itself=True),
    AnswerGrew(0, Voice.TUNED, "Dear Mrs Pellow"),
    AnswerEnded(0, Voice.TUNED, 300, by_itself=False),
    Finished(stopped=False, peak_memory=1),
]


@dataclass(frozen=True, slots=True)
class Scene:
    """What is shown in a window, and what is to be called when it is over."""

    content: HomePage | WelcomePage | Wizard
    header: Header
    leave: Callable[[], None]

    def window(self) -> QWidget:
        """All of it under each other."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.content, 1)
        return whole


Make = Callable[[Path, Look], Scene]


def _home(projects: int = 0, problem: FTStudioError | None = None) -> Make:
    def make(place: Path, look: Look) -> Scene:
        folder = place / "projects"
        for number in range(projects):
            made = factories.project(folder, LETTERS, name=f"Letters {number}")
            if number:
                _record_in(made.runs / "run", _GAIN if number == 1 else _ONE_LOOK)
        preferences = Preferences(place / "settings.json")
        studio = StudioViewModel(make_workshop(place), preferences, folder)
        studio.home.refresh()
        if problem:
            studio._fail(problem)
        page = HomePage(studio, look)
        return Scene(page, Header(look), page.leave)

    return make


def _welcome(steps: int) -> Make:
    def make(place: Path, look: Look) -> Scene:
        background = make_workshop(place).background
        welcome = WelcomeViewModel(background, lambda: _LAPTOP)
        for _ in range(steps):
            welcome.go_on()
        page = WelcomePage(welcome, look)
        return Scene(page, Header(look), page.leave)

    return make


def _record_in(folder: Path, events: Sequence[Event]) -> None:
    """A run in `folder` in which this has happened."""
    run = create_run(folder, factories.job())
    for each in events:
        run.append(Said(each, 0.0))


def _project(
    at: Step,
    events: Sequence[Event] = (),
    then: Callable[[Project], object] = lambda _project: None,
    read: Corpus = LETTERS,
    script: Sequence[Event | str] = (),
) -> Make:
    def make(place: Path, look: Look) -> Scene:
        project = Project(place, at, events, read, script)
        then(project)
        content = Wizard(project.wizard, look)
        content.refresh()
        header = Header(look, content.rail)
        header.name_project(project.wizard.state.name)

        def leave() -> None:
            content.leave()
            project.end()

        return Scene(content, header, leave)

    return make


def _read(project: Project) -> None:
    """Letters in French, one of them a copy, and a file that is no text."""
    folder = project.draft.project.folder.parent / "Lettres"
    folder.mkdir()
    for number in range(4):
        text = _LETTER.format(n=number % 3) * 5
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "4.bin").write_bytes(bytes(range(256)))
    documents = project.wizard.documents
    documents.add([folder])
    project.until(lambda: bool(documents.state.listing.totals.documents))
    project.until(lambda: not documents.state.is_reading)
    project.until(lambda: documents.state.preview is not None)


def _refuse(project: Project) -> None:
    _read(project)
    documents = project.wizard.documents
    documents.add([Path("/no/such/folder")])
    project.until(lambda: bool(documents.state.refusals))


def _show_room(project: Project, free: int) -> None:
    taken = Footprint(100, 100, 100, 100, export=1000)
    room = DiskRoom("/home/ada/Letters", taken, free)
    missing = Missing.ROOM if room.lack else None
    project.wizard.plan._change(room=room, missing=missing)


def _open_drawer(project: Project) -> None:
    plan = project.wizard.plan
    plan.show_numbers(True)
    plan.change("learning_rate", 0.9)
    plan.change("passes", 30.0)
    plan.choose_caution(Caution.HIGH)


def _measure(stage: Stage, known: Known | None = None) -> Callable[[Project], object]:
    """The measuring of this computer has come so far."""
    problem = OutOfMemory(0) if stage is Stage.FAILED else None

    def then(project: Project) -> None:
        project.wizard.rehearsal._change(
            stage=stage, known=known, share=0.3, problem=problem, can_measure=True
        )

    return then


def _match(stage: Compares, done: int = 0, pairs: int = 0) -> Callable[[Project], None]:
    """Looking for documents that say the same has come so far."""

    def then(project: Project) -> None:
        project.wizard.matching._change(
            stage=stage, done=done, total=_MANY, pairs=pairs
        )

    return then


def _report(project: Project) -> None:
    """Gathered, and saved."""
    report = project.wizard.result.report
    report.prepare()
    project.until(lambda: report.state.report is not None)
    report._change(saved=Path("/home/ada/Letters, training report.pdf"))


def _compare(project: Project) -> None:
    project.wizard.result.ask("Write a letter.")
    project.until(lambda: project.wizard.result.state.can_work)


def _pause(project: Project) -> None:
    project.train()
    project.wizard.training.pause()
    project.until(lambda: project.wizard.training.state.is_paused)


def _ask_about_power(project: Project) -> None:
    project.has = Power(is_plugged=False, percent=63)
    project.wizard.training.start()
    project.until(lambda: project.wizard.training.state.asks_about_power)


def _unplug(project: Project) -> None:
    project.train()
    project.wizard.training.power.hear(Power(is_plugged=False, percent=63))


def _warn(project: Project) -> None:
    project.wizard.training.start()
    said = (State.MEMORISING, State.RATE_TOO_HIGH, State.TOO_GOOD)
    project.until(lambda: project.wizard.training.state.verdict.state in said)


def _prove(project: Project) -> None:
    """It has memorised; all that can be said of that is said."""
    repeated = replace(NOTHING_REPEATED, recited=30, secrets=9, given_away=2)
    found = proof(step=1, recitation=repeated)
    project.wizard.result.proving._change(proof=found)


def _chat(project: Project) -> None:
    chat = project.wizard.result.chat
    chat.instruct("Be brief.")
    chat.write("Write a letter.")
    chat.ask()
    project.until(lambda: not chat.state.is_asking)


def _turned(make: Make, show: Callable[[ResultPage], None]) -> Make:
    """The same, turned to another of its tabs."""

    def turn(place: Path, look: Look) -> Scene:
        scene = make(place, look)
        show(scene.content.findChildren(ResultPage)[0])
        return scene

    return turn


def _show_copies(project: Project) -> None:
    documents = project.wizard.documents
    documents.show_only(Filter.COPIES)
    project.until(lambda: bool(documents.state.listing.row(f"\n{_FIRST.key}")))
    documents.select(_FIRST.key)


def _show_personal(project: Project) -> None:
    documents = project.wizard.documents
    project.until(lambda: bool(documents.state.listing.totals.personal))
    documents.turn_to_personal()


def _remove_one(project: Project) -> None:
    _read(project)
    documents = project.wizard.documents
    documents.remove(documents.state.selected)
    project.until(lambda: documents.state.removed is not None)
    project.until(lambda: documents.state.missing is not Missing.READING)


_FIRST = replace(
    LETTERS.documents[0],
    group="g",
    personal=tuple(PersonalCount(each, 12) for each in PersonalKind),
)
_COPIES = Corpus((
    _FIRST,
    *(
        factories.document(
            100 + number,
            state=reason.state,
            reason=reason,
            twin_of=_FIRST.name,
            group="g",
        )
        for number, reason in enumerate(
            (Reason.SAME_AS_ANOTHER, Reason.NEARLY_THE_SAME)
        )
    ),
    factories.document(200, kind=Kind.MAIL, name="m.eml"),
    factories.document(201, name=f"m.eml{PART}Offer.pdf", language="fr"),
    *LETTERS.documents[1:],
))  # fmt: skip
_FRENCH = Corpus(tuple(replace(each, language="fr") for each in LETTERS.documents))
_MANY = 5_312
_DOCUMENTS, _MODEL, _PLAN = Step.DOCUMENTS, Step.MODEL, Step.PLAN
_TRAINING, _RESULT = Step.TRAINING, Step.RESULT
SCENES: dict[str, Make] = {
    "welcome: what": _welcome(0),
    "welcome: computer": _welcome(1),
    "welcome: how": _welcome(2),
    "home: empty": _home(),
    "home: projects": _home(3),
    "home: a problem": _home(1, ProjectInUse("/home/ada/Letters")),
    "goal": _project(Step.GOAL),
    "documents: empty": _project(_DOCUMENTS, read=Corpus(())),
    "documents: read": _project(_DOCUMENTS, then=_read, read=Corpus(())),
    **{
        f"documents: {name}": _project(_DOCUMENTS, then=then, read=read)
        for name, (read, then) in BESIDE.items()
    },
    "documents: refused": _project(_DOCUMENTS, then=_refuse, read=Corpus(())),
    "documents: removed": _project(_DOCUMENTS, then=_remove_one, read=Corpus(())),
    "documents: copies": _project(_DOCUMENTS, then=_show_copies, read=_COPIES),
    "documents: personal data": _project(_DOCUMENTS, then=_show_personal, read=_COPIES),
    "model": _project(_MODEL),
    "model: other language": _project(_MODEL, read=_FRENCH),
    "model: too big": _project(
        _MODEL, then=lambda p: p.wizard.model.choose("qwen3-4b")
    ),
    "model: failed": _project(
        _MODEL,
        then=lambda p: p.wizard.model._fail(SourceUnreachable("the hub"), STARTER),
    ),
    "plan": _project(_PLAN),
    "plan: measuring": _project(_PLAN, then=_measure(Stage.MEASURING)),
    "plan: measured": _project(_PLAN, then=_measure(Stage.KNOWN, _KNOWN)),
    "plan: too slow": _project(_PLAN, then=_measure(Stage.TOO_SLOW, _KNOWN)),
    "plan: not measured": _project(_PLAN, then=_measure(Stage.FAILED)),
    "plan: comparing": _project(_PLAN, then=_match(Compares.COMPARING, 812)),
    "plan: compared": _project(_PLAN, then=_match(Compares.KNOWN, pairs=3)),
    "plan: not compared": _project(_PLAN, then=_match(Compares.CANCELLED)),
    "plan: too many": _project(_PLAN, then=_match(Compares.TOO_MANY)),
    "plan: one exam": _project(
        _PLAN, then=lambda p: p.wizard.plan.choose_double_check(False)
    ),
    "plan: a test": _project(_PLAN, read=factories.corpus(*[100] * 90)),
    "plan: numbers": _project(_PLAN, then=_open_drawer),
    "plan: too little": _project(_PLAN, read=factories.corpus(100)),
    "plan: little room": _project(_PLAN, then=lambda p: _show_room(p, 500)),
    "plan: too little room": _project(_PLAN, then=lambda p: _show_room(p, 50)),
    "plan: trained before": _project(_PLAN, _GAIN),
    "training: none yet": _project(_TRAINING),
    "training: goes on": _project(
        _TRAINING, then=lambda p: p.train(), script=[*_BETTER, WAIT]
    ),
    "training: paused": _project(
        _TRAINING, then=_pause, script=[*_BETTER, WAIT, Paused(1), WAIT]
    ),
    "training: on the battery?": _project(_TRAINING, then=_ask_about_power),
    "training: on the battery": _project(
        _TRAINING, then=_unplug, script=[*_BETTER, WAIT]
    ),
    "training: by heart": _project(
        _TRAINING, then=_warn, script=[*training_into(State.MEMORISING), WAIT]
    ),
    "training: a check by heart": _project(
        _TRAINING,
        then=_warn,
        script=[FoldBegan(0, 5), *training_into(State.RATE_TOO_HIGH), WAIT],
    ),
    "training: too good": _project(
        _TRAINING,
        then=_warn,
        script=[*training_into(State.TOO_GOOD), WAIT],
    ),
    "training: ended by itself": _project(
        _TRAINING, [*training_into(State.MEMORISING), StoppedEarly(100), *_GAIN[-2:]]
    ),
    "plan: with more caution": _project(
        _PLAN,
        [*training_into(State.MEMORISING), StoppedEarly(100), *_GAIN[-2:]],
        lambda p: p.wizard.training.try_with_more_caution(),
    ),
    "training: finished": _project(_TRAINING, _GAIN),
    "training: interrupted": _project(_TRAINING, _BETTER),
    "training: failed": _project(_TRAINING, [*_BETTER, _GONE]),
    "training: blew up": _project(
        _TRAINING, [*_BETTER, Failed("TrainingBlewUp", {"step": 3})]
    ),
    "result: gain": _project(_RESULT, _GAIN),
    "result: no gain": _project(_RESULT, _NO_GAIN),
    "result: no version": _project(_RESULT, _ONE_LOOK),
    "result: perhaps": _project(_RESULT, _PERHAPS),
    "result: proof": _turned(_project(_RESULT, _GAIN), ResultPage.show_proof),
    "result: proof that it has memorised": _turned(
        _project(_RESULT, _GAIN, _prove), ResultPage.show_proof
    ),
    "result: use it": _turned(_project(_RESULT, _GAIN), ResultPage.show_saving),
    "result: report": _turned(
        _project(_RESULT, _GAIN, _report), ResultPage.show_report
    ),
    "result: chat": _turned(
        _project(_RESULT, _GAIN, _chat, script=_TALK), ResultPage.show_chat
    ),
    "result: compared": _project(_RESULT, _GAIN, _compare, script=_TALK),
}
"""What is shown, by name; "page: state"."""
