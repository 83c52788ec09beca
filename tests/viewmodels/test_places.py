"""Changing where models and new projects lie."""

from pathlib import Path

import pytest

from ftstudio.core.errors import PlaceBusy, PlaceGone, PlaceWithin
from ftstudio.models.catalogue import STARTER
from ftstudio.viewmodels.places import (
    MODELS_FOLDER,
    PROJECTS_FOLDER,
    PlacesViewModel,
    Usual,
)
from ftstudio.viewmodels.preferences import Preferences
from tests.fakes.model_files import model_files, write_model
from tests.viewmodels.drafts import make_studio, make_workshop


class Household:
    """Models and projects of a person, one model among them."""

    def __init__(self, place: Path, **chosen: object) -> None:
        self.preferences = Preferences(place / "settings.json")
        self.preferences.choose(**chosen)
        self.usual = Usual(place / "models", place / "projects", place / "runs")
        self.shop = make_workshop(place)
        if not self.usual.models.exists():
            write_model(self.usual.models / STARTER)
        self.places = PlacesViewModel(self.shop, self.preferences, self.usual)
        self.disk = place / "disk"
        self.disk.mkdir(exist_ok=True)


@pytest.fixture
def house(tmp_path: Path) -> Household:
    """One in which nothing was chosen yet."""
    return Household(tmp_path)


def test_at_first_all_is_in_the_usual_place(house: Household) -> None:
    """And nothing is wrong."""
    state = house.places.state
    assert (state.models.folder, state.models.is_usual) == (house.usual.models, True)
    assert state.projects.folder == house.usual.projects
    assert not state.is_elsewhere


def test_models_are_offered_to_be_moved_along(house: Household) -> None:
    """Nothing has changed before that is answered."""
    house.places.choose_models(house.disk)
    offer = house.places.state.offer
    assert offer is not None
    assert (offer.new, offer.models) == (house.disk, 1)
    assert house.shop.store.folder == house.usual.models
    house.places.cancel()
    assert house.places.state.offer is None
    assert house.preferences.settings.models == ""


def test_moved_models_are_found_in_the_new_place(house: Household) -> None:
    """Also the next time the program starts, and nothing is left in the old one."""
    house.places.choose_models(house.disk)
    house.places.move()
    assert house.places.state.moved == 1
    assert house.places.state.models.folder == house.disk
    assert house.shop.store.has(STARTER)
    assert not (house.usual.models / STARTER).exists()
    assert house.preferences.settings.models == str(house.disk)


def test_models_can_be_left_where_they_are(house: Household) -> None:
    """They are not listed any more."""
    house.places.choose_models(house.disk)
    house.places.leave_them()
    assert not house.shop.store.has(STARTER)
    assert (house.usual.models / STARTER).exists()


def test_moving_can_be_stopped_in_the_middle(house: Household) -> None:
    """Everything is as it was, and nothing went wrong."""
    large = model_files() | {"a": bytes(5_000_000), "b": bytes(5_000_000)}
    write_model(house.usual.models / "large", large)
    house.places.choose_models(house.disk)
    told: list[int] = []

    def stop() -> None:
        if house.places.state.moving:
            told.append(house.places.state.moving)
            house.places.cancel()

    house.places.watch(stop)
    house.places.move()
    state = house.places.state
    assert told
    assert (state.moving, state.moved, state.problem) == (None, 0, None)
    assert house.shop.store.folder == house.usual.models
    assert house.shop.store.has("large")
    assert list(house.disk.iterdir()) == []


def test_the_usual_folder_can_be_had_back(house: Household) -> None:
    """With the models."""
    house.places.choose_models(house.disk)
    house.places.move()
    house.places.choose_models(None)
    house.places.move()
    assert house.preferences.settings.models == ""
    assert house.shop.store.folder == house.usual.models
    assert house.shop.store.has(STARTER)


