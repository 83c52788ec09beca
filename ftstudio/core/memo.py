"""Memo: what was worked out last, for as long as it would come out the same."""

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Memo(Generic[Value]):
    """One value, worked out anew where it is made of others than the last time."""

    def __init__(self) -> None:
        self._known: tuple[tuple[object, ...], Value] | None = None

    def of(self, made_of: tuple[object, ...], make: Callable[[], Value]) -> Value:
        """The value; `made_of` are the very same objects, or it is made anew.

        They are not compared by what is in them, for that may be much. They are kept.
        """
        known = self._known
        if known is None or not _are_same(known[0], made_of):
            self._known = known = (made_of, make())
        return known[1]


def _are_same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    return len(before) == len(now) and all(map(lambda a, b: a is b, before, now))
