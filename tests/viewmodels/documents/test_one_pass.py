"""One pass over folders: what is new is read, what is known is not."""

import os
import shutil
from pathlib import Path

import pytest

from ftstudio.core.errors import ProjectNotFound
from ftstudio.runs.project import Project
from ftstudio.runs.reading import Reading
from ftstudio.runs.readings import is_unfinished
from ftstudio.viewmodels.documents.one_pass import Batch, Gathered, Pass
from tests import factories


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with nothing in it."""
    return factories.project(tmp_path / "projects")


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Two letters in a folder."""
    folder = tmp_path / "Letters"
    folder.mkdir()
    for name in ("a", "b"):
        text = f"A letter of the joinery, called {name}."
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def _run(wanted: Pass) -> tuple[Gathered, list[Batch]]:
    told: list[Batch] = []
    return wanted.run(told.append), told


def _readings(told: list[Batch]) -> dict[str, Reading]:
    return {each.document.key: each for batch in told for _, each in batch.readings}


def _texts(project: Project) -> set[str]:
    return {each.name for each in project.texts.glob("*.txt")}


def _take_away(folder: Path) -> None:
    if folder.exists():
        folder.rename(folder.with_name("Elsewhere"))


def test_the_files_are_told_before_they_are_read(
    project: Project, letters: Path
) -> None:
    """So that they can be listed at once; in the end all are done."""
    gathered, told = _run(Pass(project, (str(letters),), {}))
    assert told[0].entries is not None
    assert [len(told[0].entries), told[0].done, told[-1].done] == [2, 0, 2]
    assert len(gathered.corpus.learnable) == 2
    assert project.load_corpus() == gathered.corpus


def test_what_is_known_is_not_read_again(project: Project, letters: Path) -> None:
    """Its very reading is taken over."""
    _, told = _run(Pass(project, (str(letters),), {}))
    known = _readings(told)
    _, again = _run(Pass(project, (str(letters),), known))
    read = _readings(again)
    assert read.keys() == known.keys()
    assert all(known[key] is each for key, each in read.items())


def test_a_project_remembers_its_readings(project: Project, letters: Path) -> None:
    """When it is opened another day."""
    _, told = _run(Pass(project, (str(letters),), {}))
    _, again = _run(Pass(project, (str(letters),), {}, is_first=True))
    assert _readings(again) == _readings(told)


def test_a_folder_that_has_gone_is_told_and_its_texts_are_kept(
    project: Project, letters: Path
) -> None:
    """One can go on learning from them."""
    _, told = _run(Pass(project, (str(letters),), {}))
    shutil.rmtree(letters)
    gathered, _ = _run(Pass(project, (str(letters),), _readings(told)))
    assert gathered.gone == (str(letters),)
    assert len(gathered.corpus.learnable) == 2


@pytest.mark.parametrize("is_first", [True, False])
def test_a_folder_that_goes_while_it_is_read_costs_nothing(
    project: Project, letters: Path, is_first: bool
) -> None:
    """A stick is pulled out: its loss is told, its documents are what they were."""
    before, told = _run(Pass(project, (str(letters),), {}))
    kept = _texts(project)
    known = {} if is_first else _readings(told)
    gathered = Pass(project, (str(letters),), known, is_first=is_first).run(
        lambda _: _take_away(letters)
    )
    assert (gathered.gone, gathered.corpus) == ((str(letters),), before.corpus)
    assert _texts(project) == kept
    again, _ = _run(Pass(project, (str(letters),), {}, is_first=True))
    assert again.corpus == before.corpus


