"""The screens on which a training is made: Documents, Model, Plan."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from ftstudio.core.corpus import PART, Corpus
from ftstudio.core.corpus import State as CoreState
from ftstudio.core.errors import FolderNotFound, SourceUnreachable, WorkerDied
from ftstudio.core.events import Phase, Progressed
from ftstudio.core.figures import rough_figures
from ftstudio.core.fit import Card, Memory
from ftstudio.core.footprint import DiskRoom, Footprint
from ftstudio.core.gathering import Filter
from ftstudio.core.model_card import ModelCard
from ftstudio.core.presets import Caution, Effort
from ftstudio.core.steps import Missing, Step
from ftstudio.models.catalogue import STARTER
from ftstudio.ui.pages.documents import DocumentsPage
from ftstudio.ui.pages.plan import PlanPage
from ftstudio.ui.widgets.document_tree import DocumentTree
from ftstudio.ui.widgets.model_card import ModelCardButton
from ftstudio.viewmodels.matching import Compares
from ftstudio.viewmodels.presets import Known
from ftstudio.viewmodels.rehearsing import Stage as Measuring
from tests import factories
from tests.gallery import joinery
from tests.gallery.beginning import State, drag_over
from tests.gallery.stage import Stage, Touch, pressing

_MANY = 300
_QWEN = "qwen3-0.6b"
_MEMORY = Memory(16_000_000_000, 11_000_000_000)


def _documents(stage: Stage, **choices: Any) -> None:
    wizard = stage.open(Step.DOCUMENTS, **choices)
    stage.until(lambda: wizard.documents.state.preview is not None)


def _no_documents(stage: Stage) -> None:
    stage.open(Step.DOCUMENTS, read=Corpus(()))


def _reading(stage: Stage) -> None:
    wizard = stage.open(Step.DOCUMENTS, read=Corpus(()))
    folder = stage.place / "Letters"
    folder.mkdir()
    for number in range(_MANY):
        text = f"Dear Mrs Pellow, this is letter {number} about your staircase.\n"
        (folder / f"Letter {number:03}.txt").write_text(text, encoding="utf-8")
    documents = wizard.documents
    documents.add([folder])
    stage.until(
        lambda: (
            bool(documents.state.listing.rows)
            and documents.state.progress is not None
            and documents.state.progress.done > 0
        )
    )


def _locked(stage: Stage) -> None:
    _documents(stage)
    _select(stage, f"{joinery.FOLDER}/Offers/Payroll.pdf")


def _copy(stage: Stage) -> None:
    _documents(stage)
    _select(stage, f"{joinery.FOLDER}/Letters/Terms and conditions (copy).pdf")


def _select(stage: Stage, key: str) -> None:
    documents = stage.wizard.documents
    documents.select(key)
    shown = documents.state
    stage.until(lambda: documents.state.preview is not shown.preview)


def _need_a_look(stage: Stage) -> None:
    _documents(stage)
    documents = stage.wizard.documents
    before = documents.state.listing
    documents.show_only(Filter.NEED_A_LOOK)
    stage.until(lambda: documents.state.listing is not before)
    _select(stage, f"{joinery.FOLDER}/Offers/Delivery note 118.pdf")


def _found_nothing(stage: Stage) -> None:
    _documents(stage)
    documents = stage.wizard.documents
    before = documents.state.listing
    documents.search("guillotine")
    stage.until(lambda: documents.state.listing is not before)


def _left_out(stage: Stage) -> None:
    keys = (f"{joinery.FOLDER}/{name}" for name in ("Offers/Oak doors.txt",))
    _documents(stage, unticked=tuple(keys))


def _refused(stage: Stage) -> None:
    _documents(stage)
    stage.wizard.documents.add([Path(joinery.FOLDER), Path("/gone/Letters")])
    stage.until(lambda: bool(stage.wizard.documents.state.refusals))


def _gone_folder(stage: Stage) -> None:
    _documents(stage)
    stage.wizard.documents._gathering._break_off(FolderNotFound(joinery.FOLDER))


def _removed(stage: Stage) -> None:
    _no_documents(stage)
    documents = stage.wizard.documents
    for name in ("Letters", "Old letters"):
        folder = stage.place / name
        folder.mkdir()
        for number in range(3):
            text = f"Dear Mrs Pellow, this is letter {number} in {name}."
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        documents.add([folder])
        stage.until(lambda: documents.state.is_reading)
        stage.until(lambda: not documents.state.is_reading)
    stage.until(lambda: len(documents.state.listing.rows) > 4)
    documents.remove(str(folder))
    stage.until(lambda: documents.state.removed is not None)
    stage.until(lambda: documents.state.missing is not Missing.READING)


def _documents_dragged_over(stage: Stage) -> Touch:
    _documents(stage)
    return lambda: drag_over(stage.find(DocumentsPage))


def _documents_keyboard(stage: Stage) -> Touch:
    _documents(stage)

    def focus() -> None:
        stage.find(DocumentTree).setFocus()

    return focus


def _model(stage: Stage) -> None:
    stage.have_starter()
    stage.open(Step.MODEL)


def _on_card(stage: Stage) -> None:
    stage.card = Card("NVIDIA", Memory(8_585_216_000, 7_900_000_000), is_half=True)
    _model(stage)
    stage.until(lambda: _has_room_on_card(stage.wizard.model.state.cards))


def _has_room_on_card(cards: Sequence[ModelCard]) -> bool:
    return any(each.room is not None and each.room.is_on_card for each in cards)


def _to_download(stage: Stage) -> None:
    stage.open(Step.MODEL)


def _downloading(stage: Stage) -> None:
    stage.have_starter()
    model = stage.open(Step.MODEL).model

    def work(_store: object, hear: Any, cancel: threading.Event, _worker: Any) -> Any:
        hear(Progressed(571_000_000, 1_514_700_000))
        cancel.wait()

    model.choose(_QWEN)
    model._bring(_QWEN, Phase.GETTING, work)
    stage.until(lambda: any(each.arrived for each in model.state.cards))
    stage.wizard.show(Step.MODEL)


def _download_failed(stage: Stage) -> None:
    stage.have_starter()
    model = stage.open(Step.MODEL).model
    model._fail(SourceUnreachable("huggingface.co"), _QWEN)


def _model_gone(stage: Stage) -> None:
    stage.have_starter()
    model = stage.open(Step.MODEL).model
    stage.store.remove(STARTER)
    model.refresh()
    stage.until(lambda: model.state.gone is not None)


def _too_big(stage: Stage) -> None:
    stage.have_starter()
    stage.open(Step.MODEL, model="qwen3-4b")


def _foreign(stage: Stage) -> None:
    stage.have_starter()
    stage.open(Step.MODEL, read=joinery.corpus("fr"))


def _remove_model(stage: Stage) -> Touch:
    _model(stage)
    return pressing(lambda: stage.find(ModelCardButton).menu().actions()[0])


def _plan(stage: Stage, **choices: Any) -> None:
    stage.open(Step.PLAN, **choices)


def _little_room(stage: Stage, free: int) -> None:
    plan = stage.open(Step.PLAN).plan
    taken = Footprint(2_000_000, 136_000_000, 10_000_000, 9_000_000, 540_000_000)
    room = DiskRoom("/home/ada/Projects/Letters", taken, free)
    plan._change(room=room, missing=Missing.ROOM if room.lack else None)


def _rehearsal(stage: Stage, at: Measuring, **changes: Any) -> None:
    stage.open(Step.PLAN)
    if at in {Measuring.CANCELLED, Measuring.TOO_SLOW}:
        known: Known | None = Known(rough_figures(134_500_000, 4), _MEMORY)
    else:
        known = Known(factories.figures(), _MEMORY) if at is Measuring.KNOWN else None
    rehearsal = stage.wizard.rehearsal
    rehearsal._change(stage=at, known=known, can_measure=True, **changes)


def _compared(stage: Stage, at: Compares, **changes: int) -> None:
    stage.open(Step.PLAN).matching._change(stage=at, **changes)


def _drawer(stage: Stage) -> Touch:
    plan = stage.open(Step.PLAN, effort=Effort.THOROUGH, caution=Caution.HIGH).plan
    plan.change("learning_rate", 0.9)
    plan.change("passes", 30.0)

    def press_drawer() -> None:
        plan.show_numbers(False)
        stage.find(PlanPage)._drawer.click()

    return press_drawer


_OFFICE = joinery.office()


def _office(stage: Stage, **choices: Any) -> None:
    _documents(stage, read=_OFFICE, **choices)


def _copies(stage: Stage, **choices: Any) -> None:
    _office(stage, **choices)
    documents = stage.wizard.documents
    before = documents.state.listing
    documents.show_only(Filter.COPIES)
    stage.until(lambda: documents.state.listing is not before)
    _select(stage, f"{joinery.FOLDER}/Old/Terms and conditions 2021.docx")


def _kept_copies(stage: Stage) -> None:
    kept = (each.key for each in _OFFICE.documents if each.state is CoreState.TWIN)
    _copies(stage, kept=tuple(kept))


def _mails(stage: Stage) -> None:
    _office(stage)
    documents = stage.wizard.documents
    before = documents.state.listing
    documents.search("mails")
    stage.until(lambda: documents.state.listing is not before)
    mail = f"{joinery.FOLDER}/Mails/Re kitchen measurements.eml"
    _select(stage, f"{mail}{PART}Photo.jpg")


def _personal(stage: Stage, **choices: Any) -> None:
    _office(stage, **choices)
    stage.wizard.documents.turn_to_personal()


def _removed_one(stage: Stage) -> Touch:
    _documents(stage)

    def menu() -> None:
        tree = stage.find(DocumentTree)
        row = stage.wizard.documents.state.listing.rows[4]
        shown = tree.menu_of(row)
        shown.popup(tree.mapToGlobal(tree.rect().center()))

    return menu


def _many_words(stage: Stage) -> None:
    long = [replace(each, words=900_000) for each in joinery.corpus().documents[:3]]
    _documents(stage, read=Corpus((*long, *joinery.corpus().documents[3:])))


STATES: Mapping[str, State] = {
    "documents-empty": _no_documents,
    "documents-reading": _reading,
    "documents-ready": _documents,
    "documents-keyboard": _documents_keyboard,
    "documents-locked": _locked,
    "documents-copy": _copy,
    "documents-need-a-look": _need_a_look,
    "documents-found-nothing": _found_nothing,
    "documents-left-out": _left_out,
    "documents-refused": _refused,
    "documents-folder-gone": _gone_folder,
    "documents-removed": _removed,
    "documents-french": partial(_documents, read=joinery.corpus("fr")),
    "documents-little": partial(_documents, read=joinery.corpus(ready=3)),
    "documents-much": _many_words,
    "documents-office": _office,
    "documents-mails": _mails,
    "documents-copies": _copies,
    "documents-copies-kept": _kept_copies,
    "documents-personal": _personal,
    "documents-personal-shown": partial(_personal, masks=False),
    "documents-menu": _removed_one,
    "documents-dragged-over": _documents_dragged_over,
    "model-here": _model,
    "model-on-card": _on_card,
    "model-to-download": _to_download,
    "model-downloading": _downloading,
    "model-failed": _download_failed,
    "model-gone": _model_gone,
    "model-too-big": _too_big,
    "model-foreign": _foreign,
    "model-remove": _remove_model,
    "plan": _plan,
    "plan-measuring": partial(_rehearsal, at=Measuring.MEASURING, share=0.4),
    "plan-measured": partial(_rehearsal, at=Measuring.KNOWN),
    "plan-not-measured": partial(_rehearsal, at=Measuring.CANCELLED),
    "plan-too-slow": partial(_rehearsal, at=Measuring.TOO_SLOW),
    "plan-failed": partial(
        _rehearsal, at=Measuring.FAILED, problem=WorkerDied(-9, "SIGKILL")
    ),
    "plan-comparing": partial(_compared, at=Compares.COMPARING, done=812, total=5_312),
    "plan-compared": partial(_compared, at=Compares.KNOWN, pairs=3),
    "plan-not-compared": partial(_compared, at=Compares.CANCELLED),
    "plan-too-many": partial(_compared, at=Compares.TOO_MANY, total=5_312),
    "plan-numbers": _drawer,
    "plan-too-few": partial(_plan, read=joinery.corpus(ready=1)),
    "plan-too-little-room": partial(_little_room, free=64_000_000),
    "plan-little-room": partial(_little_room, free=410_000_000),
    "plan-trained-before": partial(_plan, events=joinery.finished()),
}
