"""The model card: where a model comes from, what it learned from, what it cannot do.

Counts and figures, and no name of a document; in English, as such cards are.
"""

from collections import Counter
from datetime import UTC, datetime

from ftstudio import __version__
from ftstudio.core.gain import Gain
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.proof import Source
from ftstudio.models.catalogue import CATALOGUE, Hub, title_of

_CARD = """\
---
{front}---
# {name}

{base} that was fine-tuned (LoRA) on the documents of one office by FT Studio {version},
{date}.

- **Learned from:** {learned}.
- **Kept aside for the exam:** {examined}.
- **Checked:** {checked}
- **Licence:** that of the original{licence}. What was learned belongs to whoever the
  documents belong to.

{use}

## Limits

It writes in the manner of the documents it learned from, and can be wrong, also in
names, numbers and dates: a person must read what it writes. It may repeat sentences of
the documents word for word; give it on only to whom they may be shown.
"""
_SOURCES = {
    Source.TEST: "on {count} documents that were used for nothing else",
    Source.FOLDS: "each of {count} documents by a model that had not learned from it",
    Source.EXAM: "on {count} documents that also chose the version to keep",
}


def card(job: Job, history: History, gain: Gain | None, name: str, use: str) -> str:
    """The whole README.md; `use` says how this form of the model is opened."""
    return _CARD.format(
        front=_front(job),
        name=name,
        base=title_of(job.model.name),
        version=__version__,
        date=datetime.now(UTC).date().isoformat(),
        learned=_counted(job),
        examined=f"{len(job.validation) + len(job.test)} documents",
        checked=_checked(history, gain),
        licence=f", {licence}" if (licence := licence_of(job)) else "",
        use=use.strip(),
    )


def base_of(job: Job) -> str:
    """Where the original can be had: its repository on the hub, else its name."""
    for each in CATALOGUE:
        if each.name == job.model.name and isinstance(each.source, Hub):
            return each.source.repo
    return title_of(job.model.name)


def licence_of(job: Job) -> str:
    """The original's, as an SPDX identifier; "" where it is not known."""
    return next((e.licence for e in CATALOGUE if e.name == job.model.name), "")


def _front(job: Job) -> str:
    """What the hub reads of a card."""
    languages = sorted({each.language for each in job.documents if each.language})
    lines = ["library_name: transformers", "pipeline_tag: text-generation"]
    if "/" in base_of(job):
        lines.append(f"base_model: {base_of(job)}")
    if licence := licence_of(job):
        lines.append(f"license: {licence.lower()}")
    if languages:
        lines += ["language:", *(f"  - {each}" for each in languages)]
    return "".join(f"{each}\n" for each in lines)


def _counted(job: Job) -> str:
    """How many documents, of which kinds, with how many words."""
    documents = job.training
    kinds = Counter(str(each.kind) for each in documents)
    words = sum(each.words for each in documents)
    listed = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    masked = "; personal data was masked" if job.is_masked else ""
    return f"{len(documents)} documents ({listed}), {words:,} words{masked}"


def _checked(history: History, gain: Gain | None) -> str:
    if history.kept is None or gain is None:
        return "not measured."
    how = _SOURCES[gain.source].format(count=gain.documents)
    sure = f" (95 % range {gain.low:.1%} to {gain.high:.1%})" if gain.has_range else ""
    losses = f"{gain.before:.3f} to {gain.after:.3f}"
    return (
        f"{how}; the mean loss per token went from {losses} nats, "
        f"{gain.share:.1%} less{sure}. Version of step {history.kept.step}."
    )
