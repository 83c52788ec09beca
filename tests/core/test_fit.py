"""How a model fits into memory."""

from ftstudio.core.fit import Card, Fit, Memory, Room, prospect, room_for

GB = 1_000_000_000
STARTER = 134_515_008


def test_the_starter_fits_a_small_office_computer() -> None:
    """It needs the 3.1 GB that were measured."""
    room = room_for(STARTER, Memory(total=8 * GB, free=5 * GB))
    assert round(room.needed / GB, 1) == 3.1
    assert room.fit is Fit.COMFORTABLE


def test_what_fits_once_other_programs_are_closed_is_tight() -> None:
    """Memory in use can be freed; memory that is not there cannot."""
    assert room_for(STARTER, Memory(8 * GB, 3 * GB)).fit is Fit.TIGHT
    assert room_for(STARTER, Memory(3 * GB, 3 * GB)).fit is Fit.TOO_BIG


def test_a_model_of_four_billion_parameters_is_too_big_for_16_gb() -> None:
    """Its weights alone would fill it."""
    assert room_for(4 * GB, Memory(16 * GB, 14 * GB)).fit is Fit.TOO_BIG


def test_how_many_of_the_models_fit_well_is_counted() -> None:
    """Tight ones are not among them."""
    found = prospect(STARTER, [STARTER, GB // 2, 4 * GB], Memory(16 * GB, 11 * GB))
    assert (found.fitting, found.offered) == (2, 3)
    assert found.starter.fit is Fit.COMFORTABLE


def on_card(parameters: int, total: int, *, is_half: bool = True) -> Room:
    """The room in an office computer with a card of so many GB."""
    card = Card("NVIDIA", Memory(total * GB, total * GB), is_half)
    return room_for(parameters, Memory(16 * GB, 12 * GB), card)


def test_on_a_card_its_own_memory_counts() -> None:
    """Half precision takes about half of what the processor does."""
    room = on_card(STARTER, 6)
    assert (room.is_on_card, room.fit) == (True, Fit.COMFORTABLE)
    assert room.memory.total == 6 * GB
    assert room.needed < room_for(STARTER, room.memory).needed
    plain = on_card(STARTER, 6, is_half=False)
    assert plain.needed == room_for(STARTER, room.memory).needed


def test_a_model_too_big_for_the_card_is_the_processors() -> None:
    """Where it may fit, or not."""
    room = on_card(STARTER, 2, is_half=False)
    assert not room.is_on_card
    assert room == room_for(STARTER, Memory(16 * GB, 12 * GB))


def test_a_card_lets_larger_models_fit() -> None:
    """They are counted."""
    card, memory = Card("", Memory(24 * GB, 24 * GB), True), Memory(8 * GB, 6 * GB)
    assert prospect(STARTER, [4 * GB], memory).fitting == 0
    assert prospect(STARTER, [4 * GB], memory, card).fitting == 1
