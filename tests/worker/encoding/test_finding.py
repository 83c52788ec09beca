"""What means about the same is found."""

from pathlib import Path

import pytest
import torch

from ftstudio.core.base_model import BaseModel
from ftstudio.core.errors import TextMissing
from ftstudio.core.events import Finished, Found, Hit, Progressed
from ftstudio.core.tasks import Find, Searched
from ftstudio.documents.texts import TextStore
from ftstudio.worker.encoding.encoder import Encoder
from ftstudio.worker.encoding.finding import find
from tests.worker.making import Ear

TEXTS = {
    "1": "the oak chair and the oak table. a door of wood !",
    "2": "the invoice is overdue. a reminder to the bank !",
    "3": "the saw is a saw ?",
}


def test_the_nearest_comes_first_with_its_nearest_passage(
    tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """Though other passages of it are about something else."""
    wood, money = "the saw and the glue . " * 30, "overdue payment . " * 40
    long = f"{wood}\n{money}\n{wood}"
    texts = TEXTS | {"4": long}
    ear, finished = _found(tmp_path, tiny_encoder, "overdue payment", texts)
    assert not finished.stopped
    first, *rest = _hits(ear)
    assert first.path == "/office/4.txt"
    assert "overdue payment" in first.passage
    assert len(first.passage) < len(long) / 4
    likeness = [each.likeness for each in (first, *rest)]
    assert likeness == sorted(likeness, reverse=True)
    assert ear.all(Progressed)[-1] == Progressed(4, 4)


def test_no_more_are_told_than_were_asked_for(
    tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """A short list is what a person reads."""
    ear, _ = _found(tmp_path, tiny_encoder, "oak chair", TEXTS, most=1)
    (hit,) = _hits(ear)
    assert hit.path == "/office/1.txt"


def test_a_long_request_is_read_whole(tmp_path: Path, tiny_encoder: BaseModel) -> None:
    """A document that is dropped is more than its first page."""
    request = " ".join(["the of a is and"] * 40 + ["invoice overdue bank"] * 60)
    ear, _ = _found(tmp_path, tiny_encoder, request, TEXTS)
    assert _hits(ear)[0].path == "/office/2.txt"


@pytest.mark.parametrize("request_text", ["", " \n"])
def test_an_empty_request_is_near_to_nothing(
    tmp_path: Path, tiny_encoder: BaseModel, request_text: str
) -> None:
    """And breaks nothing."""
    ear, _ = _found(tmp_path, tiny_encoder, request_text, TEXTS)
    assert {each.likeness for each in _hits(ear)} <= {0.0} or request_text


def test_asked_to_stop_it_tells_what_it_has(
    tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """Of the documents read until then."""
    texts = {str(number): TEXTS["1"] + " glue" * number for number in range(100)}
    stopping = Ear("stop", on=Progressed)
    ear, finished = _found(tmp_path, tiny_encoder, "oak", texts, ear=stopping)
    assert finished.stopped
    assert ear.all(Progressed) == [Progressed(32, 100)]
    assert _hits(ear)


def test_a_second_search_reads_nothing_anew(
    tmp_path: Path, tiny_encoder: BaseModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read is kept; it finds the same."""
    documents = tuple(Searched(name, f"/office/{name}.txt") for name in TEXTS)
    for name, text in TEXTS.items():
        TextStore(tmp_path / "texts").put(name, text)
    where = str(tmp_path / "texts"), documents, "overdue payment", 5
    task = Find(tiny_encoder, *where, vectors=str(tmp_path / "vectors"))
    first, second = Ear(), Ear()
    find(task, first.hear, first.commands)
    read: list[int] = []
    vectors = Encoder.vectors

    def counted(self: Encoder, texts: list[str]) -> torch.Tensor:
        read.append(len(texts))
        return vectors(self, texts)

    monkeypatch.setattr(Encoder, "vectors", counted)
    find(task, second.hear, second.commands)
    assert read == [1, 0]
    same = zip(_hits(first), _hits(second), strict=True)
    assert all(a.path == b.path and a.passage == b.passage for a, b in same)


def test_a_text_that_is_gone_is_said(tmp_path: Path, tiny_encoder: BaseModel) -> None:
    """It is not passed over."""
    task = Find(tiny_encoder, str(tmp_path), (Searched("9", "/office/9"),), "oak", 5)
    with pytest.raises(TextMissing):
        find(task, Ear().hear, Ear().commands)


def _found(  # noqa: PLR0913  # what a test may want to change
    place: Path,
    model: BaseModel,
    request: str,
    texts: dict[str, str],
    *,
    most: int = 5,
    ear: Ear | None = None,
) -> tuple[Ear, Finished]:
    store = TextStore(place)
    for name, text in texts.items():
        store.put(name, text)
    documents = tuple(Searched(name, f"/office/{name}.txt") for name in texts)
    ear = ear or Ear()
    task = Find(model, str(place), documents, request, most)
    return ear, find(task, ear.hear, ear.commands)


def _hits(ear: Ear) -> tuple[Hit, ...]:
    (found,) = ear.all(Found)
    return found.hits
