"""What Home tells of each project."""

from pathlib import Path

import filelock
import pytest

from ftstudio.core.corpus import Corpus, State
from ftstudio.core.events import Event, Said
from ftstudio.core.proof import Source
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.core.standing import Standing
from ftstudio.runs.cards import card_of
from ftstudio.runs.project import Project
from tests.factories import corpus, document, job, prepared, project, step, told


def _run(project: Project, events: list[Event]) -> RunFolder:
    """A run to which `events` happened."""
    run = create_run(project.runs / "run", job())
    for each in events:
        run.append(Said(each, 1.0))
    return run


def test_a_project_without_a_run_is_a_draft(tmp_path: Path) -> None:
    """Its documents are those that would be learned from."""
    twin = document(3, state=State.TWIN)
    read = Corpus((*corpus(5, 6).documents, twin))
    made = project(tmp_path, read, unticked=(read.documents[0].key,))
    card = card_of(made)
    assert (card.name, card.standing) == ("Letters", Standing.DRAFT)
    assert (card.documents, card.share, card.gain) == (1, 0.0, None)
    assert card.changed == made.file.stat().st_mtime


def test_a_finished_run_tells_its_gain(tmp_path: Path) -> None:
    """As a share of the loss of before."""
    made = project(tmp_path)
    _run(made, told([4.0, 3.0]))
    card = card_of(made)
    assert (card.standing, card.share) == (Standing.READY, 1.0)
    assert card.gain is not None
    assert (card.gain.share, card.gain.source) == (0.25, Source.EXAM)


def test_a_run_in_a_worker_is_training(tmp_path: Path) -> None:
    """Without one it was interrupted."""
    made = project(tmp_path)
    run = _run(made, [prepared(steps=10), step(4)])
    with filelock.FileLock(run.lock):
        card = card_of(made)
    assert (card.standing, card.share) == (Standing.TRAINING, 0.4)
    assert card_of(made).standing == Standing.INTERRUPTED


def test_the_run_that_was_settled_is_the_result(tmp_path: Path) -> None:
    """Though it was stopped."""
    stopped = told([4.0, 3.0])[:-1]
    made = project(tmp_path, settled="run")
    run = _run(made, stopped)
    with run.events_file.open("a", encoding="utf-8") as record:
        record.write('{"event": "Finished", "at": 1, "stopped": true,')
        record.write(' "peak_memory": 1}\n')
    assert card_of(made).standing == Standing.READY


@pytest.mark.parametrize(
    ("content", "standing"),
    [
        ("{", Standing.DAMAGED),
        ('{"format": 99}', Standing.TOO_NEW),
        (None, Standing.GONE),
    ],
)
def test_a_project_that_cannot_be_opened_has_a_card(
    content: str | None, standing: Standing, tmp_path: Path
) -> None:
    """It is called after its folder."""
    made = project(tmp_path)
    made.file.unlink()
    if content:
        made.file.write_text(content, encoding="utf-8")
    card = card_of(made)
    assert (card.name, card.standing) == ("Letters", standing)


@pytest.mark.parametrize(
    "corpus_json",
    ["", "{}", '{"documents": [1]}', '{"documents": [{"state": []}]}', "[]", "\0"],
)
def test_a_garbled_corpus_counts_as_none(corpus_json: str, tmp_path: Path) -> None:
    """The card is there all the same."""
    made = project(tmp_path)
    made.corpus_file.write_text(corpus_json, encoding="utf-8")
    assert card_of(made).documents == 0


def test_a_record_that_cannot_be_read_is_damage(tmp_path: Path) -> None:
    """Something else is in its place."""
    made = project(tmp_path)
    _run(made, []).events_file.mkdir()
    assert card_of(made).standing == Standing.DAMAGED