def test_a_folder_that_goes_while_it_is_looked_through_costs_nothing(
    project: Project, letters: Path
) -> None:
    """Not what was not found any more either."""
    before, told = _run(Pass(project, (str(letters),), {}))
    away = letters / "b.txt"
    away.rename(letters.parent / "b.txt")
    wanted = Pass(project, (str(letters),), _readings(told))
    gathered = wanted.run(lambda _: _take_away(letters))
    assert gathered.corpus == before.corpus


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="the administrator opens everything"
)
def test_what_cannot_be_opened_just_now_stays_known(
    project: Project, letters: Path
) -> None:
    """A file that changed and is closed, and what is in a folder that is."""
    (letters / "old").mkdir()
    (letters / "old" / "c.txt").write_text("An old letter.", encoding="utf-8")
    _, told = _run(Pass(project, (str(letters),), {}))
    (letters / "a.txt").write_text("Changed meanwhile.", encoding="utf-8")
    for each in (letters / "a.txt", letters / "old"):
        each.chmod(0)
    gathered, _ = _run(Pass(project, (str(letters),), _readings(told)))
    (letters / "old").chmod(0o700)
    assert len(gathered.corpus.learnable) == len(_texts(project)) == 3


def test_a_file_that_was_deleted_goes(project: Project, letters: Path) -> None:
    """Its folder is there still; its text goes too."""
    _, told = _run(Pass(project, (str(letters),), {}))
    wanted = Pass(project, (str(letters),), _readings(told))
    gathered = wanted.run(lambda _: (letters / "a.txt").unlink(missing_ok=True))
    assert [each.name for each in gathered.corpus.learnable] == ["b.txt"]
    assert (len(_texts(project)), gathered.gone) == (1, ())


def test_a_cancelled_pass_keeps_what_it_has(project: Project, letters: Path) -> None:
    """An abandoned one leaves the corpus alone."""
    stopped = Pass(project, (str(letters),), {})
    stopped.cancel()
    assert _run(stopped)[0].corpus.documents == ()
    abandoned = Pass(project, (str(letters),), {})
    project.save_corpus(factories.corpus(100))
    before = project.load_corpus()
    abandoned.abandon()
    _run(abandoned)
    assert project.load_corpus() == before != factories.corpus()


def test_a_pass_that_is_left_forgets_nothing(project: Project, letters: Path) -> None:
    """What it has not come to is as it was before; the next opening reads on."""
    gathered, told = _run(Pass(project, (str(letters),), {}))
    left = Pass(project, (str(letters),), _readings(told))
    left.leave()
    _run(left)
    assert project.load_corpus() == gathered.corpus
    assert is_unfinished(project.texts)


def test_a_project_that_was_moved_away_is_not_made_anew(
    project: Project, letters: Path
) -> None:
    """Its folder would come back half empty."""
    shutil.rmtree(project.folder)
    with pytest.raises(ProjectNotFound):
        _run(Pass(project, (str(letters),), {}))
    assert not project.folder.exists()


def test_what_is_excluded_is_passed_over_and_its_text_deleted(
    project: Project, letters: Path
) -> None:
    """Unless another document says the same; it is no longer known either."""
    (letters / "c.txt").write_bytes((letters / "a.txt").read_bytes())
    _, told = _run(Pass(project, (str(letters),), {}))
    known = _readings(told)
    excluded = frozenset({f"{letters}/a.txt", f"{letters}/b.txt"})
    gathered, _ = _run(Pass(project, (str(letters),), known, excluded=excluded))
    (left,) = gathered.corpus.documents
    assert (left.name, left.is_learnable) == ("c.txt", True)
    kept = [each.stem for each in project.texts.glob("*.txt")]
    assert kept == [left.content_hash]


def test_a_file_can_be_read_whatever_is_known_of_it(
    project: Project, letters: Path
) -> None:
    """Its reading is another one; the others are taken over."""
    _, told = _run(Pass(project, (str(letters),), {}))
    known, key = _readings(told), f"{letters}/a.txt"
    wanted = Pass(project, (str(letters),), known, anew=frozenset({key}))
    again = _readings(_run(wanted)[1])
    same = {each for each, reading in again.items() if known[each] is reading}
    assert same == {f"{letters}/b.txt"}
