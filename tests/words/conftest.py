"""French for the tests that ask for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from ftstudio import paths
from ftstudio.words.translation import catalogue


@pytest.fixture
def french(qapp: QCoreApplication) -> Iterator[None]:
    """The program speaks French until the test is over."""
    translator = QTranslator()
    assert translator.load(str(paths.resource(catalogue("fr"))))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
