"""What is said of an error nobody foresaw, and the report as a person reads it."""

from ftstudio.core.report import Report, Trouble
from ftstudio.words.formats import size
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_TITLES = {
    Trouble.UNFORESEEN: QT_TRANSLATE_NOOP("reports", "Something unforeseen happened"),
    Trouble.CRASHED: QT_TRANSLATE_NOOP(
        "reports", "The last time, the program ended by itself"
    ),
    Trouble.KILLED: QT_TRANSLATE_NOOP(
        "reports", "The last time, the program was ended from outside"
    ),
}
_MEANINGS = {
    Trouble.UNFORESEEN: QT_TRANSLATE_NOOP(
        "reports",
        "What was saved is untouched, and a training in the background goes on. If it "
        "happens again, close the program and open it anew.",
    ),
    Trouble.CRASHED: QT_TRANSLATE_NOOP(
        "reports",
        "One of the libraries in it broke down. What was saved is untouched; a "
        "training that was cut off can be continued from Home.",
    ),
    Trouble.KILLED: QT_TRANSLATE_NOOP(
        "reports",
        "Most often that is because the computer ran out of memory. What was saved is "
        "untouched; a training that was cut off can be continued from Home.",
    ),
}

_WHAT = {
    Trouble.UNFORESEEN: QT_TRANSLATE_NOOP("reports", "error in the program ({what})"),
    Trouble.CRASHED: QT_TRANSLATE_NOOP("reports", "breakdown of a library ({what})"),
    Trouble.KILLED: QT_TRANSLATE_NOOP("reports", "ended from outside"),
}


def title(trouble: Trouble) -> str:
    """What happened, in one line."""
    return translate("reports", _TITLES[trouble])


def meaning(trouble: Trouble) -> str:
    """What it means for the person's work."""
    return translate("reports", _MEANINGS[trouble])


def promise() -> str:
    """What is in the report and what is not, said before it is given away."""
    return translate(
        "reports",
        "This report says where in the program it happened. It holds no text of your "
        "documents and no name of a file or folder. It stays on this computer; if you "
        "want help, save it and send it yourself.",
    )


def as_text(report: Report) -> str:
    """The whole report, as it is shown, copied and saved."""
    what = translate("reports", _WHAT[report.trouble]).format(what=report.what)
    about = (
        (translate("reports", "What happened"), what),
        (translate("reports", "Versions"), _listed(report)),
        (translate("reports", "System"), report.system),
        (translate("reports", "Processors"), str(report.processors)),
        (translate("reports", "Memory"), _room(report.memory)),
        (translate("reports", "Disk"), _room(report.disk)),
    )
    line = translate("reports", "{name}: {said}")
    parts = ["\n".join(line.format(name=name, said=said) for name, said in about)]
    if report.places:
        where = translate("reports", "Where in the program")
        parts.append("\n".join((where, *(f"  {each}" for each in report.places))))
    if report.log:
        last = translate("reports", "Last lines of the log")
        parts.append("\n".join((last, *(f"  {each}" for each in report.log))))
    return "\n\n".join(parts) + "\n"


def file_name(day: str) -> str:
    """How a saved report is called; `day` as in 2026-11-29."""
    return translate("reports", "FT Studio report {day}.txt").format(day=day)


def is_kept_in(file: str) -> str:
    """Where the terminal's report lies, and that it may be given away."""
    return translate(
        "reports",
        "A report for whoever can help, without a word of your documents, is in {file}",
    ).format(file=file)


def _listed(report: Report) -> str:
    return ", ".join(f"{name} {version}" for name, version in report.versions)


def _room(numbers: tuple[int, int]) -> str:
    said = translate("reports", "{free} free of {total}")
    return said.format(free=size(numbers[0]), total=size(numbers[1]))
