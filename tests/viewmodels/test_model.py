"""Which model to start from: getting, adding and removing models."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus
from ftstudio.core.device import DeviceWish
from ftstudio.core.errors import ModelGone, ModelIncomplete, SourceMissing, WorkerDied
from ftstudio.core.fit import Card, Fit, Memory
from ftstudio.core.model_card import Presence
from ftstudio.core.steps import Missing
from ftstudio.models.catalogue import STARTER, Offer, offer_named
from ftstudio.models.store import ModelStore
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.model import ModelViewModel
from ftstudio.viewmodels.preferences import Preferences
from tests.factories import corpus
from tests.fakes.model_files import model_files, weights, write_model
from tests.fakes.sources import Source, serving
from tests.viewmodels.drafts import make_draft, make_workshop

ROOMY = Memory(64_000_000_000, 60_000_000_000)
SMALL = Memory(4_000_000_000, 3_500_000_000)


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    """The models of the tests' projects."""
    return make_workshop(tmp_path).store


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Source]:
    """A hub on this computer, with one sound model."""
    files = model_files() | {"model.safetensors": weights("a", size=5000)}
    with serving(Source(files)) as source:
        monkeypatch.setenv("HF_ENDPOINT", source.address)
        yield source


def _page(
    folder: Path, draft: Draft, *more: Offer, memory: Memory = ROOMY
) -> ModelViewModel:
    starter, several = offer_named(STARTER), offer_named("qwen3-0.6b")
    assert starter
    assert several
    offers = (starter, several, *more)
    return ModelViewModel(
        draft, make_workshop(folder), lambda: memory, offers, lambda: None
    )


def _french() -> Corpus:
    letters = corpus(*[100] * 12).documents
    return Corpus(tuple(replace(each, language="fr") for each in letters))


def test_the_starter_is_chosen_and_recommended(tmp_path: Path) -> None:
    """Where it is not here yet, Next offers to get it."""
    state = _page(tmp_path, make_draft(tmp_path)).state
    assert (state.chosen, state.missing) == (STARTER, Missing.MODEL)
    assert [each.name for each in state.cards if each.is_recommended] == [STARTER]
    assert state.foreign == ""


def test_a_model_that_is_here_lets_one_go_on(tmp_path: Path, store: ModelStore) -> None:
    """Nothing is missing."""
    write_model(store.path(STARTER))
    page = _page(tmp_path, make_draft(tmp_path))
    assert page.state.missing is None
    page.choose("qwen3-0.6b")
    assert page.state.missing is Missing.MODEL


def test_french_documents_are_offered_a_model_that_writes_french(
    tmp_path: Path,
) -> None:
    """Once it is chosen there is nothing more to say."""
    page = _page(tmp_path, make_draft(tmp_path, _french()))
    assert page.state.foreign == "fr"
    assert page.state.better is not None
    page.choose(page.state.better.name)
    assert not page.state.foreign
    assert not page.state.better


def test_a_model_too_big_has_one_to_take_instead(tmp_path: Path) -> None:
    """The one that is recommended."""
    page = _page(tmp_path, make_draft(tmp_path), memory=SMALL)
    page.choose("qwen3-0.6b")
    assert page.state.better == page.state.card(STARTER)
    page.choose(STARTER)
    assert page.state.better is None


def test_a_computer_too_small_for_it_is_told_what_to_expect(tmp_path: Path) -> None:
    """Nothing is offered that would not fit."""
    page = _page(tmp_path, make_draft(tmp_path, _french()), memory=SMALL)
    assert (page.state.foreign, page.state.better) == ("fr", None)


def test_getting_a_model_chooses_it(
    hub: Source, tmp_path: Path, store: ModelStore
) -> None:
    """It is here afterwards, and one can go on."""
    page = _page(tmp_path, make_draft(tmp_path), hub.offer())
    page.get("tiny")
    assert (page.state.chosen, page.state.missing) == ("tiny", None)
    assert store.has("tiny")


def test_next_gets_the_chosen_model(hub: Source, tmp_path: Path) -> None:
    """Without its name being said again."""
    page = _page(tmp_path, make_draft(tmp_path, model="tiny"), hub.offer())
    page.get()
    assert page.state.missing is None


def test_while_it_is_fetched_one_sees_how_far_it_is(
    hub: Source, tmp_path: Path
) -> None:
    """And going on waits for it."""
    page = _page(tmp_path, make_draft(tmp_path), hub.offer())
    seen = set()

    def look() -> None:
        card = page.state.card("tiny")
        assert card is not None
        seen.add((card.presence, page.state.missing))

    page.watch(look)
    page.get("tiny")
    assert (Presence.COMING, Missing.GETTING_MODEL) in seen
    assert (Presence.HERE, None) in seen


