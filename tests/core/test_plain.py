"""Frozen dataclasses to and from what JSON can hold."""

import math
from dataclasses import dataclass, field
from enum import StrEnum

import pytest

from ftstudio.core.plain import (
    MalformedRecord,
    from_json,
    from_plain,
    to_json,
    to_plain,
)


class Colour(StrEnum):
    """Something with names."""

    RED = "red"


@dataclass(frozen=True)
class Inner:
    """Something inside."""

    name: str


@dataclass(frozen=True)
class Thing:
    """One of everything that can be written."""

    number: int = 1
    share: float = 0.5
    ticked: bool = True
    colour: Colour = Colour.RED
    inner: Inner = Inner("x")
    names: tuple[str, ...] = ("a", "b")
    maybe: Colour | None = None
    fields: dict[str, str | int | float] = field(default_factory=dict)


@pytest.mark.parametrize(
    "thing",
    [
        Thing(),
        Thing(number=-(2**63) + 1, share=-1e300, ticked=False),
        Thing(names=(), maybe=Colour.RED, inner=Inner('"\\\n\u2028 ü \udcfc')),
        Thing(fields={"a": "x", "b": 1, "c": 0.5, "": ""}),
    ],
)
def test_what_was_written_comes_back(thing: Thing) -> None:
    """Through JSON, whatever is in it."""
    assert from_plain(Thing, from_json(to_json(thing))) == thing


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_a_float_that_is_no_number_is_null(number: float) -> None:
    """JSON has no word for it; what comes back is nan."""
    plain = to_plain(Thing(share=number))
    assert isinstance(plain, dict)
    assert plain["share"] is None
    assert math.isnan(from_plain(Thing, plain).share)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("number", "1"),
        ("number", 1.5),
        ("number", True),
        ("number", None),
        ("number", 2**63),
        ("share", "0.5"),
        ("share", 10**400),
        ("ticked", 1),
        ("colour", "blue"),
        ("colour", ["red"]),
        ("inner", "x"),
        ("inner", {}),
        ("names", "ab"),
        ("names", [1]),
        ("maybe", "blue"),
        ("fields", [1]),
        ("fields", {"a": []}),
        ("fields", {"a": True}),
    ],
)
def test_a_value_of_the_wrong_shape_is_refused(name: str, plain: object) -> None:
    """Numbers from a child have a size, and truth values are no numbers."""
    with pytest.raises(MalformedRecord):
        from_plain(Thing, {name: plain})


def test_a_whole_number_will_do_for_a_share() -> None:
    """JSON does not tell 1 from 1.0."""
    assert from_plain(Thing, {"share": 1}).share == 1.0


def test_fields_of_a_later_version_are_passed_over() -> None:
    """So that old programs open what newer ones wrote, where they can."""
    assert from_plain(Inner, {"name": "x", "colour": "red"}) == Inner("x")


@pytest.mark.parametrize("plain", [None, [], "x", {}, {"name": None}])
def test_what_lacks_its_fields_is_refused(plain: object) -> None:
    """Nothing is made up."""
    with pytest.raises(MalformedRecord):
        from_plain(Inner, plain)


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "7", "[" * 100_000])
def test_what_is_no_object_is_refused(text: str) -> None:
    """Even if it is only brackets, and very many of them."""
    with pytest.raises(MalformedRecord):
        from_json(text)


def test_half_a_character_survives() -> None:
    """A folder's name need not be text, and everything we write is UTF-8."""
    line = to_json(Inner("B\udcfcro"))
    assert line.encode("utf-8") == b'{"name": "B\\udcfcro"}'
    assert from_plain(Inner, from_json(line)) == Inner("B\udcfcro")


def test_what_json_cannot_hold_is_a_mistake_of_ours() -> None:
    """It is noticed when it is written."""
    with pytest.raises(TypeError):
        to_plain(object())
