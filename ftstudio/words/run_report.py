"""The report of a training in words: what stands in each of its rows."""

import math
from dataclasses import replace

from ftstudio.core.gain import Gain, gain_of
from ftstudio.core.job import Goal
from ftstudio.core.naming import shown_name
from ftstudio.core.proof import Proof
from ftstudio.core.proven import vocabulary_gain
from ftstudio.core.run_report import Origin, RunReport
from ftstudio.words import models, proof, proving, results
from ftstudio.words import sorting as sorter
from ftstudio.words.endings import ending
from ftstudio.words.formats import count, loss, per_cent
from ftstudio.words.numbers import value
from ftstudio.words.run_report_texts import contents, left_out, personal
from ftstudio.words.translation import translate

Row = tuple[str, tuple[str, ...]]
"""What it is about, and what is said of it, one paragraph each."""


def before(report: RunReport) -> tuple[Row, ...]:
    """What it learned from, what it did not, and how it was checked."""
    return (
        (translate("run_report", "Documents"), contents(report.contents)),
        (translate("run_report", "Left out"), (left_out(report.left_out),)),
        (translate("run_report", "Personal data"), (personal(report),)),
        (translate("run_report", "Checked by"), checked(report)),
    )


def after(report: RunReport) -> tuple[Row, ...]:
    """What was measured, what it is no good for, and what it was made with."""
    return (
        (translate("run_report", "Measured"), measured(report)),
        (translate("run_report", "Limits"), limits(report)),
        (translate("run_report", "Original model"), origin(report.origin)),
        (translate("run_report", "Made with"), (made_with(report),)),
    )


def verdict(report: RunReport) -> tuple[str, str, str]:
    """The verdict in a few words, what it rests on, and that of the proof or ""."""
    history, gain = report.history, gain_of(report.history)
    if report.goal is Goal.SORT:
        made = history.sorter
        said = sorter.not_made() if made is None else sorter.verdict(made)
        return said[0], " ".join(filter(None, (said[1], ending(history)))), ""
    detail = (results.detail(history, gain), ending(history))
    proven = ""
    if (found := report.proof) is not None:
        lines = (proving.verdict(found), proving.advice(found))
        proven = " ".join(filter(None, lines))
    return results.headline(history, gain), " ".join(filter(None, detail)), proven


def checked(report: RunReport) -> tuple[str, ...]:
    """Which documents examine, and how far that can be trusted."""
    gain = gain_of(report.history)
    lines = [_division(report)]
    if gain is not None and report.goal is Goal.WRITE:
        lines.append(proof.explained(gain.source))
    return tuple(lines)


def measured(report: RunReport) -> tuple[str, ...]:
    """The figures: of the proof, where one was made, else of the exam."""
    if report.goal is Goal.SORT:
        made = report.history.sorter
        return (
            () if made is None else tuple(filter(None, (sorter.more_examples(made),)))
        )
    if report.proof is not None:
        return tuple(_proven(report.proof))
    not_made = translate(
        "run_report",
        "What it has forgotten, and what it repeats word for word, was not measured.",
    )
    gain = gain_of(report.history)
    return (*([] if gain is None else [_losses(gain)]), not_made)


def limits(report: RunReport) -> tuple[str, ...]:
    """What nobody should expect of it."""
    if report.goal is Goal.SORT:
        told = [
            translate(
                "run_report",
                "It knows the folders it has learned and no others; what it is not "
                "sure of it leaves to a person.",
            )
        ]
    else:
        told = [
            translate(
                "run_report",
                "It has learned style, not facts: names, prices and dates that it "
                "writes must be checked by a person.",
            )
        ]
    told.append(
        translate(
            "run_report",
            "The figures hold for documents of the same kind, and say nothing of other "
            "work.",
        )
    )
    told.append(
        translate(
            "run_report",
            "The texts, the model and the record lie in the folder of this training; "
            "FT Studio sent nothing of them over the Internet.",
        )
    )
    return tuple(told)


def origin(known: Origin) -> tuple[str, ...]:
    """The original model, its licence, and how the very same can be found again."""
    size = models.parameters(known.parameters)
    licence = known.licence or translate("run_report", "licence not known to FT Studio")
    lines = [f"{shown_name(known.title)}, {size}, {licence}"]
    if known.source:
        said = translate("run_report", "{source}, revision {revision}")
        lines.append(said.format(source=known.source, revision=known.revision))
    lines.append(f"SHA-256 {known.fingerprint}")
    return tuple(lines)


def made_with(report: RunReport) -> str:
    """The program, and the libraries it trains with."""
    trained = translate("run_report", "FT Studio {version}")
    said = [trained.format(version=report.program)] if report.program else []
    here = ", ".join(f"{name} {number}" for name, number in report.libraries)
    if here:
        there = translate("run_report", "{libraries} (as installed today)")
        said.append(there.format(libraries=here))
    passes = translate("run_report", "LoRA, passes over the documents: {n}")
    method = [passes.format(n=value(report.passes))]
    if report.general_share:
        along = translate("run_report", "with {share} of general text read along")
        method.append(along.format(share=per_cent(report.general_share)))
    return " · ".join((*said, ", ".join(method)))


def _division(report: RunReport) -> str:
    parts = report.examined
    if parts.folds:
        said = translate(
            "run_report",
            "A double-check: {folds} trainings, so that each document was in the exam "
            "once; then one on all of them.",
        )
    elif parts.test:
        said = translate(
            "run_report",
            "It learned from {teach} of them; {examine} were kept aside as its exam, "
            "{test} for a test at the end.",
        )
    else:
        said = translate(
            "run_report",
            "It learned from {teach} of them; {examine} were kept aside as its exam.",
        )
    return said.format(
        teach=count(parts.teach),
        examine=count(parts.examine),
        test=count(parts.test),
        folds=count(parts.folds),
    )


def _proven(found: Proof) -> list[str]:
    """Its lines, without the person's words that one of them would name."""
    told = [f"{each}." for each in proving.lines(replace(found, terms=()))]
    share = vocabulary_gain(found)
    if not math.isnan(share):
        said = translate("run_report", "Words special to these documents: {change}.")
        told.append(said.format(change=proof.change(share)))
    return told


def _losses(gain: Gain) -> str:
    said = translate("run_report", "{what}: {before} before, {after} now (mean loss).")
    before, after = loss(gain.before), loss(gain.after)
    return said.format(what=proof.bars(gain.source), before=before, after=after)
