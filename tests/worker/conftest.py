"""What the tests of the worker share."""

from pathlib import Path

import pytest

from ftstudio.core.base_model import BaseModel
from ftstudio.models.inspecting import inspect
from tests.fakes.tiny_encoder import write_tiny_encoder
from tests.fakes.tiny_model import write_tiny_model


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a 2-layer model; only read."""
    return write_tiny_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="session")
def tiny_encoder(tmp_path_factory: pytest.TempPathFactory) -> BaseModel:
    """The description of a tiny encoder; its folder is only read."""
    folder = tmp_path_factory.mktemp("models") / "tiny-encoder"
    return inspect(write_tiny_encoder(folder), "tiny")
