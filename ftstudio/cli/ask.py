"""`ftstudio ask` and `ftstudio export`: using the kept version of a run."""

import argparse

from ftstudio.cli.output import Output
from ftstudio.cli.watching import obey
from ftstudio.core.events import AnswerEnded, AnswerGrew, Event, Voice
from ftstudio.core.run_folder import open_run
from ftstudio.core.tasks import Export, Talk

_NAMES = {Voice.ORIGINAL: "Original", Voice.TUNED: "Fine-tuned"}


def ask(options: argparse.Namespace, output: Output) -> int:
    """Ask the kept version one thing, and the original too where that is wished."""
    run, _job = open_run(options.run.absolute())
    talk = Talk(str(run.path), (options.request,), options.compare, options.max_tokens)
    return converse(talk, output)


def converse(talk: Talk, output: Output) -> int:
    """Show the answers as they are written, each under the name of its model."""
    speaking: list[Voice] = []

    def hear(event: Event) -> None:
        match event:
            case AnswerGrew():
                if talk.compare and speaking[-1:] != [event.voice]:
                    output.say(f"── {_NAMES[event.voice]} ──")
                    speaking.append(event.voice)
                output.say(event.text, end="")
            case AnswerEnded():
                output.say("" if event.by_itself else " […]")
                output.say()

    return obey(talk, hear, output)


def export(options: argparse.Namespace, output: Output) -> int:
    """Write the fine-tuned model as a folder that other programs open."""
    run, _job = open_run(options.run.absolute())
    destination = options.destination.absolute()
    code = obey(Export(str(run.path), str(destination)), lambda _event: None, output)
    if code == 0:
        output.say(f"The model is in {destination}")
    return code
