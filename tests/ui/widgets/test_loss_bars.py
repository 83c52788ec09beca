"""How surprised the original and the new model are, as two bars."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.loss_bars import LossBars


def test_both_losses_are_told_in_numbers_and_explained(qtbot: QtBot) -> None:
    """The perplexity stands in the tooltip."""
    bars = LossBars(Look(LIGHT))
    qtbot.addWidget(bars)
    bars.show_losses(3.24, 2.24)
    labels = {each.text(): each.toolTip() for each in bars.findChildren(QLabel)}
    assert "25.5" in labels["3.24"]
    assert "9.4" in labels["2.24"]


def test_the_longest_bar_fills_its_place(qtbot: QtBot) -> None:
    """And the other is as much shorter as its loss is lower."""
    bars = LossBars(Look(LIGHT))
    qtbot.addWidget(bars)
    bars.show_losses(4.0, 2.0)
    assert [each.share for each in bars.bars] == [1.0, 0.5]
