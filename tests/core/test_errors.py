"""The error tree."""

import dataclasses
from typing import get_type_hints

import pytest

from ftstudio.core import errors
from ftstudio.core.errors import FTStudioError, Unexpected, error_named

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, FTStudioError)
    if dataclasses.is_dataclass(kind)
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_crosses_the_wire(kind: type[FTStudioError]) -> None:
    """By its name and fields."""
    error = kind(**{name: hint("7") for name, hint in get_type_hints(kind).items()})
    again = error_named(kind.__name__, error.fields())
    assert type(again) is kind
    assert again.fields() == error.fields()


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("Exploded", {}),
        ("DocumentsError", {}),
        ("FTStudioError", {}),
        ("DiskFull", {}),
        ("DiskFull", {"folder": 7, "needed": "much"}),
    ],
)
def test_an_unknown_error_is_unexpected(
    name: str, fields: dict[str, errors.Field]
) -> None:
    """Nothing that a worker says can make the program that watches it stumble."""
    error = error_named(name, fields)
    assert isinstance(error, Unexpected)
    assert error.kind == name


def test_a_log_shows_name_and_fields() -> None:
    """Prose is for people."""
    assert str(errors.RunInUse("/runs/a")) == "RunInUse {'folder': '/runs/a'}"


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    """Whoever reads the page finds every error."""
    drawn = errors.__doc__ or ""
    assert [kind.__name__ for kind in KINDS if kind.__name__ not in drawn] == []
