"""What a person chose, in the formats of yesterday and today."""

from collections.abc import Mapping

import pytest

from ftstudio.core.choices import FORMAT, Choices, migrated, with_changes
from ftstudio.core.job import PATIENCE
from ftstudio.core.plain import MalformedRecord, from_plain, to_plain
from ftstudio.core.presets import Caution, Effort, suggest
from tests.factories import choices

SUGGESTED = suggest(Effort.QUICK, Caution.NORMAL, words=1000)


def test_choices_survive_being_written() -> None:
    """All of them."""
    chosen = choices(unticked=("/a/b.txt",), changed={"passes": 3.0}, seed=7)
    assert from_plain(Choices, to_plain(chosen)) == chosen


@pytest.mark.parametrize("wish", [None, True, False])
def test_a_double_check_is_wished_for_or_not_or_left_to_us(wish: bool | None) -> None:
    """All three are remembered, and so is the patience."""
    chosen = choices(double_check=wish, patience=0)
    assert from_plain(Choices, to_plain(chosen)) == chosen


def test_the_present_format_needs_no_migration() -> None:
    """It stays as it is."""
    plain = to_plain(choices())
    assert isinstance(plain, Mapping)
    assert migrated(plain) == plain


def test_an_older_format_goes_through_each_later_one() -> None:
    """In their order, as far as the newest."""
    steps = {
        0: lambda plain: {**plain, "path": ["a"]},
        1: lambda plain: {**plain, "path": [*plain["path"], "b"]},
    }
    assert migrated({"format": 0}, steps, until=3) == {"format": 3, "path": ["a", "b"]}


def test_a_format_that_lacked_a_field_gets_its_default() -> None:
    """Once there was no caution, no double-check, and no chat."""
    plain = to_plain(choices())
    assert isinstance(plain, dict)
    for name in ("caution", "double_check", "patience", "instruction"):
        del plain[name]
    old = from_plain(Choices, migrated({**plain, "format": 0}))
    assert (old.caution, old.format) == (Caution.NORMAL, FORMAT)
    assert (old.double_check, old.patience) == (None, PATIENCE)
    assert old.instruction == ""


@pytest.mark.parametrize("number", [-1, "1", None, True])
def test_a_format_that_is_none_is_refused(number: object) -> None:
    """There is no telling what the rest would mean."""
    with pytest.raises(MalformedRecord):
        migrated({"format": number})


def test_what_was_changed_takes_the_place_of_what_is_suggested() -> None:
    """Whole numbers stay whole."""
    changed = with_changes(SUGGESTED, {"block_size": 256.0, "learning_rate": 1e-4})
    assert (repr(changed.block_size), changed.learning_rate) == ("256", 1e-4)
    assert changed.passes == SUGGESTED.passes


@pytest.mark.parametrize("value", [-1.0, 1e9, float("nan")])
def test_a_change_that_makes_no_sense_is_passed_over(value: float) -> None:
    """A file written by hand opens all the same."""
    assert with_changes(SUGGESTED, {"passes": value, "flux": 3.0}) == SUGGESTED
