"""How surprised the original and the new model are, as two bars."""

import math
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.gain import Gain
from ftstudio.core.proof import Source
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.loss_bars import LossBars

GAIN = Gain(Source.TEST, 0.5, 0.4, 0.6, 4.0, 2.0, 12)


def _gain(before: float, after: float) -> Gain:
    return Gain(Source.EXAM, 1 - after / before, math.nan, math.nan, before, after, 2)


def test_both_losses_are_told_in_numbers_and_explained(qtbot: QtBot) -> None:
    """The perplexity stands in the tooltip."""
    bars = LossBars(Look(LIGHT))
    qtbot.addWidget(bars)
    bars.show_gain(_gain(3.24, 2.24))
    labels = {each.text(): each.toolTip() for each in bars.findChildren(QLabel)}
    assert "25.5" in labels["3.24"]
    assert "9.4" in labels["2.24"]


def test_the_longest_bar_fills_its_place(qtbot: QtBot) -> None:
    """And the other is as much shorter as its loss is lower."""
    bars = LossBars(Look(LIGHT))
    qtbot.addWidget(bars)
    bars.show_gain(_gain(4.0, 2.0))
    assert [each.share for each in bars.bars] == [1.0, 0.5]
    assert bars.bars[1].whisker == []


def test_the_range_is_a_whisker_and_is_told(qtbot: QtBot) -> None:
    """In losses: the more was gained, the shorter the bar."""
    bars = LossBars(Look(LIGHT))
    qtbot.addWidget(bars)
    bars.show_gain(GAIN)
    assert bars.bars[1].whisker == pytest.approx([0.4, 0.6])
    assert bars.bars[0].whisker == []
    assert "between 1.600 and 2.400" in bars.bars[1].accessibleDescription()
    assert "between" not in bars.bars[0].accessibleDescription()


def test_a_whisker_that_reaches_beyond_the_original_has_room(qtbot: QtBot) -> None:
    """Nothing is drawn outside."""
    bars = LossBars(Look(LIGHT))
    qtbot.addWidget(bars)
    bars.show_gain(replace(GAIN, share=0.0, low=-0.25, high=0.25, after=4.0))
    assert bars.bars[1].whisker == pytest.approx([0.6, 1.0])
    assert bars.bars[0].share == pytest.approx(0.8)
    bars.resize(600, 80)
    assert not bars.grab().isNull()


def test_it_says_what_surprised_them(qtbot: QtBot) -> None:
    """Test documents are no exam."""
    bars = LossBars(Look(LIGHT))
    qtbot.addWidget(bars)
    bars.show_gain(GAIN)
    assert any("test documents" in each.text() for each in bars.findChildren(QLabel))
