"""Commands as a person types them, each a real child, and documents to give them."""

import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from ftstudio.core.events import Event, from_line
from ftstudio.runs.launch import command, environment

E = TypeVar("E")
_WOODS = ("oak", "ash", "larch", "elm", "beech", "pine", "yew", "lime", "fir", "walnut")


class Typed(subprocess.Popen[str]):
    """`ftstudio …` at work."""

    def __init__(
        self, *arguments: str | Path, before: Callable[[], None] | None = None
    ) -> None:
        """Start it; `before` is done in the child first."""
        super().__init__(
            command(*map(str, arguments)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            encoding="utf-8",
            preexec_fn=before,  # there are no threads to be torn
        )

    def says(self) -> Iterator[Event]:
        """The events it says from now on, with --json; any other line is an error."""
        assert self.stdout is not None
        return (from_line(line).event for line in self.stdout)

    def wait_for(self, kind: type[E]) -> E:
        """The next event of a kind; the others are passed over."""
        for event in self.says():
            if isinstance(event, kind):
                return event
        raise AssertionError(f"no {kind.__name__}")


def type_in(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """What `ftstudio …` said until its end."""
    with Typed(*arguments) as child:
        out, err = child.communicate()
    return subprocess.CompletedProcess(arguments, child.returncode, out, err)


def events_in(out: str) -> Sequence[Event]:
    """The events of --json; any other line is an error."""
    return [from_line(line).event for line in out.splitlines()]


def write_letters(folder: Path, number: int = 12, lines: int = 8) -> Path:
    """A folder of short letters, each different from the others."""
    folder.mkdir()
    for each in range(number):
        wood = _WOODS[each % len(_WOODS)]
        text = "".join(
            f"Please keep {wood} board {each}-{line} dry until Friday.\n"
            for line in range(lines)
        )
        (folder / f"{each}.txt").write_text(text, encoding="utf-8")
    return folder
