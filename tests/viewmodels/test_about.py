"""The parts of the program, as the window lists them."""

from ftstudio.runs.background import Background, Call
from ftstudio.viewmodels.about import AboutViewModel

_AT_ONCE = Background(post=lambda call: call(), start=lambda work: work())


def test_all_parts_are_listed_and_the_first_is_read() -> None:
    """The program itself."""
    state = AboutViewModel(_AT_ONCE).state
    assert not state.is_loading
    assert len(state.listed) > 50
    assert state.chosen is state.listed[0]
    assert state.chosen.name == "FT Studio"


def test_they_are_looked_up_behind_the_window() -> None:
    """It takes a second."""
    waiting: list[Call] = []
    view_model = AboutViewModel(Background(lambda call: call(), waiting.append))
    assert view_model.state.is_loading
    waiting[0]()
    assert not view_model.state.is_loading


def test_a_search_goes_by_name_and_by_licence() -> None:
    """What is read then is what was found."""
    view_model = AboutViewModel(_AT_ONCE)
    view_model.search(" TORCH ")
    assert [each.name for each in view_model.state.listed] == ["torch"]
    assert view_model.state.chosen is view_model.state.listed[0]
    view_model.search("lgpl")
    assert {"Qt", "python-stdnum"} <= {each.name for each in view_model.state.listed}
    view_model.search("no such thing")
    assert view_model.state.listed == ()
    assert view_model.state.chosen is None


def test_another_part_can_be_read() -> None:
    """One that is not listed cannot."""
    view_model = AboutViewModel(_AT_ONCE)
    view_model.choose("lxml")
    view_model.choose("nothing")
    assert view_model.state.chosen is not None
    assert view_model.state.chosen.name == "lxml"
