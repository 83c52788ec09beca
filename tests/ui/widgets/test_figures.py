"""A few numbers under each other, and how far the work is."""

from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.figures import Figures


def _shown(figures: Figures) -> list[str]:
    labels = figures.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisibleTo(figures)]


def _bar(figures: Figures) -> QProgressBar:
    return figures.findChildren(QProgressBar)[0]


def test_rows_come_and_go(qtbot: QtBot) -> None:
    """What is no longer told is hidden."""
    figures = Figures()
    qtbot.addWidget(figures)
    figures.show_figures([("Speed", "7 words/s"), ("Memory", "1 GB")])
    figures.show_figures([("Speed", "8 words/s")])
    assert {"Speed", "8 words/s"} <= set(_shown(figures))
    assert "Memory" not in _shown(figures)


def test_the_bar_says_what_of(qtbot: QtBot) -> None:
    """To screen readers always; in words where there are no figures yet."""
    figures = Figures()
    qtbot.addWidget(figures)
    figures.show_progress("Loading the model", None)
    assert _bar(figures).accessibleName() == "Loading the model"
    assert "Loading the model" in _shown(figures)
    figures.show_figures([("Speed", "7 words/s")])
    figures.show_progress("43 %", 0.43)
    assert "43 %" not in _shown(figures)
    assert _bar(figures).value() == 430
