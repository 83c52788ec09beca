"""A model with a fresh adapter, where it is trained and ready to be."""

from collections.abc import Callable
from functools import partial

from ftstudio.core.base_model import BaseModel
from ftstudio.core.device import DeviceWish
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.portions import Portion, largest_portion
from ftstudio.worker.card import find_card
from ftstudio.worker.device import Choice, Device, choose_device
from ftstudio.worker.gate import Gate
from ftstudio.worker.learning.gating import put_between_layers
from ftstudio.worker.writing.engine.lean import engine_for
from ftstudio.worker.writing.engine.ordinary import Engine
from ftstudio.worker.writing.model import load_base, shape_of, with_new_adapter


def device_for(
    model: BaseModel, plan: Hyperparameters, wish: DeviceWish
) -> Callable[[], Choice]:
    """Chooses where a model is trained, and how much of a step at once."""

    def portion_on(card: Device) -> Portion | None:
        shape, free = shape_of(model), card.memory.free
        return largest_portion(shape, plan, is_half=card.is_half, free=free)

    return partial(choose_device, wish, find_card, portion_on)


def ready_engine(
    model: BaseModel, plan: Hyperparameters, seed: int, choice: Choice, gate: Gate
) -> Engine:
    """The model on its device; `gate` is passed between its layers."""
    adapted = with_new_adapter(load_base(model, choice.device), plan, seed)
    put_between_layers(adapted, gate)
    engine = engine_for(adapted)
    engine.gate = gate
    return engine
