"""What is said of an error nobody foresaw."""

import pytest

from ftstudio.core.report import Report, Trouble
from ftstudio.words import reports

_REPORT = Report(
    trouble=Trouble.CRASHED,
    what="Segmentation fault",
    places=("ftstudio/app.py:12 main",),
    versions=(("FT Studio", "1.0"), ("Python", "3.11")),
    system="Linux",
    processors=4,
    memory=(2_000_000_000, 8_000_000_000),
    disk=(1_000_000_000, 9_000_000_000),
    log=("a line",),
)


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_is_told_by_what_it_means(trouble: Trouble) -> None:
    """The person's work first of all."""
    assert reports.title(trouble)
    assert "untouched" in reports.meaning(trouble)


def test_all_of_a_report_can_be_read() -> None:
    """Each on a line of its own."""
    text = reports.as_text(_REPORT)
    for each in (
        "Segmentation fault",
        "FT Studio 1.0, Python 3.11",
        "Memory: 2.0 GB free of 8.0 GB",
        "  ftstudio/app.py:12 main",
        "  a line",
    ):
        assert each in text


def test_a_report_without_places_or_log_has_no_empty_headings() -> None:
    """As of a program that was ended from outside."""
    bare = Report(Trouble.KILLED, "", (), (), "", 1, (1, 2), (1, 2), ())
    text = reports.as_text(bare)
    assert "Where" not in text
    assert "log" not in text


def test_what_is_saved_is_called_after_its_day() -> None:
    """So that two of them do not get in each other's way."""
    assert "2026-11-29" in reports.file_name("2026-11-29")
    assert "/kept/report.txt" in reports.is_kept_in("/kept/report.txt")
    assert "no text of your documents" in reports.promise()
