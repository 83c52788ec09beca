"""How far a proof is."""

from ftstudio.viewmodels.proving_state import ProvingState


def test_how_far_it_is_is_not_known_while_the_model_is_loaded() -> None:
    """Then by its readings."""
    assert ProvingState().share is None
    assert ProvingState(done=3, total=12).share == 0.25


def test_it_can_be_made_once_at_a_time() -> None:
    """Of a version that learned something."""
    assert ProvingState(is_provable=True).can_prove
    assert not ProvingState().can_prove
    assert not ProvingState(is_provable=True, is_proving=True).can_prove
