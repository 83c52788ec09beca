"""`ftstudio report`: a page on a training that others can read, as a file."""

import argparse
import locale
from dataclasses import dataclass

from ftstudio import paths
from ftstudio.cli.liking import liking
from ftstudio.cli.output import Output, on_one_line
from ftstudio.core.run_folder import RunFolder
from ftstudio.runs.printing import keep_sheet
from ftstudio.runs.run_reports import paper, report_of
from ftstudio.words import terminal
from ftstudio.words.run_report_page import page_of
from ftstudio.words.translation import catalogue, language_for, speaking

_ENDINGS = {".pdf": True, ".html": False}
"""Whether it is printed."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What scripts are told: where the report lies, and in which language it is."""

    file: str
    language: str


def report(options: argparse.Namespace, output: Output) -> int:
    """Write the report of a run to a file; the exit code."""
    as_pdf = _ENDINGS.get(options.file.suffix.lower())
    if as_pdf is None:
        output.warn(terminal.report_is_pdf_or_page())
        return 2
    file, language = options.file.absolute(), options.language or _usual_language()
    found = report_of(RunFolder(options.run.absolute()))
    with speaking(language, str(paths.resource(catalogue(language) or "translations"))):
        sheet = page_of(found, paper())
    keep_sheet(sheet, file, as_pdf)
    output.give(Reported(str(file), language))
    output.say(on_one_line(terminal.report_is_in(str(file))))
    return 0


def _usual_language() -> str:
    """That of the window, where it was chosen, else that of the system."""
    return liking().language or language_for([locale.getlocale()[0] or ""])
