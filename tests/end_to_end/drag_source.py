"""A small window of another program, from which files or a text can be dragged."""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

PLACE = (1200, 10, 150, 100)


class Source(QLabel):
    """Drags what it was given as soon as it is pressed."""

    def __init__(self, what: list[str]) -> None:
        super().__init__("drag me")
        self._what = what
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setGeometry(*PLACE)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Begin to drag."""
        carried = QMimeData()
        if Path(self._what[0]).is_absolute():
            carried.setUrls([QUrl.fromLocalFile(each) for each in self._what])
        else:
            carried.setText(self._what[0])
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> int:
    """Show the window until the program is ended."""
    app = QApplication(sys.argv[:1])
    source = Source(sys.argv[1:])
    source.show()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
