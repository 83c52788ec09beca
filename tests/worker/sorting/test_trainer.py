"""Steps that draw documents of one label together."""

from torch import nn

from ftstudio.core.base_model import BaseModel
from ftstudio.core.events import StepTaken
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import load_encoder
from ftstudio.worker.learning.adapter import new_adapter
from ftstudio.worker.sorting.trainer import only_dropout_of_adapter
from tests.worker.making import QUICK
from tests.worker.sorting.conftest import Learned


def test_only_the_adapter_leaves_out_at_random(tiny_encoder: BaseModel) -> None:
    """The base computes as it will when it sorts."""
    base = load_encoder(tiny_encoder, PROCESSOR).model
    model = new_adapter(base, QUICK, 0, "all-linear")
    model.train()
    only_dropout_of_adapter(model)
    for name, each in model.named_modules():
        if isinstance(each, nn.Dropout):
            assert each.training is ("lora_dropout" in name)


def test_each_step_tells_its_loss_and_what_it_read(learned: Learned) -> None:
    """In nats, falling on the whole; tokens of the windows that were read."""
    _run, _job, ear = learned
    steps = ear.all(StepTaken)
    assert all(each.loss > 0 for each in steps)
    assert all(each.tokens > 0 for each in steps)
