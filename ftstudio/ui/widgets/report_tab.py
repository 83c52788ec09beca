"""ReportTab: the report of a training to read, in a language, and to save."""

import contextlib
import re
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ftstudio import paths
from ftstudio.core.sheet import Paper, Sheet
from ftstudio.ui.look import Look
from ftstudio.ui.sheet_view import SheetDocument
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button_with_icon
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.page_column import Squeezable
from ftstudio.ui.widgets.roles import with_role
from ftstudio.viewmodels.reporting import ReportState
from ftstudio.words import messages
from ftstudio.words.run_report_page import file_name, page_of
from ftstudio.words.translation import catalogue, language, speaking, translate

_NAMES = {"en": "English", "fr": "Français"}
"""Each in its own language, as who reads it looks for it."""
_POINTS = re.compile(r"([\d.]+)pt")
_LEAST, _BROADEST, _MARGIN = 220, 780, 28
PDF, PAGE = ".pdf", ".html"


class ReportTab(Squeezable):
    """The page as it will be printed; nothing in it leads anywhere."""

    wanted = Signal()
    """It is to be seen: have the report gathered."""

    language_chosen = Signal(str)
    """The person wants it in "en" or "fr"."""

    save_wanted = Signal(object, object, bool)
    """The person wants this Sheet at that Path, as PDF or else as a web page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state = ReportState()
        self._shown: tuple[object, ...] = ()
        self._sheet = Sheet("", "")
        self.language = QComboBox()
        for code, name in _NAMES.items():
            self.language.addItem(name, code)
        self.save_pdf = button_with_icon(
            look, "save", translate("report_tab", "Save as &PDF…")
        )
        self.save_page = button_with_icon(
            look, "save", translate("report_tab", "Save as &web page…")
        )
        self._done = Banner(look)
        self.show_folder = self._done.add_button(
            translate("report_tab", "Show in the file manager")
        )
        self.page = with_role(QTextBrowser(), "paper")
        self._arrange()
        self._connect()

    def show_state(self, state: ReportState) -> None:
        """Show the page as it is now, and what came of saving it."""
        self._state = state
        spoken = state.language or language()
        self.language.setCurrentIndex(self.language.findData(spoken))
        for each in (self.save_pdf, self.save_page):
            each.setEnabled(state.can_save)
        self._show_page(spoken)
        self._show_end(state)
        if self.isVisible() and state.report is None and state.problem is None:
            self.wanted.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Someone looks at it: it should be as things stand."""
        super().showEvent(event)
        self.wanted.emit()

    def ask_for_place(self, ending: str) -> None:
        """Ask for the file, and whether another of that name may be replaced."""
        if self._state.report is None:
            return
        kinds = {
            PDF: translate("report_tab", "PDF documents (*.pdf)"),
            PAGE: translate("report_tab", "Web pages (*.html)"),
        }
        sheet = self._sheet
        title = translate("report_tab", "Save the report")
        folder = Path(self._state.folder)
        start = folder if self._state.folder and folder.is_dir() else Path.home()
        dialog = QFileDialog(self, title, str(start), kinds[ending])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        with _speaking(self.language.currentData()):
            dialog.selectFile(file_name(self._state.report, ending))
        dialog.fileSelected.connect(
            lambda path: self.save_wanted.emit(sheet, Path(path), ending == PDF)
        )
        dialog.open()

    def _show_page(self, spoken: str) -> None:
        report, drawn = self._state.report, self._state.paper
        if self._shown == (report, drawn, spoken):
            return
        self._shown = (report, drawn, spoken)
        if report is None:
            self.page.clear()
            return
        with _speaking(spoken):
            self._sheet = page_of(report, drawn)
            large = page_of(report, self._as_large_as_text(drawn))
        document = SheetDocument(large, self._look.px(_MARGIN))
        document.setParent(self.page)
        self.page.setDocument(document)
        self.page.setAccessibleDescription(self._sheet.title)

    def _as_large_as_text(self, drawn: Paper) -> Paper:
        scale = self._look.type_scale
        page = _POINTS.sub(lambda found: f"{float(found[1]) * scale:.1f}pt", drawn.page)
        return replace(drawn, page=page)

    def _show_end(self, state: ReportState) -> None:
        self.show_folder.setVisible(state.saved is not None)
        if state.saved is not None:
            title = translate("report_tab", "The report is saved")
            self._done.show_message("calm", title, str(state.saved))
        elif state.problem is not None:
            title = translate("report_tab", "The report was not saved")
            if state.report is None:
                title = translate("report_tab", "There is no report")
            said = messages.on_screen(state.problem)
            self._done.show_message("attention", title, said)
        else:
            self._done.clear()

    def _show_folder(self) -> None:
        if self._state.saved is not None:
            place = QUrl.fromLocalFile(str(self._state.saved.parent))
            QDesktopServices.openUrl(place)

    def _connect(self) -> None:
        self.language.activated.connect(
            lambda at: self.language_chosen.emit(self.language.itemData(at))
        )
        self.save_pdf.clicked.connect(lambda: self.ask_for_place(PDF))
        self.save_page.clicked.connect(lambda: self.ask_for_place(PAGE))
        self.show_folder.clicked.connect(self._show_folder)

    def _arrange(self) -> None:
        self.page.setOpenLinks(False)
        self.page.setTabChangesFocus(True)
        self.page.setMaximumWidth(self._look.px(_BROADEST))
        self.page.setAccessibleName(
            translate("report_tab", "The report, as it is saved")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT + UNIT // 2, 0, 0)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(self._tools())
        column.addWidget(self._done)
        desk = QWidget()  # the style has a least height of its own for what is written
        desk.setMinimumHeight(self._look.px(_LEAST))
        sheet = QHBoxLayout(desk)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.addWidget(self.page)
        column.addWidget(desk, 1)

    def _tools(self) -> QWidget:
        caption = short_label(translate("report_tab", "&Language"))
        caption.setBuddy(self.language)
        choice, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(caption)
        row.addWidget(self.language)
        choice.setLayout(row)
        tools = QWidget()
        flow = FlowLayout(tools, spacing=UNIT)
        for each in (choice, self.save_pdf, self.save_page):
            flow.addWidget(each)
        return tools


def _speaking(code: str) -> contextlib.AbstractContextManager[None]:
    file = catalogue(code)
    return speaking(code, str(paths.resource(file)) if file else "")
