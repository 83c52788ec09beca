"""Opening, making and closing projects."""

from pathlib import Path

from ftstudio.core.errors import (
    FolderNotFound,
    HomeFull,
    OneAtATime,
    OtherWindowSilent,
    ProjectInUse,
    ProjectNotFound,
    ProjectTooNew,
)
from ftstudio.core.presets import Effort
from ftstudio.core.steps import Missing, Step
from tests.factories import project
from tests.viewmodels.drafts import make_studio


def letters(place: Path) -> Path:
    """A folder with two documents."""
    folder = place / "Letters"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(f"Dear Sir, this is letter {name}. " * 9)
    return folder


def test_a_dropped_folder_becomes_a_project_that_has_read_it(tmp_path: Path) -> None:
    """It opens at the documents, with the recommended model chosen."""
    here = make_studio(tmp_path)
    here.create("Letters", [letters(tmp_path)])
    wizard = here.state.wizard
    assert wizard is not None
    assert (wizard.state.name, wizard.state.step) == ("Letters", Step.DOCUMENTS)
    assert len(wizard.draft.corpus.learnable) == 2
    assert wizard.draft.model is not None
    here.leave()


def test_a_project_opens_where_it_was_left(tmp_path: Path) -> None:
    """By its folder and by its file."""
    made = project(tmp_path / "projects", step=Step.PLAN)
    here = make_studio(tmp_path)
    for path in (made.folder, made.file):
        here.open(path)
        assert here.state.wizard is not None
        assert here.state.wizard.state.step is Step.PLAN
        here.go_home()
        assert here.state.wizard is None


def test_a_second_window_is_told_that_the_project_is_open(tmp_path: Path) -> None:
    """Until the first lets go of it."""
    made = project(tmp_path / "projects")
    first, second = make_studio(tmp_path), make_studio(tmp_path)
    first.open(made.folder)
    second.open(made.folder)
    assert isinstance(second.state.problem, ProjectInUse)
    first.go_home()
    second.open(made.folder)
    assert second.state.wizard is not None
    second.leave()


def test_what_cannot_be_opened_leaves_one_at_home(tmp_path: Path) -> None:
    """With a reason; nothing is written to a later version's project."""
    made = project(tmp_path / "projects")
    newer = made.file.read_text().replace('"format": 1', '"format": 999')
    made.file.write_text(newer)
    here = make_studio(tmp_path)
    here.open(made.folder)
    assert isinstance(here.state.problem, ProjectTooNew)
    assert made.file.read_text() == newer
    here.open(tmp_path / "nowhere")
    assert isinstance(here.state.problem, ProjectNotFound)


def test_a_project_elsewhere_is_found_again_on_home(tmp_path: Path) -> None:
    """Those in the usual place need no list."""
    elsewhere = project(tmp_path / "elsewhere", name="Far")
    project(tmp_path / "projects", name="Near")
    here = make_studio(tmp_path)
    here.open(elsewhere.folder)
    here.go_home()
    assert sorted(each.name for each in here.home.state.cards) == ["Far", "Near"]


def test_the_samples_are_one_project(tmp_path: Path) -> None:
    """Asking for them again shows the same."""
    samples = letters(tmp_path)
    here = make_studio(tmp_path)
    here.try_samples("Samples", samples)
    here.go_home()
    here.try_samples("Samples", samples)
    assert here.state.wizard is not None
    here.go_home()
    assert len(here.home.state.cards) == 1


def test_a_trial_stands_ready_to_start(tmp_path: Path) -> None:
    """Documents read, model there, at the plan."""
    here = make_studio(tmp_path)
    here.get_ready("Samples", letters(tmp_path))
    wizard = here.state.wizard
    assert wizard is not None
    assert (wizard.state.step, wizard.state.missing) == (Step.PLAN, None)
    plan = wizard.plan.state
    assert (plan.effort, wizard.draft.folds) == (Effort.QUICK, 0)
    here.leave()


def test_a_project_waits_for_its_turn_and_no_longer(tmp_path: Path) -> None:
    """Once the other training has ended, Start can be pressed without reopening."""
    here = make_studio(tmp_path)
    here.create("Letters", [letters(tmp_path)])
    wizard = here.state.wizard
    assert wizard is not None
    others = [True]
    wizard._is_other_running = lambda: bool(others)
    wizard.show(Step.PLAN)
    assert wizard.state.missing is Missing.OTHER_TRAINING
    others.clear()
    here._mark(wizard.draft.project.folder, wizard)
    assert wizard.state.can_go_on
    here.leave()


def test_given_folders_become_a_project_and_what_is_missing_is_told(
    tmp_path: Path,
) -> None:
    """Called after the first that is there."""
    here = make_studio(tmp_path)
    here.open_given([tmp_path / "gone", letters(tmp_path)], "My documents")
    wizard = here.state.wizard
    assert wizard is not None
    assert wizard.state.name == "Letters"
    assert len(wizard.draft.corpus.learnable) == 2
    assert isinstance(here.state.problem, FolderNotFound)
    here.leave()


def test_what_else_there_is_to_say_is_told_once_it_is_open(tmp_path: Path) -> None:
    """Such as of another window that does not answer; unless the paths are wrong."""
    made = project(tmp_path / "projects", name="Offers")
    for paths in ([letters(tmp_path)], [made.file]):
        here = make_studio(tmp_path)
        here.open_given(paths, "My documents", OtherWindowSilent())
        assert here.state.wizard is not None
        assert isinstance(here.problem, OtherWindowSilent)
        here.leave()
    here.open_given([tmp_path / "gone"], "My documents", OtherWindowSilent())
    assert isinstance(here.problem, FolderNotFound)


def test_that_nothing_can_be_kept_comes_before_all_else(tmp_path: Path) -> None:
    """It is why the rest went wrong."""
    here = make_studio(tmp_path)
    here.tell(FolderNotFound("/gone"))
    here.home.tell_of(HomeFull("/home"))
    assert isinstance(here.problem, HomeFull)


def test_a_given_project_is_opened_even_if_it_is_open(tmp_path: Path) -> None:
    """The second time it is just shown; documents beside it are told of."""
    made = project(tmp_path / "projects", name="Offers")
    here = make_studio(tmp_path)
    here.open_given([made.file], "My documents")
    first = here.state.wizard
    assert first is not None
    here.open_given([made.folder, letters(tmp_path)], "My documents")
    assert here.state.wizard is first
    assert not here.state.is_opening
    assert isinstance(here.state.problem, OneAtATime)
    here.leave()


def test_what_was_given_and_is_gone_leaves_no_project_behind(tmp_path: Path) -> None:
    """Only a reason."""
    here = make_studio(tmp_path)
    here.open_given([tmp_path / "gone"], "My documents")
    assert isinstance(here.state.problem, FolderNotFound)
    assert not here.state.is_opening
    assert here.home.state.cards == ()
