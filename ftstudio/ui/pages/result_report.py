"""The Report tab of the Result step, tied to what it shows."""

from collections.abc import Callable

from ftstudio.ui.widgets.report_tab import ReportTab
from ftstudio.viewmodels.reporting import ReportViewModel


def follow(tab: ReportTab, view_model: ReportViewModel) -> Callable[[], None]:
    """Have the tab show it from now on; what is given back ends that."""

    def show() -> None:
        tab.show_state(view_model.state)

    tab.wanted.connect(view_model.prepare)
    tab.language_chosen.connect(view_model.choose_language)
    tab.save_wanted.connect(view_model.save)
    show()
    return view_model.watch(show)
