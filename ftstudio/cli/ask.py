"""`ftstudio ask` and `ftstudio export`: using the kept version of a run."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from ftstudio.cli.liking import liking
from ftstudio.cli.output import Output, on_one_line
from ftstudio.cli.watching import obey
from ftstudio.core.asks import Ask, as_text
from ftstudio.core.errors import RunExists, WouldOverwrite
from ftstudio.core.events import (
    AnswerEnded,
    AnswerGrew,
    Event,
    Exported,
    PhaseChanged,
    Voice,
)
from ftstudio.core.exports import Form
from ftstudio.core.job import Goal
from ftstudio.core.run_folder import open_run, refuse_full
from ftstudio.core.tasks import Export, Talk
from ftstudio.words import exports, story, terminal


def ask(options: argparse.Namespace, output: Output) -> int:
    """Ask the kept version one thing, and the original too where that is wished.

    Exit 2 where nothing is asked.
    """
    request = as_text(options.request)
    if not request:
        output.warn(terminal.nothing_to_ask())
        return 2
    run, _job = open_run(options.run.absolute())
    asked = Ask(
        request,
        options.compare,
        options.max_tokens,
        instruction=options.instruction,
    )
    return converse(Talk(str(run.path), (asked,), liking().device), output)


def converse(talk: Talk, output: Output, worker: Sequence[str] | None = None) -> int:
    """Show the answers as they are written, each under the name of its model.

    `worker` is the worker's command line before the task.
    """
    speaking: list[Voice] = []
    compares = any(each.compare for each in talk.asks)

    def hear(event: Event) -> None:
        match event:
            case PhaseChanged():
                output.hint(story.phase(event.phase) + "…")
            case AnswerGrew():
                if compares and speaking[-1:] != [event.voice]:
                    output.say(f"── {story.voice(event.voice)} ──")
                    speaking.append(event.voice)
                output.say(event.text, end="")
            case AnswerEnded():
                output.say("" if event.by_itself else " […]")
                output.say()

    return obey(talk, hear, output, worker)


def export(options: argparse.Namespace, output: Output) -> int:
    """Write the fine-tuned model in a form that other programs open."""
    run, job = open_run(options.run.absolute())
    form = Form(options.form)
    if job.goal is Goal.SORT and form is not Form.FOLDER:
        output.warn(terminal.sorter_is_a_folder())
        return 2
    destination = options.destination.absolute()
    if not options.zip:
        _refuse_taken(destination)

    def hear(event: Event) -> None:
        if isinstance(event, PhaseChanged):
            output.hint(story.phase(event.phase) + "…")
        elif isinstance(event, Exported):
            output.say(terminal.model_is_in(event.folder))
            output.say(exports.opened_again(event))
            if said := exports.asked_and_answered(event):
                output.say(on_one_line(said))

    said = options.instruction
    task = Export(str(run.path), str(destination), form, options.zip, said)
    return obey(task, hear, output)


def _refuse_taken(destination: Path) -> None:
    """Raise WouldOverwrite at once, before the model is loaded."""
    try:
        refuse_full(destination)
    except RunExists as error:
        raise WouldOverwrite(path=str(destination)) from error
