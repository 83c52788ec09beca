"""One project on disk, whole, old, new, damaged, or taken by another window."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio.core.choices import FORMAT
from ftstudio.core.corpus import Corpus, Reason, State
from ftstudio.core.errors import (
    FolderNotWritable,
    ProjectDamaged,
    ProjectInUse,
    ProjectNotFound,
    ProjectTooNew,
)
from ftstudio.core.presets import Caution
from ftstudio.core.run_folder import PROJECT_FILE, RunFolder, create_run
from ftstudio.core.steps import Step
from ftstudio.runs.project import (
    Project,
    create_project,
    duplicate,
    open_project,
    projects_in,
)
from tests.factories import choices, corpus, job, project

HOLD = """
import sys
from pathlib import Path
from ftstudio.runs.project import Project
hold = Project(Path(sys.argv[1])).hold()
print("held", flush=True)
sys.stdin.read()
"""


def _rewrite(project: Project, **changes: object) -> None:
    """Change what project.ftstudio says, as another version would."""
    plain = json.loads(project.file.read_text(encoding="utf-8"))
    project.file.write_text(json.dumps(plain | changes), encoding="utf-8")


def test_a_project_is_opened_as_it_was_made(tmp_path: Path) -> None:
    """By its folder or by its file."""
    made = project(tmp_path, model="smollm2-135m", changed={"passes": 2.0})
    for path in (made.folder, made.file):
        again, chosen = open_project(path)
        assert again == made
        assert chosen == choices(model="smollm2-135m", changed={"passes": 2.0})


def test_projects_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """By name and by folder. They are private, and listed in order."""
    made = [create_project(tmp_path / "new", choices(name="A/B")) for _ in range(3)]
    assert [each.folder.name for each in made] == ["AB", "AB 2", "AB 3"]
    names = [open_project(each.folder)[1].name for each in made]
    assert names == ["A/B", "A/B 2", "A/B 3"]
    assert made[0].folder.stat().st_mode & 0o777 == 0o700
    assert projects_in(tmp_path / "new") == tuple(made)


def test_what_is_no_project_is_not_listed(tmp_path: Path) -> None:
    """A folder that is not there holds none."""
    (tmp_path / "Photos").mkdir()
    assert projects_in(tmp_path) == ()
    assert projects_in(tmp_path / "gone") == ()


@pytest.mark.parametrize("name", ["gone", "a file/within", PROJECT_FILE])
def test_a_project_that_is_not_there(name: str, tmp_path: Path) -> None:
    """Neither folder nor file."""
    (tmp_path / "a file").touch()
    with pytest.raises(ProjectNotFound):
        open_project(tmp_path / name)


@pytest.mark.parametrize(
    "content",
    [b"", b'{"name": "Le', b"[]", b"\xff", b"{}", b'{"format": 1}', b'{"format": -9}'],
)
def test_a_damaged_project_names_its_file(content: bytes, tmp_path: Path) -> None:
    """And the file is left as it is."""
    made = project(tmp_path)
    made.file.write_bytes(content)
    with pytest.raises(ProjectDamaged, match=PROJECT_FILE):
        open_project(made.folder)
    assert made.file.read_bytes() == content


def test_a_newer_project_is_not_touched(tmp_path: Path) -> None:
    """Neither in opening nor in saving, whatever its fields mean by then."""
    made = project(tmp_path)
    _rewrite(made, format=FORMAT + 1, goal="sing")
    before = made.file.read_bytes()
    with pytest.raises(ProjectTooNew):
        open_project(made.folder)
    with pytest.raises(ProjectTooNew):
        made.save(choices())
    assert made.file.read_bytes() == before


def test_an_older_project_is_written_anew_when_it_is_saved(tmp_path: Path) -> None:
    """A format 0 that knew no caution; opening it changes nothing on disk."""
    made = project(tmp_path)
    old = {"format": 0, "name": "Letters", "seed": 7}
    made.file.write_text(json.dumps(old), encoding="utf-8")
    _, chosen = open_project(made.folder)
    assert chosen == choices(seed=7, caution=Caution.NORMAL)
    assert json.loads(made.file.read_text(encoding="utf-8")) == old
    made.save(chosen)
    assert json.loads(made.file.read_text(encoding="utf-8"))["format"] == FORMAT


def test_what_another_version_wrote_is_kept(tmp_path: Path) -> None:
    """A newer one with the same format."""
    made = project(tmp_path)
    _rewrite(made, colour="green")
    made.save(choices(name="Offers"))
    plain = json.loads(made.file.read_text(encoding="utf-8"))
    assert (plain["colour"], plain["name"]) == ("green", "Offers")


def test_a_folder_name_that_is_no_text_is_kept(tmp_path: Path) -> None:
    """File systems allow any bytes."""
    folder = os.fsdecode(b"/caf\xe9")
    made = project(tmp_path, folders=(folder,))
    assert open_project(made.folder)[1].folders == (folder,)


def test_a_project_that_was_moved_away_is_not_begun_again(tmp_path: Path) -> None:
    """What is open says so with the next change."""
    made = project(tmp_path)
    made.folder.rename(tmp_path / "elsewhere")
    with pytest.raises(ProjectNotFound):
        made.save(choices())
    with pytest.raises(ProjectNotFound):
        made.save_corpus(corpus(1))
    with pytest.raises(ProjectNotFound):
        made.hold()
    assert not made.folder.exists()


def test_a_file_that_was_lost_is_written_again(tmp_path: Path) -> None:
    """While the project is open, its choices are known."""
    made = project(tmp_path)
    made.file.unlink()
    made.save(choices(seed=3))
    assert open_project(made.folder)[1].seed == 3


def test_a_file_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    """Something is in its way."""
    made = project(tmp_path)
    made.file.unlink()
    made.file.mkdir()
    with pytest.raises(FolderNotWritable):
        made.save(choices())


def test_what_was_read_is_there_again(tmp_path: Path) -> None:
    """Nothing was, in a new project."""
    assert project(tmp_path).load_corpus() == Corpus(())
    assert project(tmp_path, corpus(5, 6, 7)).load_corpus() == corpus(5, 6, 7)


def test_a_document_whose_text_is_gone_cannot_be_learned_from(tmp_path: Path) -> None:
    """The others can."""
    made = project(tmp_path, corpus(5, 6, 7))
    (made.texts / f"{corpus(5).documents[0].content_hash}.txt").unlink()
    first, *others = made.load_corpus().documents
    assert (first.state, first.reason) == (State.DAMAGED, Reason.VANISHED)
    assert others == list(corpus(5, 6, 7).documents[1:])


@pytest.mark.parametrize("harm", ["texts", "corpus", "garbled", "runs"])
def test_a_half_deleted_project_opens_with_what_is_left(
    harm: str, tmp_path: Path
) -> None:
    """Its documents can be read again."""
    made = project(tmp_path, corpus(5, 6))
    match harm:
        case "texts":
            made.texts.rename(tmp_path / "away")
        case "corpus":
            made.corpus_file.unlink()
        case "garbled":
            made.corpus_file.write_text('{"documents": [{"fol', encoding="utf-8")
        case "runs":
            made.runs.rmdir()
    assert open_project(made.folder)[1] == choices()
    assert len(made.load_corpus().learnable) == (2 if harm == "runs" else 0)
    assert made.newest_run() is None


def test_the_newest_run_is_the_one_asked_for_last(tmp_path: Path) -> None:
    """A folder without a job is none."""
    made = project(tmp_path)
    for number, name in enumerate("bca"):
        run = create_run(made.runs / name, job())
        os.utime(run.job_file, (number, number))
    (made.runs / "z").mkdir()
    assert made.newest_run() == RunFolder(made.runs / "a")


def test_a_project_is_open_in_one_window(tmp_path: Path) -> None:
    """Until that lets it go."""
    made = project(tmp_path)
    hold = made.hold()
    with pytest.raises(ProjectInUse):
        made.hold()
    hold.release()
    made.hold().release()


def test_a_window_that_died_holds_nothing(tmp_path: Path) -> None:
    """However it died."""
    made = project(tmp_path)
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(made.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parent.parent.parent,
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(ProjectInUse):
            made.hold()
        child.kill()
    made.hold().release()


def test_a_duplicate_has_everything_but_runs(tmp_path: Path) -> None:
    """Its training is still to come; the other is as it was."""
    made = project(tmp_path, corpus(5, 6), settled="run", step=Step.RESULT, seed=4)
    create_run(made.runs / "run", job())
    copy = duplicate(made, "Letters, bolder")
    expected = choices(name="Letters, bolder", step=Step.PLAN, seed=4)
    assert open_project(copy.folder) == (copy, expected)
    assert copy.load_corpus() == corpus(5, 6)
    assert copy.newest_run() is None
    assert open_project(made.folder)[1].settled == "run"
