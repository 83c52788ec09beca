"""Errors as sentences."""

import dataclasses
from typing import get_type_hints

import pytest

from ftstudio.core import errors
from ftstudio.core.errors import FTStudioError
from ftstudio.words.messages import on_screen, sentence

UNFORESEEN = sentence(FTStudioError())
KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, FTStudioError)
    if dataclasses.is_dataclass(kind)
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_of_its_own(kind: type[FTStudioError]) -> None:
    """With all its fields filled in, whatever they are."""
    values = {name: hint("7") for name, hint in get_type_hints(kind).items()}
    for said in (sentence(kind(**values)), on_screen(kind(**values))):
        assert not said.startswith(UNFORESEEN)
        assert "{" not in said


def test_braces_in_a_name_stay_as_they_are() -> None:
    """A folder may be called anything."""
    assert "{path} {0}" in sentence(errors.FolderNotFound("{path} {0}"))


def test_a_missing_model_names_the_command_that_gets_it() -> None:
    """And how much there is to fetch."""
    said = sentence(errors.ModelNotHere("tiny", 93_000_000))
    assert "ftstudio models get tiny" in said
    assert "93 MB" in said


@pytest.mark.parametrize(("needed", "is_said"), [(5_000_000, True), (0, False)])
def test_a_full_disk_says_how_much_is_needed_if_that_is_known(
    needed: int, is_said: bool
) -> None:
    """Zero stands for unknown."""
    assert ("MB" in sentence(errors.DiskFull("/runs", needed))) is is_said


@pytest.mark.parametrize("reason", ["quantized", "unknown_architecture", "new_code"])
def test_a_model_that_cannot_be_trained_is_explained(reason: str) -> None:
    """A code that has no words yet is shown as it is."""
    said = sentence(errors.ModelUnsupported("/models/x", reason))
    assert "/models/x" in said
    assert (reason in said) == (reason == "new_code")


def test_no_pip_is_told_with_the_way_out() -> None:
    """Trying again would not help."""
    assert "ensurepip" in sentence(errors.GettingFailed("PyPI", "no_pip"))
    assert "exit 1" in sentence(errors.GettingFailed("PyPI", "exit 1"))


def test_a_killed_worker_hints_at_memory() -> None:
    """Another death is told by its signal or exit code."""
    killed = sentence(errors.WorkerDied(-9, "SIGKILL"))
    assert "memory" in killed
    assert "SIGSEGV" in sentence(errors.WorkerDied(-11, "SIGSEGV"))
    assert "7" in sentence(errors.WorkerDied(7, ""))


def test_the_window_tells_the_same_with_another_next_step() -> None:
    """What happened is the same wherever it is read."""
    error = errors.ModelNotHere("tiny", 93_000_000)
    happened = "The model “tiny” is not on this computer yet (93 MB)."
    assert sentence(error).startswith(happened)
    assert on_screen(error).startswith(happened)
    assert "screen" in on_screen(error)


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_is_told_in_french(kind: type[FTStudioError]) -> None:
    """All of it: what happened and the next step."""
    values = {name: hint("7") for name, hint in get_type_hints(kind).items()}
    said = on_screen(kind(**values))
    assert "{" not in said
    assert not {"the", "The", "again", "and"} & set(said.split())
