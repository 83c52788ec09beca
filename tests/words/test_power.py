"""What is said on the battery."""

from ftstudio.core.power import Power, Supply, Turn
from ftstudio.words import power

_HALF, _LOW = (Supply(Power(is_plugged=False, percent=n)) for n in (63.4, 8.0))


def test_how_much_is_left_is_said_in_whole_per_cent() -> None:
    """Wherever the battery is spoken of."""
    for said in (power.asks(_HALF), power.unplugged(_HALF), power.very_low(_HALF)):
        assert "63" in said[0]


def test_too_little_for_a_training_is_said() -> None:
    """No pause is promised that would come at once."""
    assert "10" in power.asks(_HALF)[1]
    assert "10" not in power.asks(_LOW)[1]


def test_who_drains_it_is_promised_no_pause() -> None:
    """They wanted none."""
    assert "10" in power.unplugged(_HALF)[1]
    assert "10" not in power.unplugged(_LOW.accepted())[1]


def test_each_turn_has_its_own_words() -> None:
    """For who reads along, and who looks elsewhere."""
    assert len({power.turned(each, _HALF) for each in Turn}) == len(Turn)
