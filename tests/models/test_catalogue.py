"""What is offered can be trusted and chosen from."""

import re

import pytest

from ftstudio.models.catalogue import (
    CATALOGUE,
    ENCODERS,
    Hub,
    Offer,
    Wheel,
    offer_named,
    recommend,
)


@pytest.mark.parametrize("offer", [*CATALOGUE, *ENCODERS], ids=lambda offer: offer.name)
def test_an_offer_is_pinned(offer: Offer) -> None:
    """Nothing that somebody changes later at the source gets in unseen."""
    if isinstance(offer.source, Wheel):
        assert re.fullmatch(r"[0-9a-f]{64}", offer.source.sha256)
    else:
        assert re.fullmatch(r"[0-9a-f]{40}", offer.source.revision)


@pytest.mark.parametrize("offers", [CATALOGUE, ENCODERS], ids=["write", "sort"])
def test_the_starter_needs_no_hub(offers: tuple[Offer, ...]) -> None:
    """The first model of each kind comes the way the program itself came."""
    (starter,) = (offer for offer in offers if offer.is_starter)
    assert isinstance(starter.source, Wheel)
    assert not starter.is_multilingual


def test_somebody_who_writes_french_finds_a_model_of_a_small_size() -> None:
    """A multilingual model fits a computer with little memory."""
    french = [offer for offer in CATALOGUE if "fr" in offer.languages]
    assert min(offer.parameters for offer in french) < 1_000_000_000
    assert all(offer.is_multilingual for offer in french)


def test_every_licence_lets_the_result_be_used() -> None:
    """Whoever trains a model may use it at work."""
    licences = {offer.licence for offer in (*CATALOGUE, *ENCODERS)}
    assert licences == {"Apache-2.0", "MIT"}


def test_an_offer_is_found_by_its_name() -> None:
    """Scripts name a model the same way for ever."""
    offer = offer_named("smollm3-3b")
    assert offer is not None
    assert isinstance(offer.source, Hub)
    assert offer_named("smollm9") is None
    assert offer_named("minilm-l6") in ENCODERS


def test_documents_in_french_can_be_sorted_by_a_model_that_knows_french() -> None:
    """The first encoder knows English alone."""
    assert recommend("fr", lambda _: True, ENCODERS).name == "multilingual-e5-small"
    assert recommend("en", lambda _: True, ENCODERS).is_starter


@pytest.mark.parametrize("language", ["", "en"])
def test_the_starter_is_recommended_for_english(language: str) -> None:
    """And where nothing is known of the documents yet."""
    assert recommend(language, lambda _: True).is_starter


@pytest.mark.parametrize("language", ["fr", "xx"])
def test_another_language_gets_the_smallest_that_writes_it(language: str) -> None:
    """Or, for one that nobody offers, the smallest that writes several."""
    assert recommend(language, lambda _: True).name == "qwen3-0.6b"


def test_what_does_not_fit_is_not_recommended() -> None:
    """The starter always can be."""
    assert recommend("fr", lambda offer: offer.name == "smollm3-3b").parameters > 3e9
    assert recommend("fr", lambda _: False).is_starter
