"""The trainings of a double-check as a picture."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.turns_picture import TurnsPicture
from ftstudio.viewmodels.division import Division, Part

FIVE = Division(Part(23, 9400), turns=tuple(Part(n, 100) for n in (5, 5, 5, 4, 4)))


def _picture(qtbot: QtBot, division: Division = FIVE) -> TurnsPicture:
    picture = TurnsPicture(Look(LIGHT))
    qtbot.addWidget(picture)
    picture.show_division(division)
    picture.resize(900, 200)
    picture.show()
    return picture


def _texts(picture: TurnsPicture) -> list[str]:
    return [each.text() for each in picture.findChildren(QLabel) if each.isVisible()]


def test_each_training_has_its_exam_and_the_last_has_none(qtbot: QtBot) -> None:
    """Numbered, with how many documents are in it."""
    texts = _texts(_picture(qtbot))
    assert {"23 documents", "9,400 words", "Training 5", "Then everything"} <= {*texts}
    assert [each for each in texts if each.endswith(" in the exam")] == [
        "5 in the exam", "5 in the exam", "5 in the exam", "4 in the exam",
        "4 in the exam",
    ]  # fmt: skip


def test_who_cannot_see_it_hears_it(qtbot: QtBot) -> None:
    """In a sentence."""
    said = _picture(qtbot).accessibleName()
    assert "23 documents" in said
    assert "in 5 trainings, 5, 5, 5, 4, 4 of them" in said


def test_fewer_trainings_leave_no_empty_rows(qtbot: QtBot) -> None:
    """Three documents make three."""
    picture = _picture(qtbot)
    picture.show_division(Division(Part(3, 300), turns=(Part(1, 100),) * 3))
    texts = _texts(picture)
    assert "Training 3" in texts
    assert "Training 4" not in texts
    assert texts.count("Then everything") == 1


def test_the_exam_of_a_training_is_drawn_full(qtbot: QtBot) -> None:
    """A block a training, from the first to the last."""
    drawn = _picture(qtbot).grab().toImage()
    accent = Look(LIGHT).colour("accent").rgb()
    blocks = range(drawn.width() // 3, drawn.width())  # what stands before is the key
    full = [(y, x) for y in range(drawn.height()) for x in blocks
            if drawn.pixel(x, y) == accent]  # fmt: skip
    first = {x for y, x in full if y == min(full)[0]}
    last = {x for y, x in full if y == max(full)[0]}
    assert max(first) < min(last)
