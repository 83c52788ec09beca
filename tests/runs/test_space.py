"""What models and trainings take on the disk, and what of it can go."""

from pathlib import Path

import filelock

from ftstudio.core.filing import Placement, Way
from ftstudio.core.space import Needless, Space
from ftstudio.runs.filing.carrying_out import carry_out
from ftstudio.runs.filing.filings import undo_last
from ftstudio.runs.filing.journals import journal_for
from ftstudio.runs.project import Project
from ftstudio.runs.space import Where, measure
from tests.factories import project
from tests.fakes.model_files import write_model
from tests.runs.filing.desks import write
from tests.runs.filing.doing import ignore, never
from tests.runs.spaces import STOPPED, add_older_and_newer, add_run, grow_old


def measured(place: Path, *models: str) -> Space:
    """Everything below `place`."""
    where = Where(place / "models", (place / "projects",), (), place / "runs")
    return measure(where, models)


def letters(place: Path) -> Project:
    """A project that starts from the model called tiny."""
    return project(place / "projects", model="tiny")


def why(space: Space) -> list[tuple[str, Needless]]:
    """What can go, by the names of files."""
    return [(Path(each.path).name, each.why) for each in space.removals]


def test_each_model_has_its_size_and_its_users(tmp_path: Path) -> None:
    """So that nobody removes what another project needs without knowing."""
    letters(tmp_path)
    folder = write_model(tmp_path / "models" / "tiny")
    (model,) = measured(tmp_path, "tiny").models
    assert model.bytes == sum(each.stat().st_size for each in folder.iterdir())
    assert model.used_by == ("Letters",)


def test_checkpoints_and_older_versions_are_found(tmp_path: Path) -> None:
    """With what they take."""
    add_older_and_newer(letters(tmp_path))
    space = measured(tmp_path)
    (found,) = space.projects
    assert (found.name, len(found.runs), found.checkpoints) == ("Letters", 2, 4000)
    assert why(space) == [
        ("newer", Needless.CHECKPOINTS),
        ("older", Needless.OLDER_VERSION),
    ]


def test_an_older_version_stays_while_its_filing_can_be_undone(tmp_path: Path) -> None:
    """Only it knows where the files came from; or it may, where that is not clear."""
    older, _newer = add_older_and_newer(letters(tmp_path))
    write(tmp_path / "letter.txt", "Dear Mrs Hale")
    out = tmp_path / "out"
    journal = journal_for(older, [tmp_path], out, Way.COPY)
    placement = Placement(str(tmp_path / "letter.txt"), str(out))
    carry_out([placement], Way.COPY, journal, ignore, never)
    kept = [(e, Needless.CHECKPOINTS) for e in ("newer", "older")]
    assert why(measured(tmp_path)) == kept
    undo_last([older], ignore, never)
    assert why(measured(tmp_path))[1] == ("older", Needless.OLDER_VERSION)
    (older.filings / "a.jsonl").write_text('{"format": 99}\n', encoding="utf-8")
    assert why(measured(tmp_path)) == kept


def test_a_run_at_work_is_left_alone(tmp_path: Path) -> None:
    """Its lock is held."""
    run = add_run(letters(tmp_path).runs, "run")
    with filelock.FileLock(run.lock):
        assert measured(tmp_path).removals == ()


def test_what_was_tokenised_can_go_unless_it_is_in_use(tmp_path: Path) -> None:
    """It lies with the project, or with a run that belongs to none."""
    made = letters(tmp_path)
    run, lone = (
        add_run(each, "run", STOPPED) for each in (made.runs, tmp_path / "runs")
    )
    for each in (run, lone):
        write_model(each.examples)
    space = measured(tmp_path)
    sizes = [each.bytes for each in space.removals]
    assert why(space) == [("examples", Needless.EXAMPLES)] * 2
    assert [each.owner for each in space.removals] == ["Letters", ""]
    assert space.projects[0].bytes == space.projects[0].runs[0].bytes + sizes[0]
    with filelock.FileLock(run.lock):
        assert [each.owner for each in measured(tmp_path).removals] == [""]


def test_a_paused_run_is_left_alone_until_it_is_settled(tmp_path: Path) -> None:
    """Stop and keep the best ends it for good."""
    add_run(letters(tmp_path).runs, "run", STOPPED)
    settled = project(tmp_path / "projects", name="Settled", settled="run")
    add_run(settled.runs, "run", STOPPED)
    assert [each.owner for each in measured(tmp_path).removals] == ["Settled"]


def test_a_broken_version_keeps_its_checkpoints(tmp_path: Path) -> None:
    """Half of the weights are missing."""
    run = add_run(letters(tmp_path).runs, "run")
    weights = run.model / "adapter_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-10])
    assert measured(tmp_path).removals == ()


def test_runs_of_the_command_line_are_counted(tmp_path: Path) -> None:
    """They belong to no project."""
    add_run(tmp_path / "runs", "2026")
    (found,) = measured(tmp_path).projects
    assert (found.name, found.checkpoints) == ("", 2000)


def test_what_was_cut_off_long_ago_can_go(tmp_path: Path) -> None:
    """What is still being fetched stays."""
    models, made = tmp_path / "models", letters(tmp_path)
    grow_old(write_model(models / "qwen3-4b.getting"))
    write_model(models / "qwen3-1.7b.getting")
    part = made.folder / "corpus.json.part"
    part.write_text("{", encoding="utf-8")
    grow_old(part)
    found = why(measured(tmp_path))
    assert found == [(n, Needless.LEFTOVER) for n in ("qwen3-4b.getting", part.name)]


def test_a_person_s_own_files_are_never_listed(tmp_path: Path) -> None:
    """Whatever they are called."""
    grow_old(write_model(letters(tmp_path).folder / "My letters.part"))
    models = tmp_path / "models"
    scans = grow_old(write_model(models / "scans.part"))
    write_model(models / "Holiday.getting")
    (models / "thesis.pdf.part").write_bytes(bytes(10))
    (models / "qwen3-4b.part").write_bytes(bytes(10))
    (models / "qwen3-1.7b.part").symlink_to(scans)
    grow_old(models)
    assert measured(tmp_path).removals == ()


def test_what_was_cut_off_in_the_usual_place_is_found(tmp_path: Path) -> None:
    """Models lie elsewhere now, and were being moved there."""
    grow_old(write_model(tmp_path / "usual" / "qwen3-4b.part"))
    where = Where(tmp_path / "models", (), usual=tmp_path / "usual")
    assert why(measure(where, ())) == [("qwen3-4b.part", Needless.LEFTOVER)]


def test_a_project_that_is_listed_twice_counts_once(tmp_path: Path) -> None:
    """In the usual place, and among those opened last."""
    made = letters(tmp_path)
    add_run(made.runs, "run")
    where = Where(tmp_path / "models", (made.folder.parent,), (made.folder,))
    assert len(measure(where, ()).projects) == 1


def test_the_disk_tells_its_room(tmp_path: Path) -> None:
    """Though nothing lies there yet."""
    space = measured(tmp_path / "nothing" / "yet")
    assert 0 < space.free < space.total


def test_a_run_whose_laying_out_was_cut_off_is_a_leftover(tmp_path: Path) -> None:
    """It lacks what would make it one; a person's own folder is left alone."""
    runs = letters(tmp_path).runs
    run = add_run(runs, "run")
    run.job_file.unlink()
    grow_old(run.path)
    grow_old(write_model(runs / "Mine"))
    assert why(measured(tmp_path)) == [("run", Needless.LEFTOVER)]
