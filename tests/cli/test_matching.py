"""Documents that say the same are found before a split, through a real worker."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio import paths
from ftstudio.cli import main
from ftstudio.cli.matching import ENCODER, matched
from ftstudio.cli.output import Output
from ftstudio.cli.tune import start_run
from ftstudio.cli.wish import Wish
from ftstudio.core.corpus import Corpus
from ftstudio.core.job import Goal, Job
from ftstudio.core.presets import Caution, Effort
from ftstudio.core.run_folder import open_run
from ftstudio.documents.texts import TextStore
from tests.factories import base_model, corpus
from tests.fakes.tiny_encoder import write_tiny_encoder

OAK = "The oak chair and the oak table. A door of wood, and glue !\n" * 4
ANEW = "A table of oak and a chair of oak ! Glue, and the wood door.\n" * 4
BANK = "The invoice is overdue. A reminder to the bank and a payment !\n" * 4
QUICK = Wish(Goal.WRITE, Effort.QUICK, Caution.NORMAL, max_steps=4, seed=0)


@pytest.fixture
def encoder() -> Path:
    """A tiny encoder in the place of the one that is offered."""
    return write_tiny_encoder(paths.models() / ENCODER)


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Two that say the same, and one about money."""
    place = tmp_path / "Letters"
    place.mkdir()
    for name, text in (("anew", ANEW), ("bank", BANK), ("oak", OAK)):
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return place


def _job(letters: Path, place: Path, wish: Wish) -> Job:
    output = Output(as_json=False)
    run = start_run([letters], base_model(), wish, place, output)
    return open_run(run.path)[1]


@pytest.mark.usefixtures("encoder")
def test_a_training_keeps_them_together_and_says_so(
    letters: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All three are learned from."""
    job = _job(letters, tmp_path / "run", QUICK)
    groups = [each.group for each in sorted(job.documents, key=lambda e: e.name)]
    assert groups[0] == groups[2] != "" == groups[1]
    assert "1 pair of documents says much the same" in capsys.readouterr().out


@pytest.mark.usefixtures("encoder")
def test_it_can_be_switched_off(
    letters: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Then only copies are kept together."""
    job = _job(letters, tmp_path / "run", replace(QUICK, meaning=False))
    assert {each.group for each in job.documents} == {""}
    assert "the same" not in capsys.readouterr().out


def test_without_an_encoder_nothing_is_said(
    letters: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And none is fetched."""
    job = _job(letters, tmp_path / "run", QUICK)
    assert {each.group for each in job.documents} == {""}
    said = capsys.readouterr()
    assert "same" not in said.out + said.err


def _matched(tmp_path: Path, documents: Corpus, as_json: bool = False) -> Corpus:
    return matched(documents, TextStore(tmp_path), Output(as_json))


@pytest.mark.usefixtures("encoder")
def test_one_document_is_compared_with_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a word."""
    assert _matched(tmp_path, corpus(100, 9)) == corpus(100, 9)
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("encoder")
def test_too_many_are_not_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That is said."""
    many = corpus(*[100] * 5_001)
    assert _matched(tmp_path, many) == many
    assert "5,001" in capsys.readouterr().out


@pytest.mark.usefixtures("encoder")
def test_where_comparing_fails_a_training_goes_on_without(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Here the texts are gone."""
    assert _matched(tmp_path, corpus(100, 100)) == corpus(100, 100)
    assert "only copies" in capsys.readouterr().err


@pytest.mark.usefixtures("encoder")
def test_scripts_hear_of_the_pairs_alone(
    letters: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The worker's beginning and end are not those of the training."""
    place, output = tmp_path / "run", Output(as_json=True)
    start_run([letters], base_model(), QUICK, place, output)
    (line,) = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert told["event"] == "Matched"
    assert len(told["pairs"]) == 1


@pytest.mark.usefixtures("encoder")
def test_reading_lists_them_where_that_is_asked_for(
    letters: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """After the files."""
    assert main(["read", str(letters), "--meaning"]) == 0
    assert "anew.txt says much the same as oak.txt" in capsys.readouterr().out
    assert main(["read", str(letters), "--meaning", "--json"]) == 0
    *_, pair = map(json.loads, capsys.readouterr().out.splitlines())
    assert pair == {
        "one": str(letters / "anew.txt"),
        "other": str(letters / "oak.txt"),
    }


def test_reading_without_an_encoder_says_what_is_missing(
    letters: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is read."""
    assert main(["read", str(letters), "--meaning"]) == 1
    said = capsys.readouterr()
    assert "oak.txt" not in said.out
    assert f"ftstudio models get {ENCODER}" in said.err
