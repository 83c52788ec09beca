"""Frozen dataclasses ↔ what JSON can hold, checked against their annotations."""

import functools
import json
import math
import re
import types
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import partial
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_Convert = Callable[[object], object]
_PLAIN = frozenset({str, int, bool, type(None)})
_LARGEST = 2**63
_HALF = re.compile("[\ud800-\udfff]")


class MalformedRecord(ValueError):
    """A record from disk or from a child does not have the promised shape."""


def to_plain(value: object) -> object:
    """Dicts, lists, strings, numbers and None, which is nan and infinity too."""
    return _plain(value, _fields_of)


def to_json(value: object, indent: int | None = None) -> str:
    """A value as JSON that is always UTF-8: half a character, in a path, is escaped.

    Records in it are taken apart one by one, for there may be very many.
    """
    text = json.dumps(
        _plain(value, _as_it_is),
        ensure_ascii=False,
        allow_nan=False,
        indent=indent,
        default=partial(_fields_of, of_record=_as_it_is),
    )
    if _HALF.search(text):
        text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return text


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
    converters = _converters(kind)  # type: ignore[arg-type]  # a class can be hashed
    given = {name: make(plain[name]) for name, make in converters if name in plain}
    try:
        return kind(**given)
    except (TypeError, ValueError) as error:
        raise MalformedRecord(f"{kind.__name__}: {error}") from error


def _plain(value: object, of_record: _Convert) -> object:
    """A value in plain words, each dataclass in it as `of_record` says."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, tuple | list):
        return [_plain(each, of_record) for each in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(each, of_record) for key, each in value.items()}
    if is_dataclass(value):
        return of_record(value)
    raise TypeError(type(value).__name__)


def _fields_of(record: object, of_record: _Convert | None = None) -> object:
    inner = of_record or _fields_of
    names = _names(type(record))  # type: ignore[arg-type]  # as above
    return {name: _plain(getattr(record, name), inner) for name in names}


def _as_it_is(record: object) -> object:
    return record


@functools.cache
def _names(kind: Hashable) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))  # type: ignore[arg-type]


@functools.cache
def _converters(kind: Hashable) -> tuple[tuple[str, _Convert], ...]:
    """Of each field, how its value is made of a plain one; found out once a class."""
    hints = get_type_hints(kind)
    return tuple((name, _converter(hints[name])) for name in _names(kind))


def _converter(hint: object) -> _Convert:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return partial(_first_that_fits, tuple(map(_converter, get_args(hint))))
    if origin is tuple:
        return partial(_tuple_of, _converter(get_args(hint)[0]))
    if origin is dict:
        return partial(_dict_of, _converter(get_args(hint)[1]))
    if isinstance(hint, type):
        return _converter_to_class(hint)
    raise TypeError(str(hint))


def _converter_to_class(hint: type) -> _Convert:
    if is_dataclass(hint):
        return partial(from_plain, hint)
    if issubclass(hint, StrEnum):
        return partial(_member_of, hint)
    if hint is float:
        return _float
    if hint is type(None):
        return _nothing
    return partial(_expect, hint)


def _tuple_of(convert: _Convert, plain: object) -> object:
    return tuple(map(convert, _expect(list, plain)))


def _dict_of(convert: _Convert, plain: object) -> object:
    return {key: convert(each) for key, each in _expect(dict, plain).items()}


def _member_of(kind: type[StrEnum], plain: object) -> object:
    try:
        return kind(_expect(str, plain))
    except ValueError as error:
        raise MalformedRecord(str(error)) from error


def _float(plain: object) -> object:
    return math.nan if plain is None else float(_expect((int, float), plain))


def _nothing(plain: object) -> object:
    if plain is not None:
        raise MalformedRecord("not null")
    return None


def _first_that_fits(converters: tuple[_Convert, ...], plain: object) -> object:
    if plain is None and _nothing in converters:
        return None
    for convert in converters:
        try:
            return convert(plain)
        except MalformedRecord:
            continue
    raise MalformedRecord("of none of its types")


def _expect(kind: type[T] | tuple[type[T], ...], plain: object) -> T:
    if isinstance(plain, bool) and kind is not bool:
        raise MalformedRecord("a truth value where something else belongs")
    if not isinstance(plain, kind):
        raise MalformedRecord(f"{type(plain).__name__} where {kind} belongs")
    if isinstance(plain, int) and abs(plain) >= _LARGEST:
        raise MalformedRecord("a number beyond measure")
    return plain
