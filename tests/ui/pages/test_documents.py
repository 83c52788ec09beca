"""The page of documents: dropping, ticking, removing, and what is said of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Corpus
from ftstudio.ui.look import Look
from ftstudio.ui.pages.documents import DocumentsPage
from ftstudio.ui.widgets.document_tree import DocumentTree
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from tests.viewmodels.drafts import make_draft, make_workshop

_PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> DocumentsPage:
    """The page of a project without folders; what is slow is done at once."""
    draft = make_draft(tmp_path / "place", Corpus(()))
    view_model = DocumentsViewModel(draft, make_workshop(tmp_path / "place"))
    page = DocumentsPage(view_model, Look("light"))
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    return page


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Two letters."""
    folder = tmp_path / "Letters"
    folder.mkdir()
    for name in ("a", "b"):
        text = f"A letter of the joinery about the {name} staircase."
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def _drop(page: DocumentsPage, *paths: Path, text: str = "") -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        mime.setText(text)
    rest = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, _PLAIN)
    QCoreApplication.sendEvent(page, QDragEnterEvent(QPoint(5, 5), *rest))
    QCoreApplication.sendEvent(page, QDropEvent(QPointF(5, 5), *rest))


def _tree(page: DocumentsPage) -> DocumentTree:
    (tree,) = page.findChildren(DocumentTree)
    return tree


def _said(page: DocumentsPage) -> str:
    labels = page.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisible())


def _button(page: DocumentsPage, text: str) -> QPushButton:
    buttons = page.findChildren(QPushButton)
    return next(each for each in buttons if each.text() == text and each.isVisible())


def test_a_dropped_folder_is_listed(page: DocumentsPage, letters: Path) -> None:
    """Anywhere on the page; the foot sums it up, the first text is shown."""
    assert _button(page, "Choose a folder…")
    _drop(page, letters)
    assert page.foot_text().startswith("<b>2 documents</b>")
    assert _tree(page).isVisible()
    assert "a.txt" in _said(page)


def test_a_text_selection_is_refused_in_words(page: DocumentsPage) -> None:
    """Until it is closed."""
    _drop(page, text="Dear Madam")
    assert "neither a file nor a folder" in _said(page)
    _button(page, "Close").click()
    assert "neither a file nor a folder" not in _said(page)


def test_a_file_that_vanished_is_said(page: DocumentsPage, letters: Path) -> None:
    """By its name."""
    _drop(page, letters / "gone.docx")
    assert "“gone.docx” is no longer there." in _said(page)


def test_a_drive_is_refused_in_words(page: DocumentsPage) -> None:
    """With what to choose instead."""
    _drop(page, Path(Path.cwd().anchor))
    assert "is a whole drive" in _said(page)


def test_the_same_folder_again_is_looked_through_again(
    page: DocumentsPage, letters: Path
) -> None:
    """Nothing is listed twice."""
    _drop(page, letters)
    _drop(page, letters)
    assert "“Letters” is in the list already" in _said(page)
    assert page.foot_text().startswith("<b>2 documents</b>")


def test_a_removed_folder_can_be_put_back(page: DocumentsPage, letters: Path) -> None:
    """By the button beside the sentence that says so."""
    _drop(page, letters)
    _tree(page).removed.emit(str(letters))
    assert "“Letters” was removed from the project." in _said(page)
    _button(page, "Undo").click()
    assert page.foot_text().startswith("<b>2 documents</b>")


def test_a_document_can_be_removed_by_the_keyboard(
    page: DocumentsPage, letters: Path
) -> None:
    """And put back."""
    _drop(page, letters)
    tree = _tree(page)
    tree.setCurrentIndex(tree.rows.index(1, 0))
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert page.foot_text().startswith("<b>1 document</b>")
    assert "“a.txt” was removed from the project." in _said(page)
    _button(page, "Undo").click()
    assert page.foot_text().startswith("<b>2 documents</b>")


def test_copies_are_kept_by_one_press(page: DocumentsPage, letters: Path) -> None:
    """On the bar above them, which is there where there are copies."""
    text = "A letter of the joinery about the a  staircase."
    (letters / "a.md").write_text(text, encoding="utf-8")
    _drop(page, letters)
    assert "1 document has copies" not in _said(page)
    QCoreApplication.sendPostedEvents()  # chips are shown a moment later
    _button(page, "Copies 1").click()
    assert "1 document has copies" in _said(page)
    _button(page, "Keep all copies").click()
    assert page.foot_text().startswith("<b>3 documents</b>")
    _button(page, "Keep one of each").click()
    assert page.foot_text().startswith("<b>2 documents</b>")


def test_personal_data_is_shown_and_masked_or_not(
    page: DocumentsPage, letters: Path
) -> None:
    """By the line under the list, which is there where there is some."""
    _drop(page, letters)
    assert "Personal data" not in _said(page)
    (letters / "c.txt").write_text("Write to ada@example.org today.", "utf-8")
    _button(page, "Look again").click()
    assert "1 e-mail address: hidden before" in _said(page)
    _button(page, "Look at it…").click()
    assert not _tree(page).isVisible()
    (masks,) = page.findChildren(QCheckBox)
    masks.click()
    assert "the model will see them" in _said(page)
    _button(page, "Back to the list").click()
    assert _tree(page).isVisible()


def test_searching_lists_fewer(page: DocumentsPage, letters: Path) -> None:
    """The folder of what is found stays above it."""
    _drop(page, letters)
    fields = page.findChildren(QLineEdit)
    (field,) = [e for e in fields if e.accessibleName() == "Find a document"]
    field.setText("b.t")
    assert _tree(page).rows.rowCount() == 2


def test_french_documents_lead_to_the_models(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path
) -> None:
    """The starter knows no French."""
    (tmp_path / "lettre.txt").write_text(
        "Nous vous remercions de votre lettre au sujet de l'escalier en chêne.",
        encoding="utf-8",
    )
    _drop(page, tmp_path / "lettre.txt")
    assert "Most of your documents are in French" in _said(page)
    with qtbot.waitSignal(page.step_wanted):
        _button(page, "Choose a model for French").click()


def test_the_sample_documents_are_one_click_away(page: DocumentsPage) -> None:
    """They come with the program."""
    _button(page, "Try the sample documents").click()
    assert page.view_model.state.listing.totals.documents > 10


def test_a_low_window_leaves_room_for_the_text(
    page: DocumentsPage, letters: Path, qtbot: QtBot
) -> None:
    """Six lines at least, whatever stands around it; with more room all is said."""
    offer = " ".join(f"The offer of day {number} is here." for number in range(200))
    (letters / "a.txt").write_text(offer, encoding="utf-8")
    _drop(page, letters)
    page.view_model.refuse_drop()
    assert "Untick what" in _said(page)
    page.resize(1000, 500)
    text = next(e for e in page.findChildren(QPlainTextEdit) if e.isVisible())
    least = 6 * text.fontMetrics().height()
    seen = text.viewport().visibleRegion
    qtbot.waitUntil(lambda: seen().boundingRect().height() >= least)
    assert "Untick what" not in _said(page)
    page.resize(1100, 640)
    assert "Untick what" in _said(page)
