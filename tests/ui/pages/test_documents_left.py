"""What stands at the left of a document's text."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.documents_left import Left
from ftstudio.ui.widgets.labels_panel import LabelsPanel
from ftstudio.ui.widgets.personal_panel import PersonalPanel
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.viewmodels.documents.state import DocumentsState, Progress
from tests.ui.widgets.test_labels_line import LABELS

_STATE = DocumentsState(True, None)


def test_one_thing_at_a_time_stands_there(qtbot: QtBot) -> None:
    """The list, personal data, or the folders to sort into."""
    left = Left(Look(LIGHT))
    qtbot.addWidget(left)
    for state, shown in (
        (_STATE, (True, False, False)),
        (replace(_STATE, shows_personal=True), (False, True, False)),
        (replace(_STATE, labels=LABELS, shows_labels=True), (False, False, True)),
        (replace(_STATE, shows_labels=True), (True, False, False)),
    ):
        left.show_state(state)
        parts = (left.tree, *_parts(left))
        assert tuple(each.isVisibleTo(left) for each in parts) == shown


def test_while_files_are_read_it_is_seen_how_far(qtbot: QtBot) -> None:
    """Under the list."""
    left = Left(Look(LIGHT))
    qtbot.addWidget(left)
    progress = left.findChild(LabelledProgress)
    assert progress is not None
    left.show_state(_STATE)
    assert not progress.isVisibleTo(left)
    left.show_state(replace(_STATE, progress=Progress(1, 4)))
    assert progress.isVisibleTo(left)


def _parts(left: Left) -> tuple[PersonalPanel, LabelsPanel]:
    personal, labels = left.findChild(PersonalPanel), left.findChild(LabelsPanel)
    assert personal is not None
    assert labels is not None
    return personal, labels
