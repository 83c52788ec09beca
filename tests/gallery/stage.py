"""The stage of a picture: the real window over a project of its own."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QAction, QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from ftstudio.core.computer import Computer
from ftstudio.core.corpus import Corpus
from ftstudio.core.events import Event
from ftstudio.core.fit import Card, Memory
from ftstudio.core.power import Power
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background, Call
from ftstudio.settings import Theme
from ftstudio.ui.main_window import MainWindow
from ftstudio.viewmodels.model import ModelViewModel
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.viewmodels.wizard import WizardViewModel
from ftstudio.viewmodels.workshop import Workshop
from tests.fakes.model_files import model_files, write_model
from tests.gallery import joinery
from tests.viewmodels.trainings import Pump, teller

_MEMORY = Memory(16_000_000_000, 11_000_000_000)
COMPUTER = Computer(
    "Intel Core i5-8250U", 4, _MEMORY, free_disk=184_000_000_000, has_battery=True
)
"""What an office has: no graphics card, and plenty of room."""
_SOON = 1  # millisecond: the wizard makes its first page before that
_MOMENT = 25  # milliseconds in which what is laid out later comes to rest
_TURNS = 3  # of the event loop after that: a slow computer is still at work then
_VEIL = QColor(0, 0, 0, 70)
_FRAME = QColor(128, 128, 128)

Touch = Callable[[], object]
W = TypeVar("W", bound=QWidget)


class Stage:
    """A window; what is done in the background stands still unless `until` is called.

    So a state that passes in an instant can be drawn in each look.
    """

    def __init__(self, place: Path, app: QApplication) -> None:
        self.place = place
        self.projects = place / "projects"
        self.pump = Pump()
        self.store = ModelStore(place / "models")
        self._threads: list[threading.Thread] = []
        background = Background(self.pump.background.post, self._start)
        self.power: Power | None = None
        self.shop = Workshop(
            background,
            self.store,
            teller(place, []),
            power=lambda: self.power,
        )
        self.preferences = Preferences(place / "settings.json")
        self.preferences.choose(theme=Theme.LIGHT, language="en")
        self.computer = COMPUTER
        self.card: Card | None = None
        self.studio = StudioViewModel(
            self.shop,
            self.preferences,
            self.projects,
            look=lambda _place: self.computer,
        )
        self.window = MainWindow(self.studio, app)

    @property
    def wizard(self) -> WizardViewModel:
        """The project that is open."""
        wizard = self.studio.state.wizard
        assert wizard is not None
        return wizard

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let things happen until it is so."""
        self.pump.until(is_so)

    def plays(self, script: Iterable[Event | str]) -> None:
        """What the next worker tells."""
        teller(self.place, script)

    def have_starter(self) -> None:
        """The starter model is on this computer."""
        if not self.store.has(STARTER):
            files = model_files(max_position_embeddings=2048)
            write_model(self.store.path(STARTER), files)

    def find(self, kind: type[W]) -> W:
        """The first widget of a kind in the window, as it is now."""
        return self.window.findChildren(kind)[0]

    def go_home(self) -> None:
        """Show Home with the projects as they are now."""
        self.studio.home.refresh()
        self.until(lambda: not self.studio.home.state.is_loading)

    def open(
        self,
        step: Step,
        events: Iterable[Event] = (),
        read: Corpus | None = None,
        **choices: Any,
    ) -> WizardViewModel:
        """Open the joinery's project at a step, after a training that went so."""
        if step is not Step.MODEL:
            self.have_starter()
        known = joinery.corpus() if read is None else read
        first = Step.GOAL if step is Step.MODEL else step  # that page is made below
        made = joinery.project(self.projects, known, step=first, **choices)
        if recorded := list(events):
            joinery.record(made, recorded)
        self.studio.open(made.folder)
        self.until(lambda: self.studio.state.wizard is not None)
        wizard = self.wizard
        self.until(lambda: not wizard.training.state.is_opening)
        self.until(lambda: not wizard.documents.state.is_reading)
        wizard.model = ModelViewModel(
            wizard.draft, self.shop, lambda: _MEMORY, card=lambda: self.card
        )
        wizard.model.watch(wizard.look_again)
        self.until(lambda: bool(wizard.model.state.cards))
        wizard.show(step)
        return wizard

    def look(self, theme: Theme, language: str) -> None:
        """Draw the window in these colours and this language."""
        self.preferences.choose(theme=theme, language=language)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def picture(self, size: tuple[int, int], touch: Touch | None) -> QPixmap:
        """The window in that size after `touch`, with the dialog that it opened."""
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        taken: list[QPixmap] = []
        if touch is not None:
            QTimer.singleShot(_SOON, self.window, touch)

        def rest(turns: int) -> None:
            if turns:
                QTimer.singleShot(0, self.window, lambda: rest(turns - 1))
            else:
                taken.append(self._drawn())

        QTimer.singleShot(_MOMENT, self.window, lambda: rest(_TURNS))
        while not taken:
            QTest.qWait(1)
        return taken[0]

    def leave(self) -> None:
        """Take everything away."""
        for wizard in self.studio.running:
            wizard.training.pause_and_close(lambda: None)
        self.until(lambda: not self.studio.running)
        self.studio.go_home()
        self.studio.leave()
        for each in self._threads:
            each.join()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _start(self, work: Call) -> None:
        self._threads.append(threading.Thread(target=work, daemon=True))
        self._threads[-1].start()

    def _drawn(self) -> QPixmap:
        """The window, and over it what it asks or offers, which is then closed."""
        drawn = self.window.grab()
        if menu := QApplication.activePopupWidget():
            at = self.window.mapFromGlobal(menu.pos())
            _put(drawn, menu, at.x(), at.y())
            menu.close()
        elif dialog := QApplication.activeModalWidget():
            painter = QPainter(drawn)
            painter.fillRect(drawn.rect(), _VEIL)
            painter.end()
            free = self.window.size() - dialog.size()
            _put(drawn, dialog, free.width() // 2, free.height() // 3)
            assert isinstance(dialog, QDialog)
            dialog.done(0)
        return drawn


def pressing(find: Callable[[], QAbstractButton | QAction]) -> Touch:
    """Presses what `find` then finds."""

    def press() -> None:
        found = find()
        if isinstance(found, QAction):
            found.trigger()
        else:
            found.click()

    return press


def _put(ground: QPixmap, widget: QWidget, left: int, top: int) -> None:
    painter = QPainter(ground)
    painter.drawPixmap(left, top, widget.grab())
    painter.setPen(_FRAME)
    painter.drawRect(left, top, widget.width() - 1, widget.height() - 1)
    painter.end()
