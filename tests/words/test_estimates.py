"""How long it takes and what it needs, in words."""

import pytest

from ftstudio.core.errors import FTStudioError, ModelGone, OutOfMemory, WorkerDied
from ftstudio.core.estimate import Estimate
from ftstudio.core.fit import Memory, Room
from ftstudio.core.presets import Effort
from ftstudio.words import estimates
from tests.factories import figures

GB = 1_000_000_000
HOUR = Estimate(3900.0, 3500.0, 4300.0, 3 * GB)
UNSURE = Estimate(3900.0, 2400.0, 6000.0, 3 * GB, is_rough=True)


def test_what_is_sure_is_said_in_one_number() -> None:
    """What is not, in two."""
    assert estimates.time(HOUR) == "Takes 1 h 05"
    assert estimates.time(UNSURE) == "Takes 40 min to 1 h 40"


def test_the_terminal_says_all_of_it_in_a_line() -> None:
    """Time, memory, and whether that is much here."""
    room = Room(3 * GB, Memory(16 * GB, 12 * GB))
    assert estimates.line(Effort.QUICK, HOUR, room) == (
        "Quick look: takes 1 h 05; needs about 3.0 GB of memory, 12 GB is free "
        "(comfortable)"
    )


def test_it_is_said_by_what_the_times_are_known() -> None:
    """The less that is, the plainer."""
    said = [
        estimates.how_known(figures()),
        estimates.how_known(figures(runs=1)),
        estimates.how_known(figures(runs=4)),
        estimates.how_known(figures(is_rough=True)),
        estimates.how_known(figures(is_rough=True), is_too_slow=True),
    ]
    assert "few real steps" in said[0]
    assert "1 training on" in said[1]
    assert "4 trainings" in said[2]
    assert "not measured" in said[3]
    assert "a minute was too short" in said[4]


@pytest.mark.parametrize("error", [OutOfMemory(0), WorkerDied(-9, "SIGKILL")])
def test_a_worker_that_breaks_off_most_often_had_no_memory(
    error: FTStudioError,
) -> None:
    """There is something to do about that."""
    assert "smaller model" in estimates.why_failed(error)


def test_other_errors_have_their_own_sentence() -> None:
    """As everywhere."""
    assert "tiny" in estimates.why_failed(ModelGone("tiny", "/models"))
    assert estimates.has_failed()


def test_what_goes_on_is_said_with_its_end() -> None:
    """A minute at most."""
    assert estimates.measuring().endswith("…")
    for said in (estimates.measuring_means(), estimates.measures_now()):
        assert "a minute at most" in said
