"""What is offered, here and on its way, as cards."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.base_model import BaseModel
from ftstudio.core.events import Phase, PhaseChanged, Progressed
from ftstudio.core.fit import Memory
from ftstudio.core.model_card import ModelCard, Presence
from ftstudio.models.catalogue import CATALOGUE, STARTER
from ftstudio.models.store import ModelStore
from ftstudio.viewmodels.model_cards import Fetch, OnDisk, Shelf, look_at
from tests.factories import base_model
from tests.fakes.model_files import write_model

MEMORY = Memory(16_000_000_000, 12_000_000_000)
NOTHING = OnDisk({}, {}, {}, MEMORY)


def _cards(
    disk: OnDisk = NOTHING,
    fetches: dict[str, Fetch] | None = None,
    own: dict[str, BaseModel | None] | None = None,
    was_here: frozenset[str] = frozenset(),
) -> dict[str, ModelCard]:
    shelf = Shelf(CATALOGUE, disk, fetches or {}, own or {}, was_here)
    return {each.name: each for each in shelf.cards()}


def test_the_catalogue_comes_first_and_can_be_got() -> None:
    """With the size of the download."""
    cards = _cards()
    assert list(cards) == [offer.name for offer in CATALOGUE]
    starter = cards[STARTER]
    assert (starter.presence, starter.bytes) == (Presence.TO_GET, 92_871_040)
    assert not starter.can_be_removed


def test_a_model_that_is_here_takes_room_and_can_be_removed(tmp_path: Path) -> None:
    """What it takes on the disk is not what its download was."""
    store = ModelStore(tmp_path)
    write_model(store.path(STARTER))
    starter = _cards(look_at(store, [STARTER], MEMORY))[STARTER]
    assert starter.presence is Presence.HERE
    assert starter.bytes == store.size(STARTER)
    assert starter.can_be_removed


def test_a_model_that_came_with_the_program_stays(tmp_path: Path) -> None:
    """It says so, and offers no way to remove it."""
    write_model(tmp_path / "program" / STARTER)
    store = ModelStore(tmp_path / "models", tmp_path / "program")
    starter = _cards(look_at(store, [STARTER], MEMORY))[STARTER]
    assert (starter.presence, starter.is_included) == (Presence.HERE, True)
    assert not starter.can_be_removed


def test_a_model_that_an_older_version_left_is_told_apart(tmp_path: Path) -> None:
    """It is here, cannot be used, and can be got again or removed."""
    store = ModelStore(tmp_path)
    (write_model(store.path(STARTER)) / "tokenizer.json").unlink()
    starter = _cards(look_at(store, [STARTER], MEMORY))[STARTER]
    assert starter.presence is Presence.OUTDATED
    assert starter.bytes == 92_871_040
    assert starter.can_be_removed


def test_what_arrived_of_a_download_is_shown(tmp_path: Path) -> None:
    """It will go on from there, or can be thrown away."""
    store = ModelStore(tmp_path)
    write_model(store.arriving(STARTER), {"half.part": b"12345"})
    starter = _cards(look_at(store, [STARTER], MEMORY))[STARTER]
    assert (starter.presence, starter.arrived) == (Presence.PARTLY, 5)
    assert starter.can_be_removed


def test_a_fetch_shows_how_far_it_is() -> None:
    """First bytes, then the conversion."""
    fetch = Fetch(Phase.GETTING)
    fetch.hear(Progressed(30, 90))
    starter = _cards(fetches={STARTER: fetch})[STARTER]
    assert (starter.presence, starter.arrived) == (Presence.COMING, 30)
    fetch.hear(PhaseChanged(Phase.CONVERTING, 0))
    assert _cards(fetches={STARTER: fetch})[STARTER].presence is Presence.CONVERTING


def test_a_model_that_was_here_is_gone() -> None:
    """Which is more than not having been fetched yet."""
    cards = _cards(was_here=frozenset({STARTER}))
    assert cards[STARTER].presence is Presence.GONE


@pytest.mark.parametrize(
    ("name", "title", "can_be_removed"),
    [("/models/my model", "my model", False), ("letters-1a2b3c4d", "letters", True)],
)
def test_a_persons_own_have_cards_too(
    name: str, title: str, can_be_removed: bool
) -> None:
    """A folder of theirs is never deleted; what we converted can be."""
    card = _cards(own={name: base_model()})[name]
    assert (card.title, card.presence) == (title, Presence.HERE)
    assert (card.is_own, card.can_be_removed) == (True, can_be_removed)
    assert card.room is not None


def test_a_file_being_converted_has_a_card() -> None:
    """Before it is known what is in it."""
    cards = _cards(fetches={"/files/mine.gguf": Fetch(Phase.CONVERTING)})
    card = cards["/files/mine.gguf"]
    assert (card.title, card.presence) == ("mine", Presence.CONVERTING)


def test_memory_that_was_measured_is_told_instead_of_an_estimate(
    tmp_path: Path,
) -> None:
    """Of a model that is here; that of others is still an estimate."""
    store = ModelStore(tmp_path)
    write_model(store.path(STARTER))
    measured = {store.find(STARTER).fingerprint: 2_500_000_000}
    found = look_at(store, [STARTER], MEMORY)
    cards = _cards(replace(found, measured=measured))
    rooms = {name: each.room for name, each in cards.items() if each.room}
    assert rooms[STARTER].needed == 2_500_000_000
    assert [name for name, room in rooms.items() if room.is_measured] == [STARTER]
