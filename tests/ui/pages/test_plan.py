"""The fourth step: the split, presets, caution, and the drawer for experts."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Corpus
from ftstudio.core.job import PATIENCE
from ftstudio.core.presets import Caution, DoubleCheck, Effort
from ftstudio.core.run_folder import create_run
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import FIRST_ENCODER
from ftstudio.ui.look import Look
from ftstudio.ui.pages.plan import PlanPage
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.choice_card import ChoiceCard
from ftstudio.ui.widgets.device_panel import DevicePanel
from ftstudio.ui.widgets.double_check import DoubleCheckPanel
from ftstudio.ui.widgets.matching_line import MatchingLine
from ftstudio.ui.widgets.number_box import NumberBox
from ftstudio.ui.widgets.number_rows import NumberRows
from ftstudio.ui.widgets.split_picture import SplitPicture
from ftstudio.ui.widgets.turns_picture import TurnsPicture
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.matching import Compares, MatchingViewModel
from ftstudio.viewmodels.plan import NUMBERS, PlanViewModel
from tests.factories import corpus
from tests.fakes.model_files import model_files, write_model
from tests.fakes.tiny_encoder import write_tiny_encoder
from tests.ui.showing import showing
from tests.viewmodels.drafts import make_draft, make_workshop
from tests.viewmodels.trainings import WAIT, Pump, teller


def _draft(folder: Path, read: Corpus = corpus(*[1000] * 20)) -> Draft:  # noqa: B008
    files = model_files(max_position_embeddings=2048)
    write_model(folder / "models" / "mine", files)
    return make_draft(folder, read, model="mine", step=Step.PLAN)


def _page(qtbot: QtBot, draft: Draft) -> PlanPage:
    shop = make_workshop(draft.project.folder)
    page = PlanPage(PlanViewModel(draft, shop), Look("light"))
    qtbot.addWidget(page)
    return page


def _press(page: PlanPage, text: str) -> None:
    found = [b for b in page.findChildren(QPushButton) if b.text().startswith(text)]
    found[-1].click()


def _press_shown(page: PlanPage, text: str) -> None:
    buttons = page.findChildren(QPushButton)
    next(b for b in buttons if b.text() == text and not b.isHidden()).click()


def test_the_picture_tells_the_split(qtbot: QtBot, tmp_path: Path) -> None:
    """To those who do not see it as well."""
    page = _page(qtbot, _draft(tmp_path))
    (picture,) = page.findChildren(SplitPicture)
    (turns,) = page.findChildren(TurnsPicture)
    assert "in 5 trainings, 4, 4, 4, 4, 4 of them" in turns.accessibleName()
    assert (picture.isHidden(), turns.isHidden()) == (True, False)
    page.view_model.choose_double_check(False)
    said = "17 documents to learn from, 3 documents kept aside as the exam"
    assert picture.accessibleName() == said
    assert (picture.isHidden(), turns.isHidden()) == (False, True)


def test_the_double_check_is_switched_and_left_to_the_program(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """It is on by itself; the switch keeps the focus when Reset goes away."""
    page = showing(qtbot, _page(qtbot, _draft(tmp_path)))
    (panel,) = page.findChildren(DoubleCheckPanel)
    met = []
    for press in (panel.switch, panel.reset):
        press.click()
        met.append(page.view_model.state.double_check)
    assert met == [DoubleCheck.REFUSED, DoubleCheck.SMALL_EXAM]
    assert panel.switch.isChecked()
    assert QApplication.focusWidget() is panel.switch


def test_a_preset_is_chosen_by_its_card(qtbot: QtBot, tmp_path: Path) -> None:
    """The recommended one is chosen already."""
    page = _page(qtbot, _draft(tmp_path))
    quick, balanced, thorough = page.findChildren(ChoiceCard)
    assert balanced.isChecked()
    thorough.click()
    assert page.view_model.state.effort is Effort.THOROUGH
    assert not quick.isChecked()


def test_caution_is_one_of_three(qtbot: QtBot, tmp_path: Path) -> None:
    """With a sentence that follows."""
    page = _page(qtbot, _draft(tmp_path))
    _press(page, "High")
    assert page.view_model.state.caution is Caution.HIGH


def test_the_drawer_is_closed_and_has_all_numbers(qtbot: QtBot, tmp_path: Path) -> None:
    """Each with a name; those of the field are in the tooltips."""
    page = _page(qtbot, _draft(tmp_path))
    assert page.findChildren(NumberBox) == []
    _press(page, "All settings")
    boxes = page.findChildren(NumberBox)
    assert len(boxes) == len(NUMBERS) + 2
    assert all(each.accessibleName() and each.toolTip() for each in boxes)


def test_the_drawer_that_was_opened_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    """However low the window is: what it is called stands above it."""
    page = _page(qtbot, _draft(tmp_path))
    page.resize(900, 500)
    showing(qtbot, page)
    _press(page, "All settings")
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    title = next(b for b in page.findChildren(QPushButton) if "settings" in b.text())
    (rows,) = page.findChildren(NumberRows)
    assert 0 <= title.mapTo(page, QPoint()).y() < rows.mapTo(page, QPoint()).y() < 120


def test_opening_the_drawer_changes_no_number(qtbot: QtBot, tmp_path: Path) -> None:
    """Nor does another preset while it is open."""
    page = _page(qtbot, _draft(tmp_path))
    _press(page, "All settings")
    page.view_model.choose_effort(Effort.QUICK)
    page.view_model.choose_caution(Caution.LOW)
    assert page.view_model.state.changed == ()


def test_a_number_is_changed_and_reset(qtbot: QtBot, tmp_path: Path) -> None:
    """It is marked meanwhile, and one that makes no sense is warned of."""
    page = _page(qtbot, _draft(tmp_path))
    _press(page, "All settings")
    boxes = {each.toolTip(): each for each in page.findChildren(NumberBox)}
    boxes["Learning rate"].setValue(0.9)
    assert set(page.view_model.state.changed) == {"learning_rate"}
    assert any(not each.isHidden() for each in page.findChildren(Banner))
    _press(page, "Reset all")
    assert page.view_model.state.changed == ()
    assert boxes["Learning rate"].value() == page.view_model.state.planned.learning_rate


def test_the_seed_is_among_them(qtbot: QtBot, tmp_path: Path) -> None:
    """Though it is no hyperparameter."""
    page = _page(qtbot, _draft(tmp_path))
    _press(page, "All settings")
    boxes = {each.toolTip(): each for each in page.findChildren(NumberBox)}
    boxes["Random seed"].setValue(7)
    assert page.view_model.state.seed == 7


def test_the_patience_is_among_them_and_is_reset(qtbot: QtBot, tmp_path: Path) -> None:
    """Alone, or with all others."""
    page = _page(qtbot, _draft(tmp_path))
    _press(page, "All settings")
    boxes = {each.toolTip(): each for each in page.findChildren(NumberBox)}
    for press in ("Reset", "Reset all"):
        boxes["Early-stopping patience"].setValue(0)
        assert page.view_model.state.patience == 0
        _press_shown(page, press)
        assert page.view_model.state.patience == PATIENCE


def test_too_few_documents_have_their_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    """And no picture of nothing."""
    page = _page(qtbot, _draft(tmp_path, corpus(100)))
    shown = [SplitPicture, TurnsPicture, DoubleCheckPanel]
    assert all(page.findChildren(each)[0].isHidden() for each in shown)
    assert any(not each.isHidden() for each in page.findChildren(Banner))


def test_what_starting_again_means_stands_in_the_foot(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Only where there is something to lose."""
    draft = _draft(tmp_path)
    page = _page(qtbot, draft)
    assert page.foot_text() == ""
    create_run(draft.project.runs / "one", draft.job())
    page.view_model.choose_seed(1)
    assert "new version" in page.foot_text()


