"""A tiny encoder for all tests of encoding; only read."""

import pytest

from ftstudio.core.base_model import BaseModel
from ftstudio.models.inspecting import inspect
from tests.fakes.tiny_encoder import write_tiny_encoder


@pytest.fixture(scope="session")
def tiny_encoder(tmp_path_factory: pytest.TempPathFactory) -> BaseModel:
    """Its description."""
    folder = tmp_path_factory.mktemp("models") / "tiny-encoder"
    return inspect(write_tiny_encoder(folder), "tiny")
