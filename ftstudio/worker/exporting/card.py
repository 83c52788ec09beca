"""The model card: where a model comes from, what it learned from, what it cannot do.

Counts and figures, and no name of a document; in English, as such cards are.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

from ftstudio import __version__
from ftstudio.core.gain import Gain
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.naming import isolated
from ftstudio.core.proof import Proof, Source
from ftstudio.models.catalogue import title_of
from ftstudio.worker.exporting.card_proof import NOT_MEASURED, figures, finding
from ftstudio.worker.exporting.origin import licence_of, origin_of, repository_of

_CARD = """\
---
{front}---
# {name}

{summary}

- **Learned from:** {learned}.
- **Kept aside for the exam:** {examined}.
- **Checked:** {checked}
- **Measured afterwards:**{proven}
- **Original:** {origin}
- **Licence:** that of the original{licence}. What was learned belongs to whoever the
  documents belong to.

{use}

## Limits

It writes in the manner of the documents it learned from, and can be wrong, also in
names, numbers and dates: a person must read what it writes. It may repeat sentences of
the documents word for word; give it on only to whom they may be shown.
"""
_TUNED = """\
{base} that was fine-tuned (LoRA) on a person's own documents by FT Studio {version},
{date}."""
_AS_IT_WAS = """\
{base}, as it was: FT Studio {version} trained it on a person's own documents, {date},
and nothing was learned that helped. No version did better than the original, which is
what was kept."""
_SOURCES = {
    Source.TEST: "on {count} documents that were used for nothing else",
    Source.FOLDS: "each of {count} documents by a model that had not learned from it",
    Source.EXAM: "on {count} documents that also chose the version to keep",
}


@dataclass(frozen=True, slots=True)
class Results:
    """What is known of the kept version: its training, its gain, and its proof."""

    history: History
    gain: Gain | None
    proof: Proof | None = None

    @property
    def is_original(self) -> bool:
        """Whether nothing was learned that helped."""
        return self.history.kept is not None and self.history.kept.step == 0


def card(job: Job, found: Results, name: str, use: str) -> str:
    """The whole README.md; `use` says how this form of the model is opened."""
    return _CARD.format(
        front=_front(job),
        name=isolated(name, "Model"),
        summary=_summary(job, found),
        learned=_counted(job),
        examined=f"{len(job.validation) + len(job.test)} documents",
        checked=_checked(found),
        proven=_proven(found.proof),
        origin=origin_of(job),
        licence=f", {licence}" if (licence := licence_of(job)) else "",
        use=use.strip(),
    )


def _summary(job: Job, found: Results) -> str:
    """What it is, and what everybody must know who is given it."""
    what = (_AS_IT_WAS if found.is_original else _TUNED).format(
        base=isolated(title_of(job.model.name), "A model"),
        version=__version__,
        date=datetime.now(UTC).date().isoformat(),
    )
    if found.is_original or found.proof is None:
        return what
    return f"{what}\n\n**{finding(found.proof)}**"


def _front(job: Job) -> str:
    """What the hub reads of a card."""
    languages = sorted({each.language for each in job.documents if each.language})
    lines = ["library_name: transformers", "pipeline_tag: text-generation"]
    if repository := repository_of(job):
        lines.append(f"base_model: {repository}")
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


def _checked(found: Results) -> str:
    kept, gain = found.history.kept, found.gain
    if kept is None or gain is None:
        return "not measured."
    how = _SOURCES[gain.source].format(count=gain.documents)
    if found.is_original:
        return f"{how}; no version was better than the original."
    sure = f" (95 % range {gain.low:.1%} to {gain.high:.1%})" if gain.has_range else ""
    losses = f"{gain.before:.3f} to {gain.after:.3f}"
    change = f"{abs(gain.share):.1%} {'more' if gain.share < 0 else 'less'}"
    return (
        f"{how}; the mean loss per token went from {losses} nats, "
        f"{change}{sure}. Version of step {kept.step}."
    )


def _proven(proof: Proof | None) -> str:
    if proof is None:
        return f" nothing. {NOT_MEASURED}"
    return "".join(f"\n  - {each}" for each in figures(proof))