def test_tab_follows_the_eye(qtbot: QtBot, tmp_path: Path) -> None:
    """To the chosen card, the switch, the chosen chip, the drawer, what is in it."""
    page = _page(qtbot, _draft(tmp_path))
    _press(page, "All settings")
    showing(qtbot, page)
    page.view_model.choose_effort(Effort.THOROUGH)
    met = [_next(page) for _ in range(5)]
    texts = [
        e.accessibleName() or e.text() for e in met if isinstance(e, QAbstractButton)
    ]
    assert texts == [
        "Thorough", "Double-check", "Normal", "All settings, for experts",
    ]  # fmt: skip
    assert isinstance(met[4], NumberBox)


def _next(page: PlanPage) -> QWidget | None:
    QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Tab)
    return QApplication.focusWidget()


def test_where_to_train_is_among_what_experts_see(qtbot: QtBot, tmp_path: Path) -> None:
    """With a pill for each answer; it is left to the program at first."""
    page = _page(qtbot, _draft(tmp_path))
    (panel,) = page.findChildren(DevicePanel)
    assert panel.isHidden()
    _press(page, "All settings")
    assert not panel.isHidden()
    chips = panel.findChildren(QPushButton)
    assert [(each.text(), each.isChecked()) for each in chips] == [
        ("Automatic", True),
        ("Processor", False),
        ("Graphics card", False),
    ]


def test_comparing_the_documents_can_be_cancelled_and_begun_again(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """While the plan is shown."""
    draft, shop = _draft(tmp_path), make_workshop(tmp_path)
    write_tiny_encoder(tmp_path / "models" / FIRST_ENCODER)
    worker = teller(tmp_path, [WAIT])
    shop = replace(shop, worker=worker, background=Pump().background)
    matching = MatchingViewModel(draft, shop)
    page = PlanPage(PlanViewModel(draft, shop, matching=matching), Look("light"))
    qtbot.addWidget(page)
    line = page.findChildren(MatchingLine)[0]
    matching.look(may_begin=True)
    page.refresh()
    line.progress.cancel.click()
    seen = [matching.state.stage]
    page.refresh()
    line.begin.click()
    seen.append(matching.state.stage)
    matching.end()
    assert seen == [Compares.CANCELLED, Compares.COMPARING]
