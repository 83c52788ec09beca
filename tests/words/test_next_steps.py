"""What a person can do after an error."""

import dataclasses

import pytest

from ftstudio.core import errors
from ftstudio.words import next_steps
from ftstudio.words.cases import Case, Special

CASES: list[Case] = [
    *Special,
    *(
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.FTStudioError)
        if dataclasses.is_dataclass(kind)
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_there_is_always_something_to_do(case: Case) -> None:
    """In the terminal and in the window, in whole sentences."""
    assert next_steps.in_terminal(case).endswith((".", "}."))
    assert next_steps.on_screen(case).endswith((".", "}."))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_window_sends_nobody_to_the_terminal(case: Case) -> None:
    """Who uses it has never opened one."""
    assert "ftstudio" not in next_steps.on_screen(case)
    assert "--" not in next_steps.on_screen(case)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_terminal_speaks_of_no_screens(case: Case) -> None:
    """There is none to be seen."""
    assert "screen" not in next_steps.in_terminal(case)
    assert "Continue" not in next_steps.in_terminal(case)


def test_an_error_without_a_name_has_no_next_step() -> None:
    """What happened is all that can be said."""
    assert next_steps.in_terminal(errors.FTStudioError) == ""
    assert next_steps.on_screen(errors.FTStudioError) == ""
