"""ReportDialog: what happened, what it means, and the whole report to read first."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ftstudio.care.report import save
from ftstudio.core.errors import FTStudioError
from ftstudio.core.report import Report
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.words import reports
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate

_WIDTH, _TEXT_HEIGHT = 620, 220


class ReportDialog(QDialog):
    """Nothing leaves it but by the person's own hand."""

    def __init__(self, parent: QWidget | None, report: Report) -> None:
        super().__init__(parent)
        self.setWindowTitle(reports.title(report.trouble))
        self._text = with_role(QPlainTextEdit(reports.as_text(report)), "report")
        self._text.setReadOnly(True)
        self._text.setAccessibleName(translate("report_dialog", "The report"))
        self._text.setMinimumHeight(_TEXT_HEIGHT)
        self._text.setTabChangesFocus(True)
        self._said: QLabel = label()
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * UNIT] * 4)
        column.setSpacing(UNIT)
        column.addWidget(label(reports.title(report.trouble), "title"))
        column.addWidget(label(reports.meaning(report.trouble)))
        column.addSpacing(UNIT)
        column.addWidget(self._text, 1)
        column.addWidget(label(reports.promise(), "muted"))
        column.addWidget(self._said)
        column.addSpacing(UNIT)
        column.addLayout(self._buttons())
        column.addStrut(_WIDTH)
        self._close.setFocus()

    def _buttons(self) -> QHBoxLayout:
        keep = button(translate("report_dialog", "Save the report…"))
        keep.clicked.connect(self._save)
        copy = button(translate("report_dialog", "Copy"))
        copy.clicked.connect(self._copy)
        close = button(translate("report_dialog", "Close"), "primary")
        close.clicked.connect(self.reject)
        close.setDefault(True)
        self._close = close
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(keep)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._say(translate("report_dialog", "Copied."))

    def _save(self) -> None:
        title = translate("report_dialog", "Save the report")
        day = datetime.now(UTC).astimezone().date().isoformat()
        start = str(Path.home() / reports.file_name(day))
        kind = translate("report_dialog", "Text") + " (*.txt)"
        chosen, _kind = QFileDialog.getSaveFileName(self, title, start, kind)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, file: Path) -> None:
        """Write the report as it stands, and say so, or why not."""
        try:
            save(self._text.toPlainText(), file)
        except FTStudioError as error:
            self._say(on_screen(error))
        else:
            said = translate("report_dialog", "Saved as {name}.")
            self._say(said.format(name=file.name))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()
