"""What the tests of the worker share."""

from pathlib import Path

import pytest

from tests.fakes.tiny_model import write_tiny_model


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a 2-layer model; only read."""
    return write_tiny_model(tmp_path_factory.mktemp("models") / "tiny")
