"""The Report tab on its page, over a real run."""

from pathlib import Path

from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.result import ResultPage
from ftstudio.ui.widgets.report_tab import ReportTab
from ftstudio.viewmodels.result import ResultViewModel
from tests.factories import told
from tests.viewmodels.trainings import make_bench


def test_the_report_is_read_and_saved(qtbot: QtBot, tmp_path: Path) -> None:
    """As a web page in French, in a window that speaks English."""
    bench = make_bench(tmp_path)
    bench.open(told([4.0, 3.0]))
    result = ResultViewModel(bench.draft, bench.workshop, bench.training)
    page = ResultPage(result, Look(LIGHT))
    qtbot.addWidget(page)
    page.show()
    page.show_report()
    (tab,) = page.findChildren(ReportTab)
    tabs = page.findChildren(QTabWidget)[0]
    assert tabs.tabText(tabs.currentIndex()) == "Report"
    bench.pump.until(tab.save_page.isEnabled)
    tab.language_chosen.emit("fr")
    assert "de surprise en moins" in tab.page.toPlainText()
    file = tmp_path / "rapport.html"
    tab.save_wanted.emit(tab._sheet, file, False)
    bench.pump.until(lambda: result.report.state.saved == file)
    assert 'lang="fr"' in file.read_text(encoding="utf-8")
    assert tab.show_folder.isVisible()
    page.leave()
