"""The program in the background: an icon beside the clock, or the taskbar's alert."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget

from ftstudio.words.translation import translate


class Tray(QObject):
    """Takes the window away while a training goes on, and brings it back.

    The icon is there while the window is not, or something is told behind others.
    """

    wants_to_quit = Signal()
    """The person chose to end the program."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._menu = QMenu(window)
        self._show = self._menu.addAction("", self.bring_back)
        self._quit = self._menu.addAction("", self.wants_to_quit.emit)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.setToolTip("FT Studio")
        self._icon.activated.connect(self._be_clicked)
        self._icon.messageClicked.connect(self.bring_back)
        window.installEventFilter(self)

    @property
    def is_there(self) -> bool:
        """Whether the system has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def is_seen(self) -> bool:
        """Whether the person uses the window, or answers a question that it asks."""
        is_open = self._window.isVisible() and not self._window.isMinimized()
        return is_open and QApplication.activeWindow() is not None

    def dress(self, icon: QIcon) -> None:
        """Take this icon, and the words of the present language."""
        self._icon.setIcon(icon)
        self._show.setText(translate("tray", "Show the window"))
        self._quit.setText(translate("tray", "Quit"))

    def take_away(self) -> None:
        """Hide the window in the tray; where there is none, in the taskbar."""
        if self.is_there:
            self._icon.show()
            self._window.hide()
        else:
            self._window.showMinimized()

    def bring_back(self) -> None:
        """Show the window again, as large as it was, before all others."""
        self._icon.hide()
        small = Qt.WindowState.WindowMinimized
        self._window.setWindowState(self._window.windowState() & ~small)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def tell(self, title: str, sentence: str) -> None:
        """Tell a person who looks elsewhere; a click on it brings the window back."""
        if self.is_seen:
            return
        if self.is_there:
            self._icon.show()
            self._icon.showMessage(title, sentence)
        else:
            QApplication.alert(self._window)

    def say_how_far(self, text: str) -> None:
        """What the icon says when it is pointed at."""
        self._icon.setToolTip(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Once the window is before the person again, the icon is of no use."""
        if event.type() == QEvent.Type.WindowActivate:
            self._icon.hide()
        return super().eventFilter(watched, event)

    def _be_clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.bring_back()
