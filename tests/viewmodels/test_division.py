"""How many documents and words are on each side."""

from pathlib import Path

from ftstudio.core.errors import TooFewDocuments
from ftstudio.viewmodels.division import Division, Part, divide
from tests.factories import corpus
from tests.viewmodels.drafts import make_draft


def test_all_sides_together_are_all_documents(tmp_path: Path) -> None:
    """With a double-check each examines once, and all of them teach."""
    draft = make_draft(tmp_path, corpus(*[1000] * 20))
    found = divide(draft)
    assert (found.documents, found.words) == (20, 20_000)
    assert found.turns == (Part(4, 4000),) * 5
    draft.choose(double_check=False)
    assert divide(draft).training == Part(17, 17_000)


def test_one_document_cannot_be_divided(tmp_path: Path) -> None:
    """The reason is there instead."""
    found = divide(make_draft(tmp_path, corpus(100)))
    assert isinstance(found.problem, TooFewDocuments)
    assert found == Division(problem=found.problem)
