"""Fetching from the hub: whole or not at all, and never from the start again."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ftstudio.core.errors import (
    Cancelled,
    ChecksumWrong,
    DiskFull,
    GettingFailed,
    SourceMissing,
    SourceUnreachable,
)
from ftstudio.core.events import Event, Progressed
from ftstudio.models.catalogue import Hub
from ftstudio.models.from_hub import get_from_hub
from ftstudio.models.inspecting import inspect
from tests.fakes.model_files import model_files, weights
from tests.fakes.sources import REPO, Source, serving

HUB = Hub(REPO, "main")
WEIGHTS = f"/{REPO}/resolve/main/model.safetensors"


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> Iterator[Source]:
    """A hub on this computer, with one sound model of 200 kB."""
    files = model_files() | {"model.safetensors": weights("a", "b", size=50_000)}
    with serving(Source(files)) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        yield hub


def test_a_model_arrives_whole_with_its_progress(
    source: Source, tmp_path: Path
) -> None:
    """What was fetched can be used, and the numbers reach the end."""
    told = _get(tmp_path)
    assert inspect(tmp_path, "tiny").parameters == 100_000
    total = sum(map(len, source.files.values()))
    assert told[-1] == Progressed(total, total)


def test_only_what_a_model_needs_is_fetched(source: Source, tmp_path: Path) -> None:
    """No pickles, no code, nothing from other folders."""
    unwanted = ("pytorch_model.bin", "modeling.py", "onnx/model.safetensors", "x.json")
    source.files |= dict.fromkeys(unwanted, b"x")
    _get(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(model_files())


def test_a_broken_line_is_taken_up_where_it_broke(
    source: Source, tmp_path: Path
) -> None:
    """Nothing that has arrived is asked for twice."""
    source.cut_after, source.cuts = 70_000, 2
    _get(tmp_path)
    ranges = [span for path, span in source.asked if path == WEIGHTS]
    assert ranges == ["", "bytes=70000-", "bytes=140000-"]
    assert inspect(tmp_path, "tiny").parameters == 100_000


def test_the_next_try_goes_on_from_what_the_last_one_kept(
    source: Source, tmp_path: Path
) -> None:
    """Whole files are not asked for again, a part of one goes on."""
    _get(tmp_path)
    whole = (tmp_path / "model.safetensors").read_bytes()
    (tmp_path / "model.safetensors").unlink()
    (tmp_path / "model.safetensors.part").write_bytes(whole[:150_000])
    source.asked.clear()
    _get(tmp_path)
    assert source.asked[1:] == [(WEIGHTS, "bytes=150000-")]
    assert (tmp_path / "model.safetensors").read_bytes() == whole


def test_a_wrong_checksum_throws_the_file_away(source: Source, tmp_path: Path) -> None:
    """So that the next try begins with a clean file."""
    source.claims = {"lfs": {"sha256": "0" * 64}}
    with pytest.raises(ChecksumWrong):
        _get(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("source")
def test_a_file_that_was_changed_here_is_fetched_again(tmp_path: Path) -> None:
    """A whole file counts only with its checksum."""
    _get(tmp_path)
    (tmp_path / "tokenizer.json").write_bytes(b"[]")
    _get(tmp_path)
    assert (tmp_path / "tokenizer.json").read_bytes() == b"{}"


def test_a_repository_that_is_gone_is_missing(source: Source, tmp_path: Path) -> None:
    """The source answers, but not with a model."""
    with pytest.raises(SourceMissing):
        _get(tmp_path, Hub("makers/gone", "main"))
    del source.files["model.safetensors"]
    with pytest.raises(SourceMissing):
        _get(tmp_path)


def test_no_answer_at_all_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person looks at the network, not at the model."""
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(SourceUnreachable):
        _get(tmp_path)


def test_an_answer_that_makes_no_sense_is_named(source: Source, tmp_path: Path) -> None:
    """A mirror that answers something else does not crash the child."""
    source.claims = {"size": "large"}
    with pytest.raises(GettingFailed):
        _get(tmp_path)


def test_too_small_a_disk_is_noticed_before_the_first_byte(
    source: Source, tmp_path: Path
) -> None:
    """Not after an hour."""
    source.claims = {"size": 10**17}
    with pytest.raises(DiskFull) as caught:
        _get(tmp_path)
    assert caught.value.needed > 10**17
    assert list(tmp_path.iterdir()) == []


def test_asked_to_stop_it_keeps_what_has_arrived(
    source: Source, tmp_path: Path
) -> None:
    """Stopping in the middle of a file costs nothing of it."""
    stop = threading.Event()
    source.cut_after, source.cuts = 70_000, 1

    def tell(event: Event) -> None:
        if isinstance(event, Progressed) and event.done >= 1000:
            stop.set()

    with pytest.raises(Cancelled):
        get_from_hub(HUB, tmp_path, tell, stop)
    assert (tmp_path / "model.safetensors.part").stat().st_size > 0


def _get(folder: Path, hub: Hub = HUB) -> list[Event]:
    told: list[Event] = []
    get_from_hub(hub, folder, told.append, threading.Event())
    return told
