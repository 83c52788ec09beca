"""What an environment says of processes that train together."""

import pytest

from ftstudio.core.errors import RanksUnclear
from ftstudio.core.ranks import VARIABLES, Ranks, ranks_in

SECOND = Ranks(1, 3, "10.0.0.7", 29500, local_rank=0, local_size=1)


def test_what_is_written_is_read_again() -> None:
    """All six variables, and no other."""
    written = SECOND.as_environment()
    assert set(written) == VARIABLES
    assert ranks_in(written) == SECOND
    assert not SECOND.leads


def test_a_process_of_its_own_knows_of_no_other() -> None:
    """Also where somebody speaks of a world of one."""
    assert ranks_in({}) is None
    assert ranks_in(SECOND.as_environment() | {"WORLD_SIZE": "1"}) is None


@pytest.mark.parametrize(
    ("variable", "value"),
    [("RANK", ""), ("RANK", "3"), ("WORLD_SIZE", "two"), ("MASTER_ADDR", "")],
)
def test_what_makes_no_sense_is_named(variable: str, value: str) -> None:
    """A person who set the variables by hand learns which is amiss."""
    with pytest.raises(RanksUnclear) as caught:
        ranks_in(SECOND.as_environment() | {variable: value})
    assert caught.value.variable == variable
