"""A page of documents whose project can be opened again, and a look at its state."""

from collections.abc import Callable
from pathlib import Path

from ftstudio.core.steps import Missing
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background
from ftstudio.runs.project import Project, open_project
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.workshop import Workshop

Opening = Callable[[], DocumentsViewModel]


def opened(project: Project, folder: Path) -> DocumentsViewModel:
    """The page of this project, opened anew; what is slow is done at once."""
    background = Background(post=lambda call: call(), start=lambda call: call())
    store = ModelStore(folder / "models")
    choices = open_project(project.folder)[1]
    return DocumentsViewModel(
        Draft(project, choices, store), Workshop(background, store)
    )


def write(path: Path, text: str) -> None:
    """A file with this text."""
    path.write_text(text, encoding="utf-8")


def missing(documents: DocumentsViewModel) -> Missing | None:
    """What the next step waits for now."""
    return documents.state.missing


def states(documents: DocumentsViewModel) -> dict[str, str]:
    """The state of each listed document, by name."""
    rows = documents.state.listing.rows
    return {row.name: row.document.state for row in rows if row.document}
