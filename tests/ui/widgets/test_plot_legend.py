"""What the signs of the plot mean."""

from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plot_checks import double_check
from ftstudio.ui.widgets.plot_drawing import Drawing
from ftstudio.ui.widgets.plot_legend import Legend
from ftstudio.ui.widgets.plot_looks import one_training
from ftstudio.words import plotting
from tests.factories import history
from tests.losses import BY_HEART, FEW, HEALTHY, checks, one


def legend(qtbot: QtBot, *drawings: Drawing) -> Legend:
    """After these were drawn, one after the other."""
    made = Legend(Look(LIGHT))
    qtbot.addWidget(made)
    for drawing in drawings:
        made.explain(drawing)
    made.grab()
    return made


def test_only_what_is_drawn_is_explained(qtbot: QtBot) -> None:
    """A legend of what is not there would be looked for."""
    by_heart = one_training(history(one(BY_HEART, 18)))
    said = [plotting.sureness(), plotting.attention(), plotting.danger()]
    assert legend(qtbot, by_heart).texts == said
    few = one_training(history(one(FEW, 9)))
    assert legend(qtbot, few).texts == [plotting.unsure(3)]


def test_the_curves_of_a_double_check_are_named_there(qtbot: QtBot) -> None:
    """They lie too close to be named on the plot."""
    shown = legend(qtbot, double_check(history(checks(2.4))))
    names = [plotting.mean_of(2), plotting.each_check(), plotting.lessons()]
    assert shown.texts[:3] == names


def test_without_anything_to_explain_it_takes_no_room(qtbot: QtBot) -> None:
    """Also after there was something."""
    healthy = one_training(history(one(HEALTHY, 9)))
    assert not legend(qtbot, healthy).isHidden()
    assert legend(qtbot, healthy, Drawing()).isHidden()
