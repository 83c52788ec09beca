"""What stands beside the list of documents: the text, own words, what is needed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from ftstudio.core.corpus import Corpus, Document, Reason
from ftstudio.core.notes import Notes, Removed, RemovedKind
from ftstudio.core.steps import Step
from ftstudio.core.vocabulary import LanguageUnits, Vocabulary, VocabularyWord
from ftstudio.documents.personal.finding import find
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER
from ftstudio.ui.pages.documents import DocumentsPage
from ftstudio.ui.widgets.password_dialog import PasswordDialog
from ftstudio.viewmodels.documents.allowed import Allowed, Tried
from ftstudio.viewmodels.documents.needs import Need
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.documents.recognition import Recognising
from ftstudio.viewmodels.documents.splitting import title_of
from ftstudio.viewmodels.documents.vocabulary import Search
from tests.fakes.model_files import write_speller
from tests.gallery import joinery
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch

_LETTER = """Dear Mrs Pellow,

Thank you for your visit to our workshop 🙂. Please find below our offer for an oak \
staircase with closed stringers, a turned newel post and hand-cut balusters.

The treads are 40 mm thick and oiled twice. Questions: write to ada@joinery.example or \
ring +44 20 7946 0018, or on Saturdays +44 20 7946 0999.

Please transfer the deposit to GB82 WEST 1234 5698 7654 32. Send the invoice to \
ada@joinery.example as well.

