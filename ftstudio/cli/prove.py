"""`ftstudio prove`: what a training has gained, and what that has cost."""

import argparse

from ftstudio.cli.liking import liking
from ftstudio.cli.output import Output, on_one_line
from ftstudio.cli.watching import obey
from ftstudio.core.events import Event, Phase, PhaseChanged, Progressed, Proved
from ftstudio.core.gain import change
from ftstudio.core.job import Goal, Job
from ftstudio.core.proof import DocumentProof, Proof
from ftstudio.core.run_folder import open_run
from ftstudio.core.tasks import Prove
from ftstudio.words import proof, proving, story, terminal

_SHOWN = 3


def prove(options: argparse.Namespace, output: Output) -> int:
    """Measure the kept version of a run, and say what was found."""
    run, job = open_run(options.run.absolute())
    if job.goal is Goal.SORT:
        output.warn(terminal.sorter_is_proven())
        return 2

    def hear(event: Event) -> None:
        match event:
            case PhaseChanged():
                output.hint(story.phase(event.phase) + "…")
            case Progressed():
                output.progress(story.phase(Phase.PROVING), event.done, event.total)
            case Proved():
                _tell(event.proof, job, output)

    return obey(Prove(str(run.path), liking().device), hear, output)


def _tell(found: Proof, job: Job, output: Output) -> None:
    """The overall line, what it rests on, the best and the worst document."""
    advice = proving.advice(found)
    output.say(" ".join(filter(None, (proving.verdict(found), advice))))
    output.say(proof.explained(found.source))
    output.say()
    for line in proving.lines(found):
        output.say(on_one_line(line))
    names = {each.content_hash: each.title or each.name for each in job.documents}
    ranked = sorted(found.documents, key=_gain, reverse=True)
    shown = dict.fromkeys([*ranked[:_SHOWN], *ranked[-_SHOWN:]])
    output.say()
    for each in shown:
        name = names.get(each.content_hash, "")
        told = proving.losses(each.before, each.after)
        said = f"{proof.change(_gain(each)):>24} ({told})  {name}"
        output.say(on_one_line(said))


def _gain(document: DocumentProof) -> float:
    return change(document.before, document.after)
