#!/usr/bin/python3
"""Uses the installed program as a person with a screen reader does, for try.sh.

    /usr/bin/python3 packaging/linux/person.py WAY…

Starts FT Studio from its desktop entry and walks the ways that are named. What is
pressed is found by its accessible name, through the accessibility bus (AT-SPI 2), so it
works on a built program as on any other. Needs a session bus, python3-gi,
gir1.2-atspi-2.0, at-spi2-core and libglib2.0-bin.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402

ENTRY = "/usr/share/applications/ftstudio.desktop"
_LONGEST = 900.0
_A_TRAINING = 4 * _LONGEST
"""Seconds: it gives way to whatever else the computer does."""
_TICK = 0.5

_LISTS = (Atspi.Role.TREE, Atspi.Role.TREE_TABLE, Atspi.Role.TABLE, Atspi.Role.LIST)

Found = Any
"""An object on the accessibility bus."""


class Lost(Exception):
    """What was waited for did not come."""


def samples() -> None:
    """From a first start to a model trained on the samples, which has answered."""
    start()
    press("Skip")
    for name in (
        "Try the sample documents",
        "Next: model",
        "Next: plan",
        "Start the training",
    ):
        press(name)
    press("Next: result", _A_TRAINING)
    write("Request to both", "Write a letter to a customer.")
    press("Ask both")
    until("both answers", lambda: not is_there("Stop") and is_there("Ask both"))
    leave()


def known() -> None:
    """A later start: the project of last time is there."""
    start()
    until("the project", lambda: is_there("Sample documents"))
    leave()


def twice() -> None:
    """A double click on a project; then a second start, which hands over and ends."""
    (project,) = Path.home().glob(".local/share/ftstudio/projects/*/project.ftstudio")
    open_by_the_desktop("open", str(project))
    until("the project", lambda: is_there("Request to both"))
    subprocess.run(["/usr/bin/ftstudio"], check=True, timeout=60)
    leave()


WAYS: dict[str, Callable[[], None]] = {
    each.__name__: each for each in (samples, known, twice)
}


def main(names: Sequence[str]) -> int:
    """Walk each way in turn; 1 with a sentence at the first that leads nowhere."""
    for name in names:
        began = time.monotonic()
        try:
            WAYS[name]()
        except Lost as error:
            sys.stderr.write(f"{name}: waited in vain for {error}. Seen: {seen()}\n")
            return 1
        sys.stdout.write(f"{name}: done in {time.monotonic() - began:.0f} s\n")
        sys.stdout.flush()
    return 0


def start() -> None:
    """As a double click on the icon does."""
    open_by_the_desktop("launch", ENTRY)
    until("the window", lambda: program() is not None)


def open_by_the_desktop(how: str, what: str) -> None:
    """Have it launch an entry, or open a file with what belongs to its kind."""
    told = os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    subprocess.run(["/usr/bin/gio", how, what], check=True, env=told)


def leave() -> None:
    """As at the end of a session: the system says so, and all is saved."""
    subprocess.run(["/usr/bin/pkill", "-TERM", "-x", "ftstudio"], check=True)
    until("the end", lambda: program() is None)


def press(name: str, longest: float = _LONGEST) -> None:
    """Wait until something of that name can be pressed; press it."""
    until(name, lambda: target(name) is not None, longest)
    target(name).do_action(0)


def write(name: str, text: str) -> None:
    """Write into the field of that name."""
    until(name, lambda: target(name) is not None)
    Atspi.EditableText.set_text_contents(target(name), text)


def until(what: str, is_so: Callable[[], bool], longest: float = _LONGEST) -> None:
    """Look until it is so; raises Lost."""
    deadline = time.monotonic() + longest
    while not is_so():
        if time.monotonic() > deadline:
            raise Lost(what)
        time.sleep(_TICK)


def is_there(name: str) -> bool:
    """Whether something of that name can be seen."""
    return any(each.get_name() == name for each in shown())


def target(name: str) -> Found | None:
    """What has that name and can be used now."""
    usable = (Atspi.StateType.SENSITIVE, Atspi.StateType.FOCUSABLE)
    for each in shown():
        states = each.get_state_set()
        is_item = each.get_role() == Atspi.Role.MENU_ITEM
        if each.get_name() == name and (is_item or all(map(states.contains, usable))):
            return each
    return None


def shown() -> Iterator[Found]:
    """All that can be seen of the program."""
    top = program()
    if top is not None:
        yield from _shown_below(top)


def program() -> Found | None:
    """The program on the bus, None where it does not run."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    children = map(desktop.get_child_at_index, range(desktop.get_child_count()))
    return next((e for e in children if e and e.get_name() == "ftstudio"), None)


def seen() -> list[str]:
    """What can be read, for the sentence that says why it went no further."""
    return [name for each in shown() if (name := each.get_name())]


def _shown_below(parent: Found) -> Iterator[Found]:
    """All but the rows of lists: they change while documents are read."""
    if parent.get_role() in _LISTS:
        return
    try:
        for number in range(parent.get_child_count()):
            child = parent.get_child_at_index(number)
            if child is None:
                continue
            if child.get_state_set().contains(Atspi.StateType.SHOWING):
                yield child
            yield from _shown_below(child)
    except gi.repository.GLib.Error:  # it went away while it was looked at
        return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
