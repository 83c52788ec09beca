"""About: what the program consists of, looked up in the background and searched."""

from dataclasses import dataclass

from ftstudio.care.licences import bundled_parts
from ftstudio.core.errors import FTStudioError
from ftstudio.core.parts import Part
from ftstudio.runs.background import Background
from ftstudio.viewmodels.view_model import ViewModel


@dataclass(frozen=True, slots=True)
class AboutState:
    """`listed` are the parts that the search finds, `chosen` is the one to read."""

    listed: tuple[Part, ...] = ()
    chosen: Part | None = None
    is_loading: bool = True
    problem: FTStudioError | None = None


class AboutViewModel(ViewModel[AboutState]):
    """The parts, which of them are listed, and which one is read."""

    def __init__(self, background: Background) -> None:
        """Begin to look them up."""
        super().__init__(AboutState())
        self._parts: tuple[Part, ...] = ()
        self._sought = ""
        background.do(bundled_parts, self._take, self._fail)

    def search(self, text: str) -> None:
        """List the parts whose name or licence has `text` in it."""
        self._sought = text.strip().lower()
        self._list()

    def choose(self, name: str) -> None:
        """Read that part's licence."""
        chosen = next((e for e in self.state.listed if e.name == name), None)
        self._change(chosen=chosen or self.state.chosen)

    def _take(self, parts: tuple[Part, ...]) -> None:
        self._parts = parts
        self._change(is_loading=False)
        self._list()

    def _fail(self, error: FTStudioError) -> None:
        self._change(is_loading=False, problem=error)

    def _list(self) -> None:
        listed = tuple(
            each
            for each in self._parts
            if self._sought in f"{each.name} {each.licence}".lower()
        )
        chosen = self.state.chosen
        if chosen not in listed:
            chosen = listed[0] if listed else None
        self._change(listed=listed, chosen=chosen)
