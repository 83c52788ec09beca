"""The project that a scene of the wizard shows."""

from collections.abc import Callable, Sequence
from pathlib import Path

from ftstudio.core.corpus import Corpus
from ftstudio.core.events import Event
from ftstudio.core.fit import Memory
from ftstudio.core.power import Power
from ftstudio.core.steps import Step
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.viewmodels.model import ModelViewModel
from ftstudio.viewmodels.wizard import WizardViewModel
from ftstudio.viewmodels.workshop import Workshop
from tests.fakes.model_files import model_files, write_model
from tests.viewmodels.drafts import LETTERS, make_draft
from tests.viewmodels.trainings import Pump, record, teller

_GB = 1_000_000_000


class Project:
    """A project in the wizard; news from workers come when `until` asks for them."""

    def __init__(
        self,
        place: Path,
        at: Step,
        events: Sequence[Event] = (),
        read: Corpus = LETTERS,
        script: Sequence[Event | str] = (),
    ) -> None:
        if not (place / "models" / STARTER).exists():
            files = model_files(max_position_embeddings=2048)
            write_model(place / "models" / STARTER, files)
        self.pump = Pump()
        self.draft = make_draft(place, read, step=at, model=STARTER)
        for each in read.learnable:
            texts = TextStore(self.draft.project.texts)
            texts.put(each.content_hash, f"Dear {each.name}.")
        if events:
            record(self.draft, events)
        store = ModelStore(place / "models")
        self.has: Power | None = None
        worker = teller(place, script)
        shop = Workshop(self.pump.background, store, worker, power=lambda: self.has)
        self.wizard = WizardViewModel(self.draft, shop, lambda: False)
        memory = Memory(16 * _GB, 12 * _GB)
        self.wizard.model = ModelViewModel(
            self.draft, shop, lambda: memory, card=lambda: None
        )
        self.until(lambda: not self.wizard.training.state.is_opening)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let things happen until it is so."""
        self.pump.until(is_so)

    def train(self) -> None:
        """Start the training, and wait for its first news."""
        self.wizard.training.start()
        self.until(lambda: self.wizard.training.state.has_better_version)

    def end(self) -> None:
        """Have the worker end, if one works."""
        self.wizard.training.pause_and_close(lambda: None)
        self.until(lambda: not self.wizard.training.is_busy)
        self.wizard.leave()
