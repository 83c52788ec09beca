"""Which sentence an error gets."""

from ftstudio.core.errors import GettingFailed, WorkerDied
from ftstudio.words.cases import Special, case_of


def test_most_errors_are_told_by_their_class() -> None:
    """Whatever their fields say."""
    assert case_of(GettingFailed("PyPI", "exit 1")) is GettingFailed
    assert case_of(WorkerDied(7, "")) is WorkerDied


def test_some_are_told_by_what_their_fields_say() -> None:
    """Where another next step helps."""
    assert case_of(GettingFailed("PyPI", "no_pip")) is Special.NO_PIP
    assert case_of(WorkerDied(-9, "SIGKILL")) is Special.KILLED
