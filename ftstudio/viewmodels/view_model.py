"""ViewModel: a frozen state, actions that make a new one, watchers that hear of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar


class _State(Protocol):
    """A dataclass, whichever."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


S = TypeVar("S", bound=_State)

Heard = Callable[[], None]


class Watched:
    """Something that tells its watchers when it has changed."""

    def __init__(self) -> None:
        self._watchers: list[Heard] = []

    def watch(self, heard: Heard) -> Heard:
        """Call `heard` after each change from now on; what is given back ends that."""
        self._watchers.append(heard)

        def unwatch() -> None:
            if heard in self._watchers:
                self._watchers.remove(heard)

        return unwatch

    def _tell(self) -> None:
        for heard in tuple(self._watchers):
            heard()


class ViewModel(Watched, Generic[S]):
    """What one page shows (`state`) and what can be done on it (its methods)."""

    def __init__(self, state: S) -> None:
        super().__init__()
        self._state = state

    @property
    def state(self) -> S:
        """What the page shows now."""
        return self._state

    def _change(self, **changes: object) -> None:
        """Replace fields of the state; watchers hear if something differs."""
        changed = replace(self._state, **changes)
        if changed != self._state:
            self._state = changed
            self._tell()
