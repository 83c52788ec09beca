"""What the wizard says."""

import pytest

from ftstudio.core.steps import Missing, Step
from ftstudio.words import wizard


def test_every_step_has_a_name_of_its_own() -> None:
    """The rail shows all six."""
    assert len({wizard.step_name(each) for each in Step}) == len(Step)


def test_next_says_where_it_leads() -> None:
    """From the last step it leads nowhere."""
    labels = [wizard.next_label(each) for each in Step]
    assert all(labels[:-1])
    assert labels[-1] == ""


@pytest.mark.parametrize("what", list(Missing))
def test_whatever_is_missing_is_named(what: Missing) -> None:
    """No button is mute and grey."""
    assert " " in wizard.missing(what)
