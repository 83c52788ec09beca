"""A robot that uses the real window as a person does: real mouse, real keyboard.

It runs in the program's own process to know where widgets are; what it presses and
types goes through the X server (xdotool), as a hand's does. A journey is a generator:
it yields what it waits for.
"""

import subprocess
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

Wait = Callable[[], bool]
Journey = Generator[Wait, None, None]

TICK = 40
"""Milliseconds between two looks."""
LONGEST_WAIT = 60.0
"""Seconds until something that was waited for counts as never coming."""


class Lost(Exception):
    """What was waited for did not come."""


class Robot(QObject):
    """Walks one journey, then calls `done` with what went wrong, "" if nothing."""

    def __init__(self, journey: Journey, done: Callable[[str], None]) -> None:
        super().__init__()
        self._journey = journey
        self._done = done
        self._wait: Wait = lambda: True
        self._since = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(TICK)

    def _look(self) -> None:
        if self._wait():
            self._go_on()
        elif time.monotonic() - self._since > LONGEST_WAIT:
            self._end(f"waited in vain at line {self._line()}")

    def _go_on(self) -> None:
        try:
            self._wait = next(self._journey)
            self._since = time.monotonic()
        except StopIteration:
            self._end("")
        except Exception as error:  # noqa: BLE001  # told to the test
            self._end(repr(error))

    def _end(self, what: str) -> None:
        self._timer.stop()
        self._done(what)

    def _line(self) -> str:
        lines = []
        journey: object = self._journey
        while (frame := getattr(journey, "gi_frame", None)) is not None:
            lines.append(str(frame.f_lineno))
            journey = getattr(journey, "gi_yieldfrom", None)
        return " > ".join(lines)


def click(name: str) -> Journey:
    """Wait until there is something of that name that can be pressed; press it."""
    yield lambda: any(_can_be_pressed(each) for each in _named(name))
    target = next(each for each in _named(name) if _can_be_pressed(each))
    yield from click_at(target.mapToGlobal(_middle(target)))


def click_at(place: QPoint, button: int = 1) -> Journey:
    """Press a mouse button there."""
    _xdotool("mousemove", str(place.x()), str(place.y()))
    yield from pause()
    _xdotool("click", str(button))
    yield from pause()


def press(*keys: str) -> Journey:
    """Press keys, one after the other: "Return", "ctrl+a"."""
    for each in keys:
        _xdotool("key", each)
        yield from pause()


def write(text: str) -> Journey:
    """Type a text."""
    _xdotool("type", "--delay", "8", text)
    yield from pause()


def drag(start: QPoint, end: QPoint) -> Journey:
    """Drag from one place to another, slowly enough to be seen by both."""
    _xdotool("mousemove", str(start.x()), str(start.y()))
    yield from pause()
    _xdotool("mousedown", "1")
    for share in (0.02, 0.1, 0.3, 0.6, 0.9, 0.98, 1.0, 1.0):
        place = start + (end - start) * share
        yield from pause()
        _xdotool("mousemove", str(place.x()), str(place.y()))
    yield from pause(4)
    _xdotool("mouseup", "1")
    yield from pause(4)


def see(text: str) -> Journey:
    """Wait until these words stand somewhere in the window."""
    yield lambda: any(text in shown for shown in shown_texts())


def is_shown(name: str) -> bool:
    """Whether something of that name can be seen."""
    return bool(_named(name))


def pause(ticks: int = 2) -> Journey:
    """Let the window take in what was done."""
    for _ in range(ticks):
        yield lambda: True


def shown_texts() -> Iterator[str]:
    """All that can be read on the screen now."""
    for each in QApplication.allWidgets():
        if each.isVisible() and isinstance(each, QLabel | QAbstractButton):
            yield each.text()


def only(kind: type[QWidget]) -> QWidget:
    """The visible widget of that kind."""
    return next(
        each
        for each in QApplication.allWidgets()
        if isinstance(each, kind) and each.isVisible()
    )


def middle_of(widget: QWidget) -> QPoint:
    """Where to press it."""
    return widget.mapToGlobal(_middle(widget))


def names_of(widget: QWidget | None) -> tuple[str, str]:
    """What a widget is called, to the ear and to the eye."""
    if widget is None:
        return "", ""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName(), text


def picture(path: Path) -> None:
    """What is on the screen now."""
    QApplication.primaryScreen().grabWindow(0).save(str(path))


def _named(name: str) -> list[QWidget]:
    return [
        each
        for each in QApplication.allWidgets()
        if each.isVisible() and name in names_of(each)
    ]


def _can_be_pressed(widget: QWidget) -> bool:
    modal = QApplication.activeModalWidget()
    return widget.isEnabled() and modal in (None, widget.window())


def _middle(widget: QWidget) -> QPoint:
    return widget.rect().center()


def _xdotool(*arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], check=True, timeout=20)
