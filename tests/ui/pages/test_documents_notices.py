"""What is said above the list: one thing that happened, one to expect."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.errors import FolderNotFound
from ftstudio.core.gathering import Foreign, Refusal, Refused
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.documents_notices import Notices
from ftstudio.viewmodels.documents.state import DocumentsState, Removed

_REMOVED = Removed("Letters", ("/home/ada/Letters",))
_FRENCH = Foreign("fr", 9, is_most=True)
_KNOWN = Refusal(Refused.ALREADY_THERE, "/home/ada/Letters")


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    """Nothing said yet."""
    made = Notices(Look(LIGHT))
    qtbot.addWidget(made)
    return made


def _offered(notices: Notices, **fields: object) -> list[str]:
    """The buttons there are when the state has these values."""
    state = DocumentsState(True, None, **fields)  # type: ignore[arg-type]
    notices.show_state(state)
    buttons = notices.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisibleTo(notices)]


def _says(notices: Notices) -> str:
    labels = notices.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisibleTo(notices))


def test_where_there_is_nothing_to_say_there_is_nothing(notices: Notices) -> None:
    """Not even an empty strip."""
    _offered(notices)
    assert notices.isHidden()


def test_what_was_removed_can_be_brought_back(notices: Notices) -> None:
    """By its name."""
    assert _offered(notices, removed=_REMOVED) == ["Undo", "Close"]
    assert "“Letters”" in _says(notices)


def test_what_is_there_already_was_looked_through(notices: Notices) -> None:
    """Nothing is left to do, so that it is only closed."""
    assert _offered(notices, refusals=(_KNOWN,)) == ["Close"]
    assert "“Letters” is in the list already" in _says(notices)
    assert _offered(notices, refusals=(Refusal(Refused.NOT_FILES),)) == ["Close"]


def test_what_was_stopped_can_be_gone_on_with(notices: Notices) -> None:
    """It says how far it came."""
    assert _offered(notices, stopped=(3, 9)) == ["Read the rest", "Close"]
    assert "3 of 9" in _says(notices)


def test_a_problem_goes_before_all_else(notices: Notices) -> None:
    """One thing at a time."""
    gone = FolderNotFound("/home/ada/Letters")
    offered = _offered(notices, problem=gone, removed=_REMOVED, stopped=(3, 9))
    assert offered == ["Look again", "Close"]


def test_a_foreign_language_leads_to_the_models(qtbot: QtBot, notices: Notices) -> None:
    """It may stand under what just happened."""
    offered = _offered(notices, foreign=_FRENCH, removed=_REMOVED)
    assert offered == ["Undo", "Close", "Choose a model for French"]
    (choose,) = [e for e in notices.findChildren(QPushButton) if e.text() == offered[2]]
    with qtbot.waitSignal(notices.model_wanted):
        choose.click()


def test_little_to_learn_from_is_said(notices: Notices) -> None:
    """With what would be a beginning."""
    _offered(notices, is_little=True)
    assert "Ten documents" in _says(notices)


def test_much_to_learn_from_is_said_quietly(notices: Notices) -> None:
    """Nothing need be done about it."""
    assert _offered(notices, is_much=True) == []
    assert "sample" in _says(notices)


def test_texts_that_are_gone_can_be_read_again(notices: Notices) -> None:
    """What to do stands beside it."""
    assert _offered(notices, texts_gone=True) == ["Look again", "Close"]
    assert "gone" in _says(notices)


def test_where_there_is_little_room_one_is_said_at_a_time(notices: Notices) -> None:
    """What happened first; of what to expect the title, the rest as a tip."""
    notices.be_low(True)
    assert _offered(notices, is_little=True, removed=_REMOVED) == ["Undo", "Close"]
    assert "Little" not in _says(notices)
    _offered(notices, is_little=True)
    assert "Little to learn from" in _says(notices)
    assert "Ten documents" not in _says(notices)
    assert "Ten documents" in notices._outlook.toolTip()
