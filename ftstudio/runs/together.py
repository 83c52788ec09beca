"""Together: what belongs together, by way of others too; and what a group is called."""

from collections.abc import Iterable

_GROUP_NAME = 16


class Together:
    """Numbers that belong together, by way of others too (union-find)."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def of(self, number: int) -> int:
        """One number for all that belong together with this one."""
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        """From now on both, and theirs, belong together."""
        self._parents[self.of(other)] = self.of(one)


def group_name(hashes: Iterable[str]) -> str:
    """What a group of documents is called, in whatever order they are."""
    return min(hashes)[:_GROUP_NAME]
