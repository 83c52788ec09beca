"""How much of a step fits on a card."""

from dataclasses import replace

import pytest

from ftstudio.core.fit import Card, Fit, Memory, room_for
from ftstudio.core.portions import Portion, Shape, bytes_kept, largest_portion
from ftstudio.core.presets import Caution, Effort, suggest

GB = 10**9
PLAN = suggest(Effort.BALANCED, Caution.NORMAL, 100_000)
STARTER = Shape(134_515_008, 30, 576, 1536, 49_152)
OFFERED = (  # by the config.json of each
    STARTER,
    Shape(361_821_120, 32, 960, 2560, 49_152),
    Shape(596_049_920, 28, 1024, 3072, 151_936),
    Shape(1_711_376_384, 24, 2048, 8192, 49_152),
    Shape(1_720_574_976, 28, 2048, 6144, 151_936),
    Shape(3_075_098_624, 36, 2048, 11_008, 128_256),
    Shape(4_022_468_096, 36, 2560, 9728, 151_936),
)


def portion(free: float, blocks: int = 2, shape: Shape = STARTER) -> Portion | None:
    """The largest where so many GB are free, of steps of so many blocks."""
    plan = replace(PLAN, blocks_per_step=blocks)
    return largest_portion(shape, plan, is_half=True, free=round(free * GB))


def test_a_whole_step_is_taken_where_there_is_room() -> None:
    """That is fastest; but no more than is worth its attention."""
    assert portion(12) == Portion(2)
    assert portion(140, blocks=256) == Portion(4)


def test_less_room_means_fewer_blocks_at_once_and_then_computing_twice() -> None:
    """Each step down needs less; where nothing fits, nothing is begun."""
    taken = [portion(tenth / 10, blocks=8) for tenth in range(140, 0, -1)]
    steps = list(dict.fromkeys(taken))
    assert steps[:3] == [Portion(4), Portion(2), Portion(1)]
    assert all(each is None or each.recomputes for each in steps[3:])
    assert steps[3:][0] is not None
    assert steps[-1] is None


def test_a_step_is_made_of_equal_portions() -> None:
    """Nine blocks are three times three; seven are taken one by one, or together."""
    room = 5
    assert portion(room, blocks=9) == Portion(3)
    assert portion(room, blocks=7) == Portion(1)


def test_half_precision_needs_less_and_dropout_more() -> None:
    """Whether it is computed twice or not."""
    cautious = replace(PLAN, lora_dropout=0.1)
    for each in (Portion(), Portion(1, recomputes=True)):
        half, full = (bytes_kept(STARTER, PLAN, each, is_half=h) for h in (True, False))
        assert half < full
    plain = bytes_kept(STARTER, PLAN, Portion(), is_half=True)
    assert bytes_kept(STARTER, cautious, Portion(), is_half=True) > plain


def test_more_blocks_at_once_need_more_than_as_many_times_one() -> None:
    """They lie end to end under one mask."""
    one, four = (bytes_kept(STARTER, PLAN, Portion(n), is_half=True) for n in (1, 4))
    assert four > 4 * one


@pytest.mark.parametrize("shape", OFFERED, ids=lambda each: str(each.parameters))
def test_what_a_model_card_promises_holds(shape: Shape) -> None:
    """What the badge calls comfortable, from the parameters alone, fits as reckoned."""
    for total in range(1, 40):
        card = Card("", Memory(total * GB, total * GB), is_half=True)
        room = room_for(shape.parameters, Memory(0, 0), card)
        if room.is_on_card and room.fit is Fit.COMFORTABLE:
            fits = portion(total, blocks=1, shape=shape)
            assert fits == Portion(1)


def test_smaller_portions_end() -> None:
    """With one block that is computed twice."""
    ladder = [Portion(6)]
    while (smaller := ladder[-1].smaller) is not None:
        ladder.append(smaller)
    assert ladder == [Portion(6), Portion(3), Portion(1), Portion(1, recomputes=True)]
