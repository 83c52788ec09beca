"""DropTarget: lets any widget take files and folders from the file manager."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class DropTarget(QObject):
    """Listens to what is dragged over `widget`, and tells what was dropped there.

    What is dropped is copied, never moved: the file manager keeps what it has. Whatever
    is not on this computer's disks (a text selection, a web address) is taken too, so
    that it can be refused in words.
    """

    dropped = Signal(list)
    """Files and folders, a list of `pathlib.Path`."""
    refused = Signal()
    """Something was dropped that is neither."""
    hovered = Signal(bool)
    """Files are being dragged over the widget, or no longer are."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the widget's drag and drop events; leave all others alone."""
        if event.type() == QEvent.Type.DragLeave:
            self.hovered.emit(False)
            return True
        if not isinstance(event, QDropEvent):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        paths = _paths(event)
        if event.type() == QEvent.Type.DragEnter:
            self.hovered.emit(bool(paths))
        elif event.type() == QEvent.Type.Drop:
            self.hovered.emit(False)
            self._tell(paths)
        return True

    def _tell(self, paths: list[Path]) -> None:
        if paths:
            self.dropped.emit(paths)
        else:
            self.refused.emit()


def _paths(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
