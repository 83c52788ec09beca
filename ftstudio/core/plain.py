"""Frozen dataclasses ↔ what JSON can hold, checked against their annotations."""

import functools
import json
import math
import types
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_LARGEST = 2**63


class MalformedRecord(ValueError):
    """A record from disk or from a child does not have the promised shape."""


def to_plain(value: object) -> object:
    """Dicts, lists, strings, numbers and None, which is nan and infinity too."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, tuple | list):
        return [to_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(each) for key, each in value.items()}
    if is_dataclass(value):
        return {f.name: to_plain(getattr(value, f.name)) for f in fields(value)}
    raise TypeError(type(value).__name__)


def to_json(value: object, indent: int | None = None) -> str:
    """A value as JSON that is always UTF-8: half a character, in a path, is escaped."""
    text = json.dumps(
        to_plain(value), ensure_ascii=False, allow_nan=False, indent=indent
    )
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def from_json(text: str | bytes) -> dict[str, object]:
    """The object written in `text`; raises MalformedRecord for anything else."""
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MalformedRecord(str(error)) from error
    return _expect(dict, plain)


def from_plain(kind: type[T], plain: object) -> T:
    """A `kind` made of `plain`; fields it does not know are passed over.

    Raises MalformedRecord where a value is missing, of the wrong type, or a whole
    number beyond 64 bits.
    """
    if not isinstance(plain, dict):
        raise MalformedRecord(f"{kind.__name__} is not an object")
    hints = _hints(kind)  # type: ignore[arg-type]  # a class can be hashed
    given = {
        f.name: _converted(hints[f.name], plain[f.name])
        for f in fields(kind)  # type: ignore[arg-type]
        if f.name in plain
    }
    try:
        return kind(**given)
    except (TypeError, ValueError) as error:
        raise MalformedRecord(f"{kind.__name__}: {error}") from error


@functools.cache
def _hints(kind: Hashable) -> dict[str, object]:
    return get_type_hints(kind)


def _converted(hint: object, plain: object) -> object:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _first_that_fits(get_args(hint), plain)
    if origin is tuple:
        return tuple(
            _converted(get_args(hint)[0], each) for each in _expect(list, plain)
        )
    if origin is dict:
        return {
            key: _converted(get_args(hint)[1], each)
            for key, each in _expect(dict, plain).items()
        }
    if isinstance(hint, type):
        return _converted_to_class(hint, plain)
    raise TypeError(str(hint))


def _converted_to_class(hint: type, plain: object) -> object:
    if is_dataclass(hint):
        return from_plain(hint, plain)
    if issubclass(hint, StrEnum):
        try:
            return hint(_expect(str, plain))
        except ValueError as error:
            raise MalformedRecord(str(error)) from error
    if hint is float:
        return math.nan if plain is None else float(_expect((int, float), plain))
    if hint is type(None):
        if plain is not None:
            raise MalformedRecord("not null")
        return None
    return _expect(hint, plain)


def _first_that_fits(hints: tuple[object, ...], plain: object) -> object:
    if plain is None and type(None) in hints:
        return None
    for hint in hints:
        try:
            return _converted(hint, plain)
        except MalformedRecord:
            continue
    raise MalformedRecord(f"none of {hints}")


def _expect(kind: type[T] | tuple[type[T], ...], plain: object) -> T:
    if isinstance(plain, bool) and kind is not bool:
        raise MalformedRecord("a truth value where something else belongs")
    if not isinstance(plain, kind):
        raise MalformedRecord(f"{type(plain).__name__} where {kind} belongs")
    if isinstance(plain, int) and abs(plain) >= _LARGEST:
        raise MalformedRecord("a number beyond measure")
    return plain
