"""The welcome: three steps, and what this computer has."""

from pathlib import Path

from ftstudio.core.computer import Computer
from ftstudio.core.errors import Unexpected
from ftstudio.core.fit import Fit, Memory
from ftstudio.runs.background import Background
from ftstudio.viewmodels.welcome import WelcomeStep, WelcomeViewModel
from tests.viewmodels.drafts import make_studio, make_workshop
from tests.viewmodels.trainings import Pump

_GB = 1_000_000_000
_OFFICE = Computer("Intel", 4, Memory(16 * _GB, 11 * _GB))


def test_one_goes_forth_and_back_and_no_further(tmp_path: Path) -> None:
    """The first and the last step stay."""
    welcome = WelcomeViewModel(make_workshop(tmp_path).background, lambda: _OFFICE)
    welcome.go_back()
    seen = [welcome.state.step]
    for _ in range(3):
        welcome.go_on()
        seen.append(welcome.state.step)
    assert seen == [*WelcomeStep, WelcomeStep.HOW]
    welcome.go_back()
    assert (welcome.state.step, welcome.state.number) == (WelcomeStep.COMPUTER, 2)


def test_the_computer_is_looked_at_behind_the_first_words() -> None:
    """Nothing waits for it; then it is known how much fits."""
    pump = Pump()
    welcome = WelcomeViewModel(pump.background, lambda: _OFFICE)
    welcome.go_on()
    assert welcome.state.computer is None
    pump.until(lambda: welcome.state.computer is not None)
    prospect = welcome.state.prospect
    assert prospect is not None
    assert prospect.starter.fit is Fit.COMFORTABLE
    assert 1 <= prospect.fitting < prospect.offered


def test_what_cannot_be_found_out_holds_nobody_up() -> None:
    """It is known that it is not known."""

    def fail() -> Computer:
        raise Unexpected("OSError", log="")

    at_once = Background(post=lambda call: call(), start=lambda work: work())
    welcome = WelcomeViewModel(at_once, fail)
    assert welcome.state.is_unknown
    welcome.go_on()
    assert welcome.state.step is WelcomeStep.COMPUTER


def test_it_comes_once_by_itself_and_again_when_asked_for(tmp_path: Path) -> None:
    """It counts as seen once the person leaves it, in whatever way."""
    here = make_studio(tmp_path)
    here.welcome()
    assert not make_studio(tmp_path).preferences.settings.welcomed
    here.end_welcome()
    assert here.state.welcome is None
    assert make_studio(tmp_path).preferences.settings.welcomed


def test_home_is_a_way_out_of_it(tmp_path: Path) -> None:
    """By the program's name in the header."""
    here = make_studio(tmp_path)
    here.welcome()
    here.go_home()
    assert here.state.welcome is None
    assert here.preferences.settings.welcomed


def test_closing_the_window_on_it_counts_too(tmp_path: Path) -> None:
    """Who has seen the first words is not shown them again."""
    here = make_studio(tmp_path)
    here.welcome()
    here.leave()
    assert make_studio(tmp_path).preferences.settings.welcomed


def test_who_came_with_something_sees_it_the_next_time(tmp_path: Path) -> None:
    """What is opened from outside takes its place, and it does not count as seen."""
    letters = tmp_path / "Letters"
    letters.mkdir()
    (letters / "one.txt").write_text("Dear Sir, this is a letter. " * 9)
    here = make_studio(tmp_path)
    here.welcome()
    here.open_given([letters], "My documents")
    assert here.state.welcome is None
    assert here.state.wizard is not None
    here.leave()
    assert not make_studio(tmp_path).preferences.settings.welcomed