@pytest.mark.parametrize("how", ["cancel", "leave"])
def test_what_arrived_before_it_was_stopped_is_kept(
    hub: Source, tmp_path: Path, how: str
) -> None:
    """By the person, or because the project was closed; that is no problem."""
    hub.slow = True
    page = _page(tmp_path, make_draft(tmp_path), hub.offer())
    stop = {"cancel": lambda: page.cancel("tiny"), "leave": page.leave}[how]
    threading.Thread(target=lambda: hub.halfway.wait(20) and stop()).start()
    page.get("tiny")
    card = page.state.card("tiny")
    assert card is not None
    assert (card.presence, page.state.problem) == (Presence.PARTLY, None)
    assert card.arrived > 0


def test_what_failed_can_be_tried_again(hub: Source, tmp_path: Path) -> None:
    """The problem is gone then."""
    files = dict(hub.files)
    offer = hub.offer()
    hub.files.clear()
    page = _page(tmp_path, make_draft(tmp_path), offer)
    page.get("tiny")
    assert isinstance(page.state.problem, SourceMissing)
    hub.files.update(files)
    page.try_again()
    assert not page.state.problem
    assert not page.state.missing


def test_a_folder_of_ones_own_is_used_where_it_lies(
    tmp_path: Path, store: ModelStore
) -> None:
    """It keeps its card when another is chosen."""
    folder = write_model(tmp_path / "my model")
    page = _page(tmp_path, make_draft(tmp_path))
    page.use_folder(folder)
    assert (page.state.chosen, page.state.missing) == (str(folder), None)
    page.choose(STARTER)
    card = page.state.card(str(folder))
    assert card is not None
    assert (card.presence, card.is_own) == (Presence.HERE, True)
    assert store.models() == ()


def test_a_folder_that_is_no_model_is_refused(tmp_path: Path) -> None:
    """The choice stays as it was."""
    page = _page(tmp_path, make_draft(tmp_path))
    page.use_folder(tmp_path)
    assert isinstance(page.state.problem, ModelIncomplete)
    assert page.state.chosen == STARTER
    page.dismiss()
    assert page.state.problem is None


def test_a_gguf_file_is_converted_and_chosen(tmp_path: Path) -> None:
    """It has one card, under its own name."""
    page = _page(tmp_path, make_draft(tmp_path))
    page.use_gguf(_gguf(tmp_path, b""))
    own = [each for each in page.state.cards if each.is_own]
    assert [(each.title, each.presence) for each in own] == [("mine", Presence.HERE)]
    assert (page.state.chosen, page.state.missing) == (own[0].name, None)


def test_a_conversion_that_dies_is_told(tmp_path: Path) -> None:
    """The next try is of the same file."""
    page = _page(tmp_path, make_draft(tmp_path))
    gguf = _gguf(tmp_path, b"die")
    page.use_gguf(gguf)
    assert isinstance(page.state.problem, WorkerDied)
    gguf.write_bytes(b"GGUF")
    page.try_again()
    assert page.state.missing is None


def test_a_removed_model_can_be_got_again(tmp_path: Path, store: ModelStore) -> None:
    """Its room on the disk is free."""
    write_model(store.path(STARTER))
    page = _page(tmp_path, make_draft(tmp_path))
    page.remove(STARTER)
    card = page.state.card(STARTER)
    assert card is not None
    assert (card.presence, page.state.missing) == (Presence.TO_GET, Missing.MODEL)
    assert page.state.gone is None
    assert not store.has(STARTER)


def test_a_model_that_vanished_is_noticed(tmp_path: Path, store: ModelStore) -> None:
    """When the page is shown, or when the training shall start."""
    folder = write_model(store.path(STARTER))
    draft = make_draft(tmp_path)
    page = _page(tmp_path, draft)
    folder.rename(tmp_path / "elsewhere")
    draft.look_for_model()
    assert page.state.gone is not None
    assert page.state.missing is Missing.MODEL


def test_a_folder_of_ones_own_that_vanished_cannot_be_fetched(tmp_path: Path) -> None:
    """Next says so instead of doing nothing."""
    draft = make_draft(tmp_path, model=str(tmp_path / "my model"))
    page = _page(tmp_path, draft)
    assert page.state.gone is not None
    page.get()
    assert isinstance(page.state.problem, ModelGone)


def _gguf(folder: Path, content: bytes) -> Path:
    path = folder / "mine.gguf"
    path.write_bytes(b"GGUF" + content)
    return path


@pytest.mark.parametrize("wish", list(DeviceWish))
def test_the_memory_of_a_card_counts_unless_the_processor_is_wanted(
    tmp_path: Path, wish: DeviceWish
) -> None:
    """By itself it would be used, where it has room."""
    likes = Preferences()
    likes.choose(device=wish)
    shop = replace(make_workshop(tmp_path), preferences=likes)
    card = Card("NVIDIA", ROOMY, is_half=True)
    page = ModelViewModel(make_draft(tmp_path), shop, lambda: SMALL, card=lambda: card)
    shown = page.state.card("qwen3-4b")
    assert shown is not None
    assert shown.room is not None
    is_used = wish is not DeviceWish.CPU
    assert shown.room.is_on_card is is_used
    assert (shown.room.fit is Fit.COMFORTABLE) is is_used
