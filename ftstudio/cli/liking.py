"""How the person likes the program, as far as it holds for the command line."""

from ftstudio import paths
from ftstudio.cli.output import Output
from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.models.store import ModelStore
from ftstudio.settings import Place, Settings, glimpse, place_of
from ftstudio.words import places


def liking() -> Settings:
    """What was chosen in the window; a bad file stays for the window to tell of."""
    return glimpse(paths.settings_file())


def model_store(output: Output) -> ModelStore:
    """The models where the person keeps them.

    Where that folder cannot be used now it is said, and the usual one is taken.
    """
    place = _place()
    if place.problem is not None:
        output.warn(places.models_elsewhere(place.problem, str(place.folder)))
    return ModelStore(place.folder, paths.included_models())


def model_here(name: str, kind: ModelKind) -> BaseModel | None:
    """A model that is here and sound; None, without a word, where there is none."""
    store = ModelStore(_place().folder, paths.included_models())
    return store.find(name, kind) if store.is_sound(name) else None


def _place() -> Place:
    return place_of(liking().models, paths.models())