Yours faithfully,
"""
_QUOTED = """On 3 March Mrs Pellow wrote:
> Could you send me an offer for the staircase?
> We would like oak, with closed stringers."""
_REMOVED = (
    *(Removed(RemovedKind.PAGE_NUMBER, f"Page {n} of 12") for n in range(1, 13)),
    Removed(RemovedKind.RUNNING_LINE, "Larch & Oak Joinery · Chapel Lane 4", 12),
    Removed(RemovedKind.QUOTED_REPLY, _QUOTED),
    Removed(RemovedKind.SIGNATURE, "--\nAda Larch\nLarch & Oak Joinery"),
)
_KNOWN = "the an a of or and to with is are in for on your our we please thank you dear"
_WORDS = (
    VocabularyWord("newel", 48, 3),
    VocabularyWord("balusters", 41, 4),
    VocabularyWord("stringers", 37, 3),
    VocabularyWord("mortise", 30, 3),
    VocabularyWord("architrave", 22, 5),
    VocabularyWord("Holzschraubenbohrer", 19, 9),
    VocabularyWord("rebate", 17, 3),
    VocabularyWord("weatherboarding", 11, 4),
)
_LANGUAGES = (LanguageUnits("en", 1.21), LanguageUnits("fr", 1.84))
_SCANS = ("Delivery notes 2019.pdf", "Plans.pdf", "Old contracts.pdf")


def _open(stage: Stage, read: Corpus | None = None) -> DocumentsViewModel:
    documents = stage.open(Step.DOCUMENTS, read=read or joinery.office()).documents
    stage.until(lambda: documents.state.preview is not None)
    return documents


def _select(stage: Stage, name: str) -> DocumentsViewModel:
    documents = stage.wizard.documents
    shown = documents.state.preview
    documents.select(f"{joinery.FOLDER}/{name}")
    stage.until(lambda: documents.state.preview is not shown)
    return documents


def _masked(stage: Stage) -> None:
    _letter(stage)


def _letter(stage: Stage) -> DocumentsViewModel:
    documents = _open(stage)
    letter = documents.state.listing.row(f"{joinery.FOLDER}/Letters/{_NAME}")
    assert letter is not None
    assert letter.document is not None
    texts = TextStore(stage.wizard.draft.project.texts)
    notes = Notes(find(_LETTER), _REMOVED)
    texts.put(letter.document.content_hash, _LETTER, notes)
    return _select(stage, f"Letters/{_NAME}")


_NAME = "2024-04 Reminder larch windows.docx"


def _removed(stage: Stage) -> None:
    _letter(stage).beside.show_removed(True)


def _units(stage: Stage) -> None:
    stage.have_starter()
    write_speller(stage.store.path(STARTER), *_KNOWN.split())
    documents = _letter(stage)
    documents.beside.units.turn(True)
    stage.until(lambda: documents.state.split is not None)


def _units_without_model(stage: Stage) -> None:
    documents = _letter(stage)
    documents.beside.units.turn(True)
    stage.store.remove(STARTER)
    stage.wizard.draft.look_for_model()


def _vocabulary(stage: Stage) -> None:
    _find(stage, Vocabulary(_WORDS * 3, _LANGUAGES))


def _no_vocabulary(stage: Stage) -> None:
    _find(stage, Vocabulary(languages=_LANGUAGES[:1]))


def _find(stage: Stage, found: Vocabulary) -> None:
    documents = _open(stage)
    documents.beside.vocabulary.show(True)
    stage.until(lambda: documents.state.vocabulary.search is not Search.SEARCHING)
    model = stage.wizard.draft.model
    assert model is not None
    shown = replace(documents.state.vocabulary, search=Search.FOUND, found=found)
    documents._change(vocabulary=replace(shown, model=title_of(model)))


def _locked(stage: Stage) -> None:
    _open(stage)
    _select(stage, "Offers/Payroll.pdf")


def _asking(stage: Stage, allowed: Allowed | None = None) -> Touch:
    _open(stage)
    documents = _select(stage, "Offers/Payroll.pdf")

    def ask() -> None:
        page = stage.find(DocumentsPage)
        row = documents.state.listing.row(documents.state.selected)
        assert row is not None
        assert row.document is not None
        page._remedies._ask_for_password(row.document)
        dialog = page.findChildren(PasswordDialog)[-1]
        dialog.findChildren(QLineEdit)[0].setText("sesame")
        if allowed:
            dialog._is_asked = True
            dialog.show_allowed(allowed)

    return ask


def _with_scans() -> Corpus:
    """The same documents, and some scans."""
    template = joinery.corpus().documents[0]
    scans = [
        replace(
            template,
            name=f"Scans/{name}",
            state=Reason.ONLY_PICTURES.state,
            reason=Reason.ONLY_PICTURES,
            content_hash="",
            words=0,
            language="",
            pages=40,
            pages_without_text=40,
            kind=_pdf().kind,
        )
        for name in _SCANS
    ]
    return Corpus((*joinery.office().documents, *scans))


def _pdf() -> Document:
    documents = joinery.corpus().documents
    return next(each for each in documents if each.name.endswith("conditions.pdf"))


def _scans(stage: Stage, **changes: object) -> None:
    documents = _open(stage, _with_scans())
    known = Recognising(is_available=True)
    documents._change(scans=replace(known, **changes))  # type: ignore[arg-type]
    _select(stage, f"Scans/{_SCANS[0]}")


def _online(stage: Stage, allowed: Allowed | None = None) -> None:
    documents = _open(stage)
    documents.beside.put_off(Need.RECOGNITION)
    _select(stage, "Old/Workshop tour.pptx")
    if allowed:
        documents._change(allowed=allowed)


def _with(make: Callable[..., object], **changes: object) -> State:
    return lambda stage: make(stage, **changes)  # type: ignore[return-value]


STATES: Mapping[str, State] = {
    "documents-masked": _masked,
    "documents-what-was-removed": _removed,
    "documents-units": _units,
    "documents-units-without-model": _units_without_model,
    "documents-vocabulary": _vocabulary,
    "documents-no-vocabulary": _no_vocabulary,
    "documents-password": _asking,
    "documents-password-wrong": _with(
        _asking, allowed=Allowed(tried=Tried(("a", "b"), ("c",)))
    ),
    "documents-password-tried": _with(_asking, allowed=Allowed(3, 12)),
    "documents-unlockable": _locked,
    "documents-scans": _with(_scans),
    "documents-scans-without-extra": _with(_scans, is_available=False),
    "documents-recognising": _with(
        _scans, done=31, total=121, name="Scans/Plans.pdf", seconds_left=720.0
    ),
    "documents-recognised": _with(_scans, ended=(3, 4)),
    "documents-online": _online,
    "documents-fetching": _with(_online, allowed=Allowed(3, 14, is_fetching=True)),
    "documents-not-fetched": _with(
        _online, allowed=Allowed(tried=Tried((), ("a",), is_fetching=True))
    ),
}
