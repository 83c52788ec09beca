"""Home: the projects as cards, and what can be done with each."""

import os
import shutil
from pathlib import Path

from ftstudio.core.errors import HomeFull, NoPermission, ProjectInUse
from ftstudio.core.events import Said
from ftstudio.core.standing import Standing
from ftstudio.documents.texts import TextStore
from ftstudio.runs.composing import lay_out
from ftstudio.runs.project import Project
from ftstudio.viewmodels.home import HomeViewModel
from ftstudio.viewmodels.preferences import Preferences
from tests.factories import corpus, job, project, told
from tests.viewmodels.drafts import make_workshop


def home(place: Path) -> HomeViewModel:
    """Home of the projects in `place/projects`."""
    preferences = Preferences(place / "settings.json")
    made = HomeViewModel(make_workshop(place), preferences, place / "projects")
    made.refresh()
    return made


def names(shown: HomeViewModel) -> list[str]:
    """The names on the cards, in their order."""
    return [each.name for each in shown.state.cards]


def test_the_first_time_there_is_nothing(tmp_path: Path) -> None:
    """And that is no problem."""
    shown = home(tmp_path)
    assert names(shown) == []


def test_a_project_is_a_card(tmp_path: Path) -> None:
    """With what was read so far."""
    project(tmp_path / "projects", corpus(100, 100), name="Offers")
    (card,) = home(tmp_path).state.cards
    assert (card.name, card.documents) == ("Offers", 2)
    assert card.standing is Standing.DRAFT


def test_what_is_wrong_with_the_place_stays_in_sight(tmp_path: Path) -> None:
    """Looking at the projects anew does not hide it."""
    shown = home(tmp_path)
    shown.tell_of(HomeFull(str(tmp_path)))
    shown.refresh()
    assert isinstance(shown.state.problem, HomeFull)


def test_a_training_goes_first_and_shows_how_far_it_is(tmp_path: Path) -> None:
    """Until it has ended."""
    shown = home(tmp_path)
    older = project(tmp_path / "projects", name="older")
    project(tmp_path / "projects", name="newer")
    shown.refresh()
    shown.mark_running(older.folder, 0.43)
    first = shown.state.cards[0]
    assert (first.name, first.standing, first.share) == (
        "older",
        Standing.TRAINING,
        0.43,
    )
    shown.mark_running(older.folder, None)
    assert Standing.TRAINING not in [each.standing for each in shown.state.cards]


def test_a_renamed_project_stays_in_its_folder(tmp_path: Path) -> None:
    """Blanks around the name are nobody's wish; a name of blanks is none."""
    made = project(tmp_path / "projects", name="Offers")
    shown = home(tmp_path)
    shown.rename(str(made.folder), "  Letters ")
    shown.rename(str(made.folder), "   ")
    assert names(shown) == ["Letters"]
    assert made.file.exists()


def test_a_copy_stands_beside_the_original(tmp_path: Path) -> None:
    """Under the name it was given."""
    made = project(tmp_path / "projects", name="Offers")
    shown = home(tmp_path)
    shown.duplicate(str(made.folder), "Offers (copy)")
    assert sorted(names(shown)) == ["Offers", "Offers (copy)"]


def test_what_is_deleted_for_good_is_gone(tmp_path: Path) -> None:
    """With its card."""
    made = project(tmp_path / "projects", corpus(100))
    shown = home(tmp_path)
    shown.delete_for_good(str(made.folder))
    assert shown.state.cards == ()
    assert not made.folder.exists()


def test_the_bin_takes_a_project(tmp_path: Path) -> None:
    """Where it does not, a sentence says so and the card stays."""
    made = project(tmp_path / "projects")
    shown = home(tmp_path)
    shown.move_to_bin(str(made.folder), lambda _path: False)
    assert isinstance(shown.state.problem, NoPermission)
    assert len(shown.state.cards) == 1
    shown.move_to_bin(str(made.folder), _moved_away)
    assert names(shown) == []


def _moved_away(path: Path) -> bool:
    shutil.move(path, path.parent.parent / "bin")
    return True


def test_a_project_that_another_window_works_on_is_not_taken_away(
    tmp_path: Path,
) -> None:
    """Neither into the bin nor for good."""
    made = project(tmp_path / "projects")
    hold = made.hold()
    shown = home(tmp_path)
    shown.move_to_bin(str(made.folder), _moved_away)
    assert isinstance(shown.state.problem, ProjectInUse)
    shown.delete_for_good(str(made.folder))
    assert isinstance(shown.state.problem, ProjectInUse)
    assert made.file.exists()
    hold.release()


def test_a_project_elsewhere_that_is_gone_can_be_taken_off_the_list(
    tmp_path: Path,
) -> None:
    """It may have been moved, and is not forgotten unasked."""
    made = project(tmp_path / "elsewhere")
    preferences = Preferences(tmp_path / "settings.json")
    preferences.remember(made.folder)
    shutil.rmtree(made.folder)
    shown = HomeViewModel(make_workshop(tmp_path), preferences, tmp_path / "projects")
    shown.refresh()
    assert [each.standing for each in shown.state.cards] == [Standing.GONE]
    shown.forget(str(made.folder))
    assert shown.state.cards == ()


def test_a_training_that_has_ended_shows_its_result(tmp_path: Path) -> None:
    """The card does not stay where it was when Home was opened."""
    made = project(tmp_path / "projects", corpus(*[100] * 12))
    shown = home(tmp_path)
    shown.mark_running(made.folder, 0.9)
    run = lay_out(made.runs / "r", job(), TextStore(made.texts), None)
    for each in told([3.0, 2.0]):
        run.append(Said(each, 0.0))
    shown.mark_running(made.folder, None)
    assert [each.standing for each in shown.state.cards] == [Standing.READY]


def cut_off(place: Path, name: str, *, is_done: bool = False) -> Project:
    """A project whose training did not come to its end, unless it `is_done`."""
    made = project(place / "projects", corpus(*[100] * 12), name=name)
    run = lay_out(made.runs / "r", job(), TextStore(made.texts), None)
    events = told([3.0, 2.5, 2.0])
    for each in events if is_done else events[:-3]:
        run.append(Said(each, 0.0))
    return made


def offered(shown: HomeViewModel) -> str:
    """The name of the project that is offered, "" for none."""
    return shown.state.offer.name if shown.state.offer else ""


def test_at_the_start_the_last_one_at_work_is_offered(tmp_path: Path) -> None:
    """Until the person does something else."""
    cut_off(tmp_path, "Offers")
    shown = home(tmp_path)
    assert offered(shown) == "Offers"
    shown.end_start()
    assert offered(shown) == ""
    shown.refresh()
    assert offered(shown) == ""


def test_what_was_at_work_before_the_last_one_is_not_offered(tmp_path: Path) -> None:
    """Its card says what there is to do."""
    first = cut_off(tmp_path, "Offers")
    for each in (first.file, first.runs / "r" / "events.jsonl"):
        os.utime(each, (1, 1))
    cut_off(tmp_path, "Letters", is_done=True)
    assert home(tmp_path).state.offer is None


def test_while_another_one_trains_nothing_is_offered(tmp_path: Path) -> None:
    """There is room for one only."""
    running = project(tmp_path / "projects", name="Letters")
    cut_off(tmp_path, "Offers")
    shown = home(tmp_path)
    shown.mark_running(running.folder, 0.1)
    assert shown.state.offer is None
