"""The report of a training as one page: HTML that browsers and Qt show alike."""

from collections.abc import Iterable
from html import escape

from ftstudio.core.naming import folder_name, harmless, shown_name
from ftstudio.core.run_curves import curves_of
from ftstudio.core.run_report import RunReport
from ftstudio.core.sheet import PICTURE, Paper, Sheet
from ftstudio.words import run_report
from ftstudio.words.curves_picture import HEIGHT, WIDTH, drawn, summary
from ftstudio.words.formats import date
from ftstudio.words.translation import language, translate

_LONGEST = 600
_BROAD = 656
"""Units of a picture as broad as the page: A4 without its margins."""


def page_of(report: RunReport, paper: Paper) -> Sheet:
    """The page, and the picture on it, in the language that is spoken now."""
    name = shown_name(report.name, translate("run_report", "Training"))
    heading = translate("run_report", "Training report")
    title = translate("run_report", "{heading}: {name}")
    title = title.format(heading=heading, name=name)
    curves = curves_of(report.history)
    head = (
        '<meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>"
        f"<style>\n{paper.page}</style>"
    )
    body = (
        _top(report, heading, name),
        _table(run_report.before(report)),
        _picture(summary(curves)) if curves.validation else "",
        _table(run_report.after(report)),
        f'<p class="foot">{escape(_foot())}</p>',
    )
    html = (
        f'<!DOCTYPE html>\n<html lang="{language()}">\n<head>{head}</head>\n<body>\n'
        + "\n".join(filter(None, body))
        + "\n</body>\n</html>\n"
    )
    picture = drawn(curves, paper.picture) if curves.validation else ""
    return Sheet(title, html, picture, WIDTH, HEIGHT)


def file_name(report: RunReport, ending: str) -> str:
    """A good name for a file with the page in it; `ending` with its dot."""
    said = translate("run_report", "{name}, training report")
    name = shown_name(report.name, translate("run_report", "Training"))
    return folder_name(said.format(name=name), "report") + ending


def _top(report: RunReport, heading: str, name: str) -> str:
    headline, *details = run_report.verdict(report)
    return (
        f'<p class="kind">{escape(heading)}</p>\n'
        f'<h1 dir="auto"><bdi>{escape(name)}</bdi></h1>\n'
        f'<p class="days">{escape(_days(report))}</p>\n'
        '<table class="verdict"><tr><td>'
        f'<p class="headline">{_text(headline)}</p>'
        f"{_said(details)}</td></tr></table>"
    )


def _days(report: RunReport) -> str:
    said = translate("run_report", "Trained on {trained} · report of {reported}")
    if report.trained <= 0:
        said = translate("run_report", "Report of {reported}")
    return said.format(trained=date(report.trained), reported=date(report.reported))


def _table(rows: Iterable[run_report.Row]) -> str:
    lines = (
        f'<tr><th scope="row">{escape(about)}</th><td>{_said(said)}</td></tr>'
        for about, said in rows
        if any(said)
    )
    start = '<table class="facts">\n'
    return start + "\n".join(lines) + "\n</table>"


def _said(paragraphs: Iterable[str]) -> str:
    return "".join(f"<p>{_text(each)}</p>" for each in paragraphs if each)


def _text(said: str) -> str:
    """A sentence on the page; what came from a file may be anything, of any length."""
    return escape(harmless(said[:_LONGEST]))


def _picture(said: str) -> str:
    high = round(_BROAD * HEIGHT / WIDTH)
    return (
        f'<p class="picture"><img src="{PICTURE}" width="{_BROAD}" height="{high}" '
        f'alt="{escape(said)}"></p>'
    )


def _foot() -> str:
    return translate(
        "run_report",
        "Made by FT Studio. This page holds no name and no text of a document.",
    )
