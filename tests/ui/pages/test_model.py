"""The third step: cards, a banner for what matters, and models of one's own."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Corpus
from ftstudio.core.errors import SourceUnreachable
from ftstudio.core.fit import Memory
from ftstudio.core.job import Goal
from ftstudio.models.catalogue import CATALOGUE, FIRST_ENCODER, STARTER
from ftstudio.ui.look import Look
from ftstudio.ui.pages.model import ModelPage
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.model_card import ModelCardButton
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.model import ModelViewModel
from tests.fakes.model_files import write_model
from tests.viewmodels.drafts import LETTERS, make_draft, make_workshop

GB = 1_000_000_000


def _page(qtbot: QtBot, folder: Path, draft: Draft) -> ModelPage:
    memory = Memory(16 * GB, 12 * GB)
    view_model = ModelViewModel(
        draft, make_workshop(folder), lambda: memory, card=lambda: None
    )
    page = ModelPage(view_model, Look("light"))
    qtbot.addWidget(page)
    return page


def _banners(page: ModelPage) -> list[str]:
    shown = [each for each in page.findChildren(Banner) if not each.isHidden()]
    return [each.accessibleName() for each in shown]


def _cards(page: ModelPage) -> dict[str, ModelCardButton]:
    found = page.findChildren(ModelCardButton)
    return {each.card.name: each for each in found if each.card}


def test_every_offer_has_a_card_and_one_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    """Clicking another chooses that."""
    page = _page(qtbot, tmp_path, make_draft(tmp_path))
    cards = _cards(page)
    assert list(cards) == [offer.name for offer in CATALOGUE]
    assert [name for name, card in cards.items() if card.isChecked()] == [STARTER]
    cards["qwen3-0.6b"].click()
    assert page.view_model.state.chosen == "qwen3-0.6b"
    assert _banners(page) == []


def test_french_documents_get_a_banner_with_a_button(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """That names the model and the size of its download."""
    letters = (replace(each, language="fr") for each in LETTERS.documents)
    page = _page(qtbot, tmp_path, make_draft(tmp_path, Corpus(tuple(letters))))
    assert _banners(page) == ["Most of your documents are in French"]
    texts = [each.text() for each in page.findChildren(QPushButton)]
    assert "Download Qwen3 0.6B, 1.5 GB" in texts


def test_a_vanished_model_can_be_got_again(qtbot: QtBot, tmp_path: Path) -> None:
    """It is noticed when the page is shown."""
    folder = write_model(tmp_path / "models" / STARTER)
    page = _page(qtbot, tmp_path, make_draft(tmp_path))
    assert _banners(page) == []
    folder.rename(tmp_path / "elsewhere")
    page.show()
    assert _banners(page) == ["SmolLM2 135M Instruct is no longer on this computer"]


def test_a_model_too_big_is_warned_of(qtbot: QtBot, tmp_path: Path) -> None:
    """Before anything is downloaded."""
    page = _page(qtbot, tmp_path, make_draft(tmp_path))
    page.view_model.choose("qwen3-4b")
    assert _banners(page) == ["Too big for this computer"]
    texts = [each.text() for each in page.findChildren(QPushButton)]
    assert "Download SmolLM2 135M Instruct, 93 MB" in texts


def test_a_failure_stays_until_it_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    """Or until another try."""
    page = _page(qtbot, tmp_path, make_draft(tmp_path))
    page.view_model._fail(SourceUnreachable("the hub"), STARTER)
    assert _banners(page) == ["That did not work"]
    page.view_model.dismiss()
    assert _banners(page) == []


def test_a_model_of_ones_own_gets_a_card_and_loses_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """When it was converted here and is removed again."""
    write_model(tmp_path / "models" / "mine-1a2b3c4d")
    page = _page(qtbot, tmp_path, make_draft(tmp_path))
    assert "mine-1a2b3c4d" in _cards(page)
    page.view_model.remove("mine-1a2b3c4d")
    qtbot.waitUntil(lambda: "mine-1a2b3c4d" not in _cards(page))


def test_who_sorts_sees_what_an_encoder_takes(qtbot: QtBot, tmp_path: Path) -> None:
    """It learns folders, no style; and no GGUF file is one."""
    page = _page(qtbot, tmp_path, make_draft(tmp_path, goal=Goal.SORT))
    said = [each.text() for each in page.findChildren(QLabel)]
    assert any("your folders" in each for each in said)
    buttons = {each.text(): each for each in page.findChildren(QPushButton)}
    assert buttons["Use a GGUF file…"].isHidden()
    assert not buttons["Use a model folder…"].isHidden()
    card = _cards(page)[FIRST_ENCODER].card
    assert card is not None
    assert card.room is not None
    assert 1.4 * GB < card.room.needed < 1.6 * GB
