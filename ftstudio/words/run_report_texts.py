"""The documents of a report in words: learned from, left out, and masked in them."""

from ftstudio.core.gathering import Totals
from ftstudio.core.run_report import Contents, LeftOut, RunReport
from ftstudio.words import documents, gathering
from ftstudio.words.formats import count, numbered
from ftstudio.words.masking import found as found_personal
from ftstudio.words.reasons import state as state_name
from ftstudio.words.translation import translate

_MOST_KINDS = 6


def contents(found: Contents) -> tuple[str, ...]:
    """How many documents, of which kinds, in which languages."""
    spoken = Totals(documents=found.documents, languages=found.languages)
    known = [documents.held(found.documents), documents.words(found.words)]
    if found.folders:
        known.append(
            numbered(
                found.folders,
                translate("run_report", "to be sorted into {n} folder"),
                translate("run_report", "to be sorted into {n} folders"),
            )
        )
    lines = [", ".join(filter(None, (*known, gathering.languages(spoken)))) + "."]
    kinds = [_kind(documents.kind(e), n) for e, n in found.kinds[:_MOST_KINDS]]
    if more := sum(n for _, n in found.kinds[_MOST_KINDS:]):
        kinds.append(_kind(translate("run_report", "other kinds"), more))
    said = translate("run_report", "Kinds: {kinds}.").format(kinds=", ".join(kinds))
    lines.append(" ".join(filter(None, (said, *_as_read(found)))))
    return tuple(lines)


def left_out(found: LeftOut | None) -> str:
    """What the project has besides."""
    if found is None:
        return translate("run_report", "Not recorded: this run belongs to no project.")
    told = [each for each in (_copies(found), _unticked(found), _unread(found)) if each]
    if found.others:
        told.append(
            numbered(
                found.others,
                translate("run_report", "{n} that was not drawn, or came later"),
                translate("run_report", "{n} that were not drawn, or came later"),
            )
        )
    if not told:
        return translate("run_report", "Nothing, as the project stands today.")
    said = translate("run_report", "{parts}, as the project stands today.")
    return said.format(parts=", ".join(told))


def personal(report: RunReport) -> str:
    """What of people was found, and whether the model has seen it."""
    found = found_personal(report.contents.personal)
    if not found:
        return translate(
            "run_report",
            "No e-mail address, phone, bank or other such number was found. Names of "
            "people are not looked for.",
        )
    if report.is_masked:
        said = translate(
            "run_report",
            "Masked before the model saw them: {found}. Names of people are not looked "
            "for.",
        )
    else:
        said = translate(
            "run_report",
            "Not masked, so the model may repeat them: {found}. Names of people are "
            "not looked for.",
        )
    return said.format(found=", ".join(found))


def _kind(name: str, number: int) -> str:
    return f"{name} {count(number)}"


def _as_read(found: Contents) -> list[str]:
    said = []
    if found.partly:
        said.append(
            numbered(
                found.partly,
                translate("run_report", "{n} was read in part."),
                translate("run_report", "{n} were read in part."),
            )
        )
    if found.recognised:
        said.append(
            numbered(
                found.recognised,
                translate("run_report", "{n} was read by text recognition."),
                translate("run_report", "{n} were read by text recognition."),
            )
        )
    return said


def _copies(found: LeftOut) -> str:
    if not found.copies:
        return ""
    return numbered(
        found.copies,
        translate("run_report", "{n} copy"),
        translate("run_report", "{n} copies"),
    )


def _unticked(found: LeftOut) -> str:
    if not found.unticked:
        return ""
    return numbered(
        found.unticked,
        translate("run_report", "{n} that was left out by hand"),
        translate("run_report", "{n} that were left out by hand"),
    )


def _unread(found: LeftOut) -> str:
    number = sum(n for _, n in found.unread)
    if not number:
        return ""
    states = ", ".join(_kind(state_name(e), n) for e, n in found.unread)
    return numbered(
        number,
        translate("run_report", "{n} that was not read ({states})"),
        translate("run_report", "{n} that were not read ({states})"),
        states=states,
    )
