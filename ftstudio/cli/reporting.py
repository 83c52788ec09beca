"""A report of what nobody foresaw, kept as a file that can be given away."""

import contextlib
import time
from pathlib import Path

from ftstudio.care.report import report_of, save
from ftstudio.core.errors import FTStudioError
from ftstudio.words.reports import as_text

_KEPT = 5


def keep_report(error: BaseException, logs: Path) -> Path | None:
    """Where the report of `error` lies, in `logs`; None where nothing can be written.

    Only the newest few are kept.
    """
    file = logs / f"report-{time.strftime('%Y-%m-%d-%H%M%S')}.txt"
    try:
        save(as_text(report_of(error, logs)), file)
    except (FTStudioError, OSError):
        return None
    for old in sorted(logs.glob("report-*.txt"))[:-_KEPT]:
        with contextlib.suppress(OSError):
            old.unlink()
    return file
