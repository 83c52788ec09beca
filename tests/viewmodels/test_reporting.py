"""The report of the newest run: gathered, and saved."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ftstudio.core.errors import DiskFull, RunDamaged
from ftstudio.core.plain import to_json
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.sheet import Sheet
from ftstudio.viewmodels.reporting import ReportState, ReportViewModel
from tests.factories import told
from tests.proofs import proof
from tests.viewmodels.trainings import Bench, make_bench

_SHEET = Sheet("t", "<p>x</p>")


class Reporting:
    """A finished training, and its report; what is kept is noted."""

    def __init__(self, folder: Path, fails: Exception | None = None) -> None:
        self.bench: Bench = make_bench(folder)
        self.run: RunFolder = self.bench.open(told([4.0, 3.0, 3.5]))
        self.kept: list[tuple[Sheet, Path, bool]] = []
        self._fails = fails
        bench = self.bench
        self.report = ReportViewModel(bench.workshop, bench.training, self._keep)

    def _keep(self, sheet: Sheet, file: Path, as_pdf: bool) -> None:
        if self._fails:
            raise self._fails
        self.kept.append((sheet, file, as_pdf))

    def prepare(self) -> None:
        """Have it gathered."""
        self.report.prepare()
        self.until(lambda state: not state.is_gathering)

    def until(self, is_so: Callable[[ReportState], bool]) -> None:
        """Let things happen until it is so."""
        self.bench.pump.until(lambda: is_so(self.report.state))


def test_it_is_gathered_when_it_is_to_be_seen(tmp_path: Path) -> None:
    """And anew after that: a proof may have been made meanwhile."""
    reporting = Reporting(tmp_path)
    reporting.report.refresh()
    assert not reporting.report.state.is_gathering  # nobody has looked yet
    assert not reporting.report.state.can_save
    reporting.prepare()
    found = reporting.report.state.report
    assert found is not None
    assert found.name == "Letters"
    assert found.proof is None
    text = to_json(proof(step=1))
    reporting.run.proof.write_text(text, encoding="utf-8")
    reporting.report.refresh()
    reporting.until(lambda state: not state.is_gathering)
    found = reporting.report.state.report
    assert found is not None
    assert found.proof == proof(step=1)


def test_it_is_saved_where_it_is_wanted(tmp_path: Path) -> None:
    """The folder is remembered for the next time."""
    reporting = Reporting(tmp_path)
    reporting.prepare()
    file = tmp_path / "Out" / "a.pdf"
    reporting.report.save(_SHEET, file, as_pdf=True)
    reporting.until(lambda state: state.saved == file)
    assert reporting.kept == [(_SHEET, file, True)]
    assert reporting.report.state.can_save
    assert reporting.report.state.folder == str(file.parent)
    chosen = reporting.bench.workshop.preferences.settings
    assert chosen.last_folder == str(file.parent)


def test_why_it_was_not_saved_is_known(tmp_path: Path) -> None:
    """Another try is possible; another language clears it away."""
    reporting = Reporting(tmp_path, DiskFull(folder="/x", needed=0))
    reporting.prepare()
    reporting.report.save(_SHEET, tmp_path / "a.html", as_pdf=False)
    reporting.until(lambda state: isinstance(state.problem, DiskFull))
    assert reporting.report.state.saved is None
    assert reporting.report.state.can_save
    reporting.report.choose_language("fr")
    assert reporting.report.state.problem is None
    assert reporting.report.state.language == "fr"


def test_a_run_that_is_damaged_has_none(tmp_path: Path) -> None:
    """Why is told; nothing can be saved until it is mended."""
    reporting = Reporting(tmp_path)
    whole = reporting.run.job_file.read_text(encoding="utf-8")
    reporting.run.job_file.write_text("{")
    reporting.prepare()
    assert isinstance(reporting.report.state.problem, RunDamaged)
    reporting.report.save(_SHEET, tmp_path / "a.html", as_pdf=False)
    assert reporting.kept == []
    reporting.run.job_file.write_text(whole, encoding="utf-8")
    reporting.prepare()
    assert reporting.report.state.can_save


@pytest.mark.parametrize("kept", [[], told([4.0])[:-2]])
def test_without_a_version_nothing_is_gathered(tmp_path: Path, kept: list) -> None:  # type: ignore[type-arg]
    """There is nothing to report of."""
    bench = make_bench(tmp_path)
    if kept:
        bench.open(kept)
    report = ReportViewModel(bench.workshop, bench.training)
    report.prepare()
    assert not report.state.is_gathering
