"""What every page has in common."""

from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.pages.page import Page
from ftstudio.viewmodels.view_model import ViewModel


@dataclass(frozen=True)
class Counted:
    """A state like any other."""

    number: int = 0


class Counter(ViewModel[Counted]):
    """Counts."""

    def count(self, number: int) -> None:
        """Count to there."""
        self._change(number=number)


class CounterPage(Page[Counter]):
    """Remembers what it showed, in the order in which it did."""

    def _build(self) -> None:
        self.shown: list[object] = ["built"]

    def _connect(self) -> None:
        self.shown.append("connected")

    def refresh(self) -> None:
        """Show the number."""
        self.shown.append(self.view_model.state.number)


def test_it_is_built_connected_and_shown_in_that_order(qtbot: QtBot) -> None:
    """Then it shows real changes, until it is left."""
    counter = Counter(Counted())
    page = CounterPage(counter, Look("light"))
    qtbot.addWidget(page)
    for number in (1, 1, 2):
        counter.count(number)
    page.leave()
    counter.count(3)
    assert page.shown == ["built", "connected", 0, 1, 2]
