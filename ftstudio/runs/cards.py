"""Cards: what Home tells of each project, found without opening it for good."""

import contextlib
from pathlib import Path

from ftstudio.core.choices import Choices
from ftstudio.core.corpus import LEARNABLE
from ftstudio.core.errors import (
    NoPermission,
    ProjectDamaged,
    ProjectNotFound,
    ProjectTooNew,
)
from ftstudio.core.gain import gain_of
from ftstudio.core.history import History
from ftstudio.core.job import Goal
from ftstudio.core.plain import from_json
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.sorting import Share, accuracy, guesses_of
from ftstudio.core.standing import ProjectCard, Standing, share_of, standing_of
from ftstudio.runs.glance import glance, is_worked_on
from ftstudio.runs.project import Project, open_project


def card_of(project: Project) -> ProjectCard:
    """What Home tells of a project; one that cannot be opened has a card as well."""
    try:
        _, choices = open_project(project.folder)
        run = project.newest_run()
        history = glance(run) if run else History()
    except ProjectNotFound:
        return _without_choices(project, Standing.GONE)
    except ProjectTooNew:
        return _without_choices(project, Standing.TOO_NEW)
    except (ProjectDamaged, NoPermission, OSError):
        return _without_choices(project, Standing.DAMAGED)
    return ProjectCard(
        folder=str(project.folder),
        name=choices.name,
        goal=choices.goal,
        standing=_standing(run, history, choices),
        changed=_changed(project.file, run),
        documents=_count_learnable(project, choices),
        share=share_of(history),
        gain=gain_of(history),
        accuracy=_accuracy(history),
    )


def _accuracy(history: History) -> Share | None:
    guesses = guesses_of(history.sorter) if history.sorter else ()
    return accuracy(guesses) if guesses else None


def _without_choices(project: Project, standing: Standing) -> ProjectCard:
    return ProjectCard(
        folder=str(project.folder),
        name=project.folder.name,
        goal=Goal.WRITE,
        standing=standing,
        changed=_changed(project.file, None),
    )


def _standing(run: RunFolder | None, history: History, choices: Choices) -> Standing:
    if run is None:
        return Standing.DRAFT
    if history.final is None and is_worked_on(run):
        return Standing.TRAINING
    return standing_of(history, is_settled=choices.settled == run.path.name)


def _changed(file: Path, run: RunFolder | None) -> float:
    """When the project or its newest run was last written, 0 where nothing is."""
    latest = 0.0
    for each in (file, *([run.events_file] if run else [])):
        with contextlib.suppress(OSError):
            latest = max(latest, each.stat().st_mtime)
    return latest


def _count_learnable(project: Project, choices: Choices) -> int:
    """How many documents there are to learn from, without making Documents of them."""
    try:
        plain = from_json(project.corpus_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return 0
    documents = plain.get("documents")
    if not isinstance(documents, list):
        return 0
    unticked = set(choices.unticked)
    return sum(
        isinstance(each, dict)
        and str(each.get("state")) in LEARNABLE
        and f"{each.get('folder')}/{each.get('name')}" not in unticked
        for each in documents
    )
