"""A state, and watchers that hear of real changes."""

from dataclasses import dataclass

from ftstudio.viewmodels.view_model import ViewModel


@dataclass(frozen=True, slots=True)
class LampState:
    """Whether it shines."""

    is_on: bool = False


class Lamp(ViewModel[LampState]):
    """A lamp with a switch."""

    def switch(self, *, on: bool) -> None:
        """Switch it on or off."""
        self._change(is_on=on)


def test_a_watcher_hears_of_a_change() -> None:
    """And finds the new state."""
    lamp = Lamp(LampState())
    seen: list[bool] = []
    lamp.watch(lambda: seen.append(lamp.state.is_on))
    lamp.switch(on=True)
    assert seen == [True]


def test_nothing_is_heard_where_nothing_changes() -> None:
    """So that setting a widget from the state can lead to no circle."""
    lamp = Lamp(LampState())
    heard: list[str] = []
    lamp.watch(lambda: heard.append("changed"))
    lamp.switch(on=False)
    assert heard == []


def test_who_no_longer_watches_hears_nothing() -> None:
    """However often it says so; the others still hear."""
    lamp = Lamp(LampState())
    heard: list[str] = []
    unwatch = lamp.watch(lambda: heard.append("one"))
    lamp.watch(lambda: heard.append("other"))
    unwatch()
    unwatch()
    lamp.switch(on=True)
    assert heard == ["other"]


def test_a_watcher_may_leave_while_it_is_told() -> None:
    """As a page does that is left because of what it hears."""
    lamp = Lamp(LampState())
    heard: list[str] = []

    def once() -> None:
        heard.append("once")
        unwatch()

    unwatch = lamp.watch(once)
    lamp.watch(lambda: heard.append("always"))
    lamp.switch(on=True)
    lamp.switch(on=False)
    assert heard == ["once", "always", "always"]
