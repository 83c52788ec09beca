"""Models in plain words."""

from dataclasses import replace

import pytest

from ftstudio.core.fit import Card, Memory, room_for
from ftstudio.core.model_card import ModelCard, Presence
from ftstudio.words import models

GB = 1_000_000_000
MEMORY = Memory(16 * GB, 12 * GB)
CARD = Card("NVIDIA", Memory(12 * GB, 11 * GB), is_half=True)
ON_CARD = room_for(134_515_008, MEMORY, CARD)
STARTER = ModelCard(
    "smollm2-135m",
    "SmolLM2 135M Instruct",
    Presence.TO_GET,
    ("en",),
    134_515_008,
    92_871_040,
    "Apache-2.0",
    room=room_for(134_515_008, MEMORY),
)
SEVERAL = ModelCard(
    "qwen3-0.6b", "Qwen3 0.6B", Presence.TO_GET, ("en", "fr"), 6 * 10**8, 15 * 10**8
)
OWN = ModelCard("/models/mine", "mine", Presence.HERE, is_own=True)


def test_a_name_says_how_large_and_for_which_languages() -> None:
    """One's own is called what its folder is."""
    assert models.name(STARTER) == "Small and quick, English"
    assert models.name(SEVERAL) == "Medium, 2 languages"
    assert models.name(OWN) == "mine"


@pytest.mark.parametrize("parameters", [10**8, 4 * 10**8, 10**9, 2 * 10**9, 4 * 10**9])
def test_every_size_has_its_word(parameters: int) -> None:
    """For one language as for several."""
    for codes in (("en",), ("en", "fr")):
        card = ModelCard("a", "A", Presence.HERE, codes, parameters)
        assert models.name(card).endswith(("English", "2 languages"))


@pytest.mark.parametrize("presence", Presence)
def test_every_place_has_its_words(presence: Presence) -> None:
    """With no brace left in them."""
    card = ModelCard("a", "A", presence, ("en",), 10**8, 93_000_000, arrived=10**6)
    for said in (models.presence(card), models.get(card), models.gone(card)):
        assert " " in said
        assert "{" not in said


def test_a_model_of_an_older_version_is_not_called_gone() -> None:
    """Nothing of it was deleted, and it can be got again."""
    old = ModelCard("a", "A", Presence.OUTDATED, bytes=93_000_000)
    assert models.get(old) == "Download again, 93 MB"
    assert "older version" in models.presence(old)
    assert "not as this version needs it" in models.gone_title(old)
    assert "nothing of it was deleted" in models.gone(old)


def test_what_is_left_to_get_is_said() -> None:
    """Not the whole size once a part is here."""
    half = ModelCard("a", "A", Presence.PARTLY, bytes=93_000_000, arrived=40_000_000)
    assert models.get(half) == "Download the rest, 53 MB"
    assert models.presence(half) == "40 MB of 93 MB has arrived"


@pytest.mark.parametrize("free", [12, 3, 1])
def test_the_badge_has_its_figures(free: int) -> None:
    """What is needed beside what there is."""
    total = 2 if free == 1 else 16
    room = room_for(134_515_008, Memory(total * GB, free * GB))
    assert models.fit(room)
    assert "3.1 GB" in models.room(room)


def test_french_documents_are_told_what_to_expect() -> None:
    """And which model would be better, if there is one."""
    assert "French" in models.foreign_title("fr")
    said = models.foreign("fr", STARTER, SEVERAL)
    assert said.endswith("Qwen3 0.6B writes French.")
    assert models.take_better(SEVERAL) == "Download Qwen3 0.6B, 1.5 GB"
    assert "fits" in models.foreign("fr", STARTER, None)
    assert "several languages" in models.foreign("mt", STARTER, SEVERAL)


def test_a_model_that_came_with_the_program_says_so() -> None:
    """It is neither to be downloaded nor taking room of the person's."""
    card = ModelCard("a", "A", Presence.HERE, bytes=270_000_000, is_included=True)
    assert models.presence(card) == "Included"


def test_removing_says_what_it_frees() -> None:
    """Before it is done."""
    card = ModelCard("a", "A", Presence.HERE, bytes=295_000_000)
    assert "A" in models.remove_question(card)
    assert "frees 295 MB" in models.remove_consequence(card)


def test_a_model_too_big_is_warned_of() -> None:
    """With what it needs and what there is."""
    assert "3.1 GB" in models.too_big(STARTER)
    assert models.too_big(OWN) == ""


def test_terms_of_the_field_are_there_for_who_wants_them() -> None:
    """In the tooltip."""
    assert models.parameters(134_515_008) == "135 million parameters"
    assert STARTER.room is not None
    on_processor, on_card = map(models.about_the_estimate, (STARTER.room, ON_CARD))
    assert "processor" in on_processor
    assert "graphics card" in on_card
    measured = replace(STARTER.room, is_measured=True)
    assert "measured" in models.about_the_estimate(measured)


def test_the_memory_of_a_card_is_told_apart() -> None:
    """From the computer's, which may be larger."""
    assert "of the graphics card, 11 GB is free" in models.room(ON_CARD)
    busy = Card("", Memory(12 * GB, 2 * GB), is_half=True)
    tight = room_for(134_515_008, Memory(0, 0), busy)
    assert "2.0 GB of 12 GB is free" in models.room(tight)
