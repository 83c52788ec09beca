"""A person who looks elsewhere is told what becomes of a training."""

from collections.abc import Sequence
from pathlib import Path

from ftstudio.core.events import BestKept, Event, Finished, StoppedEarly
from ftstudio.core.health import State
from ftstudio.core.power import Power
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.ui.herald import Herald
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.viewmodels.workshop import Workshop
from tests.courses import in_full, training_into
from tests.factories import project
from tests.fakes.model_files import write_model
from tests.viewmodels.drafts import LETTERS
from tests.viewmodels.trainings import WAIT, Pump, record_in, teller

_END: list[Event] = [
    StoppedEarly(100),
    BestKept(60),
    in_full(2.6, 60),
    Finished(stopped=False, peak_memory=1),
]


class Office:
    """A studio with one project, its worker, and what a person was told."""

    def __init__(self, place: Path, script: Sequence[Event | str]) -> None:
        self.pump = Pump()
        write_model(place / "models" / STARTER)
        store = ModelStore(place / "models")
        shop = Workshop(self.pump.background, store, teller(place, script))
        preferences = Preferences(place / "settings.json")
        self.studio = StudioViewModel(shop, preferences, place / "projects")
        self.told: list[tuple[str, str]] = []
        self.herald = Herald(self.studio, lambda *said: self.told.append(said))
        self.made = project(
            place / "projects", LETTERS, name="Offers", model=STARTER, step=Step.PLAN
        )

    def open(self) -> None:
        """Open the project, and wait until its last training was looked at."""
        self.studio.open(self.made.folder)
        self.pump.until(lambda: self.studio.state.wizard is not None)
        wizard = self.studio.state.wizard
        assert wizard is not None
        self.pump.until(lambda: not wizard.training.state.is_opening)


def test_each_change_is_told_once_and_so_is_the_end(tmp_path: Path) -> None:
    """With the name of the project, though another page or Home is shown."""
    office = Office(tmp_path, [*training_into(State.MEMORISING), *_END])
    office.open()
    assert office.studio.state.wizard is not None
    office.studio.state.wizard.training.start()
    office.studio.go_home()
    office.pump.until(lambda: not office.studio.running)
    titles = [title for title, _sentence in office.told]
    assert titles == [
        "Offers: Watching: the last looks were a little worse",
        "Offers: It is learning your documents by heart",
        "Offers: The training ended by itself",
    ]


def test_being_unplugged_is_told(tmp_path: Path) -> None:
    """The cable may have come off by itself."""
    office = Office(tmp_path, [*training_into(State.LEARNING), WAIT])
    office.open()
    assert office.studio.state.wizard is not None
    training = office.studio.state.wizard.training
    training.start()
    office.pump.until(lambda: training.state.has_better_version)
    training.power.hear(Power(is_plugged=False, percent=63))
    assert len(office.told) == 1
    assert office.told[0][0].startswith("Offers: The computer runs on its battery (63")
    training.pause_and_close(lambda: None)
    office.pump.until(lambda: not office.studio.running)


def test_what_happened_before_is_not_told_again(tmp_path: Path) -> None:
    """A project that is opened shows it."""
    office = Office(tmp_path, [])
    record_in(office.made.runs / "run-1", [*training_into(State.MEMORISING), *_END])
    office.open()
    assert office.told == []
