"""A project in the making, in a folder of its own, for tests of what pages show."""

import sys
from pathlib import Path
from typing import Any

from ftstudio.core.choices import Choices
from ftstudio.core.corpus import Corpus
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background
from ftstudio.runs.project import create_project
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.viewmodels.workshop import Workshop
from tests.factories import corpus
from tests.fakes.model_files import write_model

CONVERTER = (sys.executable, "-m", "tests.fakes.worker_that_converts")


def make_workshop(folder: Path) -> Workshop:
    """Models in `folder`; everything is done at once and in order."""
    at_once = Background(post=lambda call: call(), start=lambda work: work())
    return Workshop(at_once, ModelStore(folder / "models"), CONVERTER)


LETTERS = corpus(*[100] * 12)


def make_draft(folder: Path, read: Corpus = LETTERS, **choices: Any) -> Draft:
    """A project called Letters in `folder`, with `read` read already."""
    chosen = Choices(name="Letters", **choices)
    project = create_project(folder / "projects", chosen)
    draft = Draft(project, chosen, make_workshop(folder).store)
    draft.take_corpus(read)
    return draft


def make_studio(place: Path) -> StudioViewModel:
    """A studio whose projects lie in `place/projects`; the starter model is there."""
    if not (place / "models").exists():
        write_model(place / "models" / STARTER)
    preferences = Preferences(place / "settings.json")
    return StudioViewModel(make_workshop(place), preferences, place / "projects")
