"""The program in the background: an icon beside the clock, or the taskbar's alert."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget

from ftstudio.words.translation import translate


class Tray(QObject):
    """Takes the window away while a training goes on, and brings it back."""

    wants_to_quit = Signal()
    """The person chose to end the program."""

    def __init__(self, window: QWidget, icon: QIcon) -> None:
        super().__init__(window)
        self._window = window
        self._menu = QMenu(window)
        self._menu.addAction(translate("tray", "Show the window"), self.bring_back)
        self._menu.addAction(translate("tray", "Quit"), self.wants_to_quit.emit)
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setContextMenu(self._menu)
        self._icon.setToolTip("FT Studio")
        self._icon.activated.connect(self._be_clicked)
        self._icon.messageClicked.connect(self.bring_back)

    @property
    def is_there(self) -> bool:
        """Whether the system has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def take_away(self) -> None:
        """Hide the window in the tray; where there is none, in the taskbar."""
        if self.is_there:
            self._icon.show()
            self._window.hide()
        else:
            self._window.showMinimized()

    def bring_back(self) -> None:
        """Show the window again."""
        self._icon.hide()
        self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()

    def tell(self, title: str, sentence: str) -> None:
        """Tell a person who looks elsewhere."""
        if self._window.isActiveWindow():
            return
        if self._icon.isVisible():
            self._icon.showMessage(title, sentence)
        else:
            QApplication.alert(self._window)

    def say_how_far(self, text: str) -> None:
        """What the icon says when it is pointed at."""
        self._icon.setToolTip(text)

    def _be_clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.bring_back()
