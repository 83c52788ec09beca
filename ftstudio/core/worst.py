"""Which documents a verdict rests on: those that got worst, by their titles."""

from ftstudio.core.corpus import PART, Document
from ftstudio.core.health import Health
from ftstudio.core.history import History
from ftstudio.core.job import Job


def worst_titles(health: Health, history: History, job: Job | None) -> tuple[str, ...]:
    """The titles of the documents that got worst in the present training, worst first.

    Nothing without a job: only it knows the documents.
    """
    documents = examiners(history, job) if job else ()
    worst = health.evidence.worst
    return tuple(_title(documents[n]) for n in worst if n < len(documents))


def examiners(history: History, job: Job) -> tuple[Document, ...]:
    """The documents on which the present training is examined."""
    if not history.is_in_fold:
        return job.validation
    number = len(history.folds) - 1
    splits = job.folds[number : number + 1]
    return job.in_order(splits[0].validation) if splits else ()


def _title(document: Document) -> str:
    """What a person knows it by."""
    name = document.name.rpartition(PART)[2].rpartition("/")[2]
    return document.title or name
