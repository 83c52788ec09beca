"""What says the same in other words is found; what is only of its kind is not."""

from pathlib import Path

import pytest
import torch

from ftstudio.core.base_model import BaseModel
from ftstudio.core.errors import TextMissing
from ftstudio.core.events import Finished, Matched, Pair, Progressed
from ftstudio.core.tasks import Compared, Match
from ftstudio.documents.texts import TextStore
from ftstudio.documents.wording import numbers_in, pieces_in
from ftstudio.worker.encoding.matching import (
    centred,
    joining,
    match,
    matches,
    say_the_same,
)
from ftstudio.worker.encoding.rarity import Rarity
from tests.worker.making import Ear

OAK = "The oak chair and the oak table. A door of wood, and glue !"
ANEW = "A table of oak and a chair of oak ! Glue, and the wood door."
BANK = "The invoice is overdue. A reminder to the bank and a payment !"
NAN = float("nan")


@pytest.mark.parametrize(
    ("meaning", "words", "numbers", "expected"),
    [
        (0.75, 0.34, NAN, True),  # written anew
        (0.55, 0.45, 0.95, True),  # the same, with the same sums
        (0.40, 0.42, 1.00, True),  # a bad scan of a page with numbers
        (0.60, 0.37, 0.18, False),  # the minutes of the next meeting
        (0.58, 0.34, 0.64, False),  # two letters under one letterhead
        (0.87, 0.27, NAN, False),  # two pages on one subject
        (0.20, 0.90, NAN, False),  # the same words, about something else
    ],
)
def test_meaning_words_and_numbers_decide_together(
    meaning: float, words: float, numbers: float, expected: bool
) -> None:
    """With figures as they were measured."""
    found = say_the_same(*(torch.tensor([each]) for each in (meaning, words, numbers)))
    assert found.tolist() == [expected]


def test_what_a_language_has_in_common_is_taken_away() -> None:
    """Vectors that all lie close are as far apart as others then."""
    crowd = torch.eye(40) + 0.25
    apart = centred(torch.cat([crowd, torch.eye(40)]), ["fr"] * 40 + ["en"] * 40)
    likeness = apart @ apart.T
    assert likeness[:40, :40].fill_diagonal_(0).max() < 0.3
    assert torch.allclose(apart.norm(dim=1), torch.ones(80))


def test_two_documents_are_not_set_against_each_other() -> None:
    """Two have no mean that says anything."""
    alike = centred(torch.tensor([[1.0, 0.1], [1.0, -0.1]]), ["en", "en"])
    assert (alike @ alike.T).min() > 0.95


def _matched(
    texts: list[str], groups: list[str], vectors: torch.Tensor | None = None
) -> list[tuple[int, int]]:
    pieces, numbers = Rarity(), Rarity()
    for each in texts:
        pieces.add(pieces_in(each))
        numbers.add(numbers_in(each))
    documents = [
        Compared(str(number), len(text.split()), "en", groups[number])
        for number, text in enumerate(texts)
    ]
    placed = torch.ones(len(texts), 1) if vectors is None else vectors
    rows = matches(documents, placed, pieces, numbers)
    return [(one, other) for _, one, other in sorted(rows, reverse=True)]


def test_what_is_together_already_is_not_compared() -> None:
    """Copies by their words; others of the same text are."""
    assert _matched([OAK, ANEW, OAK, BANK], ["g", "", "g", ""]) == [(1, 2), (0, 1)]


def test_a_document_that_is_much_longer_is_another_one() -> None:
    """It may quote the short one."""
    assert _matched([OAK, OAK * 2], ["", ""]) == [(0, 1)]
    assert _matched([OAK, OAK * 3], ["", ""]) == []


def test_far_in_meaning_no_words_help() -> None:
    """They are not even looked at."""
    across = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    assert _matched([OAK, OAK], ["", ""], across) == []


def test_more_documents_than_are_compared_at_once() -> None:
    """The last finds the first; of a crowd each keeps some partners."""
    texts = [f"{number} {number + 7} {number * 3} x{number}" for number in range(600)]
    texts[0] = texts[599] = OAK
    assert (0, 599) in _matched(texts, [""] * 600)
    assert len(_matched([OAK] * 60, [""] * 60)) < 60 * 32


def test_one_that_is_like_two_does_not_make_one_of_them() -> None:
    """All of one side must go with all of the other."""
    assert joining([(0.9, 0, 1), (0.8, 1, 2)]) == [(0, 1)]
    assert joining([(0.9, 0, 1), (0.7, 0, 2), (0.8, 1, 2)]) == [(0, 1), (1, 2)]
    assert joining([]) == []


def _found(
    place: Path, model: BaseModel, texts: dict[str, str], ear: Ear
) -> tuple[tuple[Pair, ...], Finished]:
    store = TextStore(place)
    for name, text in texts.items():
        store.put(name, text)
    documents = tuple(Compared(each, 20) for each in texts)
    finished = match(Match(model, str(place), documents), ear.hear, ear.commands)
    (matched,) = ear.all(Matched)
    return matched.pairs, finished


def test_pairs_are_told_by_their_texts(tmp_path: Path, tiny_encoder: BaseModel) -> None:
    """A document without a word among them."""
    ear = Ear()
    texts = {"1": OAK, "2": BANK, "3": ANEW, "4": ""}
    pairs, finished = _found(tmp_path, tiny_encoder, texts, ear)
    assert pairs == (Pair("1", "3"),)
    assert not finished.stopped
    assert ear.all(Progressed)[-1] == Progressed(4, 4)


@pytest.mark.parametrize("texts", [{}, {"1": OAK}])
def test_fewer_than_two_have_no_pairs(
    tmp_path: Path, tiny_encoder: BaseModel, texts: dict[str, str]
) -> None:
    """That is no error."""
    assert _found(tmp_path, tiny_encoder, texts, Ear())[0] == ()


def test_asked_to_stop_it_tells_what_it_has(
    tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """Of the documents read until then."""
    texts = {"a": OAK, "b": ANEW} | {f"c{each}": BANK for each in range(60)}
    ear = Ear("stop", on=Progressed)
    pairs, finished = _found(tmp_path, tiny_encoder, texts, ear)
    assert finished.stopped
    assert ear.all(Progressed) == [Progressed(32, 62)]
    assert Pair("a", "b") in pairs


def test_a_text_that_is_gone_is_said(tmp_path: Path, tiny_encoder: BaseModel) -> None:
    """It is not passed over."""
    task = Match(tiny_encoder, str(tmp_path), (Compared("9", 50), Compared("8", 50)))
    with pytest.raises(TextMissing):
        match(task, Ear().hear, Ear().commands)
