"""The first step: a card that is chosen, and a name that can be changed."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.pages.goal import GoalPage
from ftstudio.ui.widgets.choice_card import ChoiceCard
from ftstudio.viewmodels.goal import GoalViewModel
from tests.viewmodels.drafts import make_draft


def _page(qtbot: QtBot, folder: Path) -> GoalPage:
    page = GoalPage(GoalViewModel(make_draft(folder)), Look("light"))
    qtbot.addWidget(page)
    return page


def test_the_goal_is_chosen_already(qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing needs to be done here; clicking it again changes nothing."""
    page = _page(qtbot, tmp_path)
    write, sort = page.findChildren(ChoiceCard)
    assert (write.isChecked(), sort.isChecked()) == (True, False)
    write.click()
    assert (write.isChecked(), sort.isChecked()) == (True, False)
    sort.click()
    assert (write.isChecked(), sort.isChecked()) == (False, True)


def test_the_project_can_be_renamed(qtbot: QtBot, tmp_path: Path) -> None:
    """By typing a name and Enter."""
    page = _page(qtbot, tmp_path)
    (field,) = page.findChildren(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Offers")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.view_model.state.name == "Offers"


def test_an_empty_name_is_put_back(qtbot: QtBot, tmp_path: Path) -> None:
    """The field never shows what does not hold."""
    (field,) = _page(qtbot, tmp_path).findChildren(QLineEdit)
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Letters"
