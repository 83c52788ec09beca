"""What can stand beside the list of documents, for the scenes of that page."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ftstudio.core.corpus import Corpus, Document, Kind, Reason
from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.core.vocabulary import LanguageUnits, Vocabulary, VocabularyWord
from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.documents.recognition import Recognising
from ftstudio.viewmodels.documents.splitting import Split
from ftstudio.viewmodels.documents.vocabulary import Lookup, Search
from tests import factories
from tests.ui.scenes_project import Project
from tests.viewmodels.drafts import LETTERS

_TEXT = "Write to [E-MAIL 1] or ring [PHONE 1]. " * 8
_REMOVED = tuple(Removed(kind, "Larch Joinery", 12) for kind in RemovedKind)
_FOUND = Vocabulary(
    tuple(VocabularyWord("Treppenwange", n, 5) for n in range(30, 1, -1)),
    (LanguageUnits("en", 1.1), LanguageUnits("fr", 1.8)),
)
_READY = Recognising(is_available=True)


def _selected(project: Project) -> Document:
    documents = project.wizard.documents
    project.until(lambda: documents.state.preview is not None)
    row = documents.state.listing.row(documents.state.selected)
    assert row is not None
    assert row.document is not None
    return row.document


def _show(project: Project, **fields: object) -> None:
    """A letter with masks and units, of which much was removed."""
    preview = Preview(
        _selected(project), _TEXT, is_cut=True, masks=((9, 19),), removed=_REMOVED
    )
    split = Split((0, 6, 9, 20), 12, "SmolLM2 135M Instruct")
    whole = {"preview": preview, "split": split, "has_model": True} | fields
    project.wizard.documents._change(**whole)


def _need(reason: Reason, kind: Kind = Kind.PDF) -> Corpus:
    needy = [
        factories.document(
            number,
            words=0,
            kind=kind,
            state=reason.state,
            reason=reason,
            pages=40,
            pages_without_text=40,
        )
        for number in range(20, 23)
    ]
    return Corpus((*LETTERS.documents, *needy))


def _choose(project: Project, **fields: object) -> None:
    """The last of the documents, which needs something."""
    documents = project.wizard.documents
    _selected(project)
    documents.select(project.draft.read.documents[-1].key)
    documents._change(**fields)


def _find(project: Project, lookup: Lookup) -> None:
    _selected(project)
    project.wizard.documents._change(vocabulary=lookup)


_LOOKUP = Lookup(True, Search.FOUND, _FOUND, "SmolLM2 135M Instruct")
_SCANS, _CLOUD = _need(Reason.ONLY_PICTURES), _need(Reason.ONLINE_ONLY)
_LOCKED = _need(Reason.NEEDS_PASSWORD)
Then = Callable[[Project], None]
BESIDE: Mapping[str, tuple[Corpus, Then]] = {
    "units": (LETTERS, lambda p: _show(p, shows_units=True)),
    "what was removed": (LETTERS, lambda p: _show(p, shows_removed=True)),
    "own words": (LETTERS, lambda p: _find(p, _LOOKUP)),
    "no model": (
        LETTERS,
        lambda p: _find(p, replace(_LOOKUP, search=Search.NO_MODEL)),
    ),
    "scans": (_SCANS, lambda p: _choose(p, scans=_READY)),
    "scans, not to be read": (_SCANS, lambda p: _choose(p, scans=Recognising())),
    "recognising": (
        _SCANS,
        lambda p: _choose(p, scans=Recognising(True, 2, 120, "Plans.pdf", 900.0)),
    ),
    "recognised": (
        _SCANS,
        lambda p: _choose(p, scans=replace(_READY, ended=(2, 3))),
    ),
    "in the cloud": (_CLOUD, _choose),
    "locked": (_LOCKED, _choose),
}
"""By name: the documents that were read, and what then happens to the project."""
