"""What was measured of a model on a computer, and what is guessed where nothing was."""

import math

import pytest

from ftstudio.core.figures import Figures, has_dropout, rough_figures
from ftstudio.core.fit import Memory, room_for
from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json
from ftstudio.core.presets import Caution, Effort, suggest
from tests.factories import figures

_STARTER = 134_515_008


def test_figures_can_be_written_and_read() -> None:
    """They cross the wire, and lie in a file."""
    assert from_plain(Figures, from_json(to_json(figures()))) == figures()


@pytest.mark.parametrize(
    "wrong",
    [
        {"train": 0.0},
        {"train": math.nan},
        {"fill": -0.5},
        {"save": -1.0},
        {"read_a_token": 0.2},
        {"spread": math.inf},
        {"train": 1e307},
        {"fill": 1e-320},
        {"memory": -5},
        {"memory_a_place": math.inf},
        {"block_size": 0},
        {"runs": -1},
    ],
)
def test_numbers_that_make_no_sense_are_refused(wrong: dict[str, float]) -> None:
    """A damaged file must not tell times."""
    with pytest.raises(ValueError, match=r".*"):
        figures(**wrong)


def test_a_garbled_record_is_malformed() -> None:
    """As any other."""
    plain = from_json(to_json(figures()))
    with pytest.raises(MalformedRecord):
        from_plain(Figures, {**plain, "train": "fast"})


def test_more_parameters_take_longer_and_more_cores_less() -> None:
    """Up to as many as help."""
    one, two, many = (rough_figures(_STARTER, cores).train for cores in (1, 2, 64))
    assert one == pytest.approx(2 * two)
    assert many == pytest.approx(one / 8)
    assert rough_figures(4 * _STARTER, 1).train == pytest.approx(4 * one)


def test_rough_figures_say_so() -> None:
    """And need the memory that a model's card says."""
    rough = rough_figures(_STARTER, cores=0)
    assert rough.is_rough
    assert rough.memory == room_for(_STARTER, Memory(1, 1)).needed


def test_steps_with_dropout_are_other_steps() -> None:
    """It comes with the highest caution."""
    found = [has_dropout(suggest(Effort.QUICK, each, 1000)) for each in Caution]
    assert found == [False, False, True]
