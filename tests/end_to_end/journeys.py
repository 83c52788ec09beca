"""Ways through the window, as a person goes them: each a generator for the robot.

Run in a process of its own: `python -m tests.end_to_end.journeys NAME PLACE`, where
PLACE holds what the journey needs. Exit code 0, or 1 and what went wrong on stderr.
"""

import sys
from collections.abc import Callable, Generator
from pathlib import Path

import psutil
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

import ftstudio.app
from ftstudio.ui.main_window import MainWindow
from ftstudio.ui.widgets.drop_zone import DropZone
from ftstudio.ui.widgets.header import Header
from tests.end_to_end import drag_source
from tests.end_to_end.robot import (
    Journey,
    Robot,
    Wait,
    click,
    click_at,
    drag,
    is_shown,
    middle_of,
    names_of,
    only,
    pause,
    picture,
    press,
    see,
    write,
)

LETTERS = "Letters"
_MOST_TABS = 30
_SOURCE = QPoint(drag_source.PLACE[0] + 75, drag_source.PLACE[1] + 50)


def from_folder_to_export(place: Path) -> Journey:
    """Drop a folder, go through the steps, train, stop, compare, save, close."""
    yield from _drop_and_plan()
    yield from click("Start the training")
    yield from see("Words read")
    yield from click("Pause")
    yield from click("Resume")
    yield from _stop()
    yield from click("Next: result")
    yield from click("Request to both")
    yield from write("Write a letter to Mrs Hale.")
    yield from press("Return")
    yield lambda: is_shown("Ask both") and not is_shown("Stop")
    yield from _save_in(place)
    yield from see("The model is saved")
    only(MainWindow).close()


def reopen(_place: Path) -> Journey:
    """By the keyboard alone: the project of last time, with the same plot."""
    yield from see(LETTERS)
    yield from click_at(middle_of(only(Header)))  # there is no one else to activate it
    yield from _tab_to(LETTERS)
    yield from press("Return")
    yield from see("kept aside")
    yield from _tab_to("Back")
    yield from press("Return")
    yield from see("The training is finished")
    only(MainWindow).close()


def until_killed(_place: Path) -> Journey:
    """Train until somebody ends the process."""
    yield from _drop_and_plan()
    yield from click("Thorough")
    yield from click("Start the training")
    yield from see("Words read")
    sys.stdout.write("training\n")
    sys.stdout.flush()
    yield lambda: False


def continue_it(_place: Path) -> Journey:
    """After the window was killed that is told; Home offers to continue."""
    yield from see("The last time")
    yield from click("Close")
    yield from click("Continue")
    yield from see("The training is finished")
    only(MainWindow).close()


def lose_the_worker(_place: Path) -> Journey:
    """The worker is killed in mid-training; one button goes on from there."""
    yield from _drop_and_plan()
    yield from click("Thorough")
    yield from click("Start the training")
    yield from see("Words read")
    _kill_the_worker()
    yield from see("ended from outside")
    yield from click("Continue where it stopped")
    yield from see("The training is finished")
    only(MainWindow).close()


def drop_a_text(_place: Path) -> Journey:
    """What is no file is refused in words."""
    yield from see("Drop a folder here")
    yield from drag(_SOURCE, middle_of(only(DropZone)))
    yield from see("Drop a folder or documents from your file manager.")
    only(MainWindow).close()


def be_welcomed(_place: Path) -> Journey:
    """By the keyboard alone: on, on, back, and away from anywhere."""
    yield from see("A model that writes as you do")
    yield from click_at(middle_of(only(Header)))  # there is no one else to activate it
    yield from press("Return")
    yield from see("This is where your model will be trained.")
    yield from see("Graphics card")
    yield from press("Return")
    yield from see("How it goes")
    yield from press("Escape")
    yield from see("Drop a folder here")
    only(MainWindow).close()


def come_home(_place: Path) -> Journey:
    """Nothing stands before Home."""
    yield from see("Drop a folder here")
    only(MainWindow).close()


def be_found(_place: Path) -> Journey:
    """Hidden, as in the tray, until somebody starts the program again with a folder."""
    window = yield from _hide()
    yield lambda: window.isVisible() and window.isActiveWindow()
    yield from see("Which documents should it learn from?")
    yield from see(LETTERS)
    window.close()


def be_told(_place: Path) -> Journey:
    """The same for one that is not there."""
    window = yield from _hide()
    yield window.isVisible
    yield from see("That did not work")
    yield from see("There is no “")
    window.close()


def be_alone(_place: Path) -> Journey:
    """A window beside one that hangs can be used."""
    yield from see("The other window does not answer")
    yield from see("Drop a folder here")
    only(MainWindow).close()


JOURNEYS: dict[str, Callable[[Path], Journey]] = {
    each.__name__: each
    for each in (
        from_folder_to_export,
        reopen,
        until_killed,
        continue_it,
        lose_the_worker,
        drop_a_text,
        be_welcomed,
        come_home,
        be_found,
        be_told,
        be_alone,
    )
}


def main(name: str, place: Path) -> int:
    """Start the program with a robot at the mouse; the exit code."""
    said: list[str] = []

    def end(what: str) -> None:
        said.append(what)
        if what:
            picture(place / f"{name}.png")
            QApplication.exit(1)

    robots: list[Robot] = []
    QTimer.singleShot(0, lambda: robots.append(Robot(JOURNEYS[name](place), end)))
    ftstudio.app.main([])
    if said != [""]:
        sys.stderr.write("".join(said) or "the window closed before the end")
    return 0 if said == [""] else 1


def _hide() -> Generator[Wait, None, MainWindow]:
    """Take the window away, and say so once it is."""
    yield from see("Drop a folder here")
    window = only(MainWindow)
    assert isinstance(window, MainWindow)
    window.hide()
    yield from pause()
    sys.stdout.write("hidden\n")
    sys.stdout.flush()
    return window


def _drop_and_plan() -> Journey:
    yield from see("Drop a folder here")
    yield from drag(_SOURCE, middle_of(only(DropZone)))
    yield from see("Which documents should it learn from?")
    yield from click("Next: model")
    yield from click("Next: plan")
    yield from see("one exam of")
    yield from click("Double-check")  # on by itself for so few; six trainings take long
    yield from see("You switched it off")


def _stop() -> Journey:
    yield from click("Stop and keep the best version")
    yield lambda: is_shown("Stop now") or is_shown("Next: result")
    if is_shown("Stop now"):
        yield from click("Stop now")
    yield from see("Next: result")


def _tab_to(name: str) -> Journey:
    """Press Tab until what has that name has the focus."""
    for _ in range(_MOST_TABS):
        if any(each.startswith(name) for each in names_of(QApplication.focusWidget())):
            return
        yield from press("Tab")
    raise LookupError(name)


def _save_in(place: Path) -> Journey:
    yield from click("Save the model…")
    yield lambda: QApplication.activeModalWidget() is not None
    yield from press("ctrl+a")
    yield from write(str(place / "models"))
    yield from press("Return")


def _kill_the_worker() -> None:
    for child in psutil.Process().children(recursive=True):
        if "--worker" in child.cmdline():
            child.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