def test_a_disk_that_is_not_there_is_told_of_and_taken_when_it_is_back(
    tmp_path: Path,
) -> None:
    """Until then the usual folder is used."""
    away = tmp_path / "away"
    house = Household(tmp_path, models=str(away), projects=str(away))
    for spot in (house.places.state.models, house.places.state.projects):
        assert isinstance(spot.problem, PlaceGone)
    write_model(away / "tiny")
    house.places.look_again()
    assert not house.places.state.is_elsewhere
    assert house.shop.store.has("tiny")


def test_models_at_work_are_not_moved(house: Household) -> None:
    """Neither before the offer nor after it."""
    house.places.is_busy = lambda: True
    house.places.choose_models(house.disk)
    assert isinstance(house.places.state.problem, PlaceBusy)
    house.places.is_busy = lambda: False
    house.places.choose_models(house.disk)
    house.places.is_busy = lambda: True
    house.places.move()
    assert isinstance(house.places.state.problem, PlaceBusy)
    assert house.shop.store.folder == house.usual.models


def test_a_folder_inside_the_present_one_is_refused(house: Household) -> None:
    """It would be taken for a model."""
    inside = house.usual.models / "mine"
    inside.mkdir()
    house.places.choose_models(inside)
    assert isinstance(house.places.state.problem, PlaceWithin)


def test_a_folder_that_cannot_be_used_changes_nothing(house: Household) -> None:
    """It says why."""
    house.places.choose_models(house.disk / "gone")
    house.places.choose_projects(house.disk / "gone")
    assert isinstance(house.places.state.problem, PlaceGone)
    assert house.preferences.settings.projects == ""


def test_what_is_the_person_s_stays_apart(house: Household) -> None:
    """A folder with other things in it gets one of ours."""
    (house.disk / "Holiday.jpg").touch()
    house.places.choose_models(house.disk)
    house.places.leave_them()
    house.places.choose_projects(house.disk)
    settings = house.preferences.settings
    assert settings.models == str(house.disk / MODELS_FOLDER)
    assert settings.projects == str(house.disk / PROJECTS_FOLDER)


def test_a_folder_with_something_like_a_model_in_it_is_the_person_s(
    house: Household,
) -> None:
    """Their website has a config.json too."""
    (house.disk / "my-website").mkdir()
    (house.disk / "my-website" / "config.json").write_text("{}")
    house.places.choose_models(house.disk)
    house.places.leave_them()
    assert house.preferences.settings.models == str(house.disk / MODELS_FOLDER)


def test_the_present_place_chosen_again_changes_nothing(house: Household) -> None:
    """Though it is not empty any more."""
    house.places.choose_models(house.disk)
    house.places.move()
    house.places.choose_models(house.disk)
    house.places.choose_projects(house.usual.runs.parent / "disk")
    state = house.places.state
    assert (state.models.folder, state.problem) == (house.disk, None)
    assert state.projects.folder == house.disk / PROJECTS_FOLDER


def test_new_projects_go_to_the_new_place_and_old_ones_stay_listed(
    tmp_path: Path,
) -> None:
    """Nothing is moved."""
    studio = make_studio(tmp_path)
    studio.create("Old", [])
    (tmp_path / "disk").mkdir()
    studio.places.choose_projects(tmp_path / "disk")
    studio.create("New", [])
    studio.go_home()
    found = {each.name: Path(each.folder).parent for each in studio.home.state.cards}
    assert found == {"Old": tmp_path / "projects", "New": tmp_path / "disk"}
    assert studio.preferences.settings.recent == ()


def test_an_open_project_hears_that_models_have_moved(tmp_path: Path) -> None:
    """Its model is found in the new place."""
    studio = make_studio(tmp_path)
    studio.create("Letters", [])
    (tmp_path / "disk").mkdir()
    studio.places.choose_models(tmp_path / "disk")
    studio.places.move()
    assert studio.state.wizard is not None
    model = studio.state.wizard.draft.model
    assert model is not None
    assert Path(model.folder).parent == tmp_path / "disk"
    studio.leave()
