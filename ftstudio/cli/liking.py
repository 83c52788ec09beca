"""How the person likes the program, as far as it holds for the command line."""

from ftstudio import paths
from ftstudio.cli.output import Output
from ftstudio.models.store import ModelStore
from ftstudio.settings import Settings, glimpse, place_of
from ftstudio.words import places


def liking() -> Settings:
    """What was chosen in the window; a bad file stays for the window to tell of."""
    return glimpse(paths.settings_file())


def model_store(output: Output) -> ModelStore:
    """The models where the person keeps them.

    Where that folder cannot be used now it is said, and the usual one is taken.
    """
    place = place_of(liking().models, paths.models())
    if place.problem is not None:
        output.warn(places.models_elsewhere(place.problem, str(place.folder)))
    return ModelStore(place.folder, paths.included_models())
