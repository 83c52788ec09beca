"""One model as its card shows it."""

import pytest

from ftstudio.core.model_card import ModelCard, Presence


@pytest.mark.parametrize("presence", Presence)
def test_a_model_is_on_its_way_while_children_work_on_it(presence: Presence) -> None:
    """Fetching it and converting it, nothing else."""
    is_on_its_way = presence in {Presence.COMING, Presence.CONVERTING}
    assert ModelCard("tiny", "Tiny", presence).is_on_its_way is is_on_its_way
