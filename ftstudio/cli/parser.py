"""What can be typed after `ftstudio`."""

import argparse
from pathlib import Path

from ftstudio import __version__
from ftstudio.cli import options, values
from ftstudio.core.exports import Form
from ftstudio.core.job import Goal
from ftstudio.models.catalogue import FIRST_ENCODER, STARTER

COMMANDS = frozenset(
    {
        "try",
        "read",
        "models",
        "tune",
        "resume",
        "ask",
        "export",
        "similar",
        "sort",
        "prove",
        "report",
        "health",
    }
)
"""The first words that are commands, even where a folder is called so."""

Parser = argparse.ArgumentParser


def build_parser() -> Parser:
    """The parser; what it parses has `command`, a name that `commands` knows."""
    parser = Parser(
        prog="ftstudio",
        usage="%(prog)s [-h] [--version] [PATH ... | COMMAND ...]",
        description="Teach a language model your own documents, on this computer. "
        "Without a command the window opens: on a project, or on a new one of the "
        "folders and documents that are named. Commands work in the terminal.",
    )
    parser.add_argument(
        "--version", action="version", version=f"FT Studio {__version__}"
    )
    commands = parser.add_subparsers(prog=parser.prog, metavar="COMMAND", required=True)

    def add(name: str, summary: str) -> Parser:
        command: Parser = commands.add_parser(name, help=summary, description=summary)
        command.set_defaults(command=name)
        return command

    _try(add("try", "open the included samples, ready to train"))
    _read(add("read", "show what can be read in folders"))
    _models(add("models", "list models, or get one"))
    _tune(add("tune", "fine-tune a model on folders of documents"))
    _resume(add("resume", "go on with a run that was stopped or cut off"))
    _ask(add("ask", "ask a fine-tuned model"))
    _export(add("export", "write a fine-tuned model for other programs"))
    _similar(add("similar", "find documents that mean about the same"))
    _sort(add("sort", "put documents into the folders a model has learned"))
    _prove(add("prove", "measure what a training has gained, and what that has cost"))
    _report(add("report", "write a page on a training that others can read"))
    _health(add("health", "tell what the losses of a training say, look by look"))
    return parser


def _read(parser: Parser) -> None:
    options.folders(parser)
    options.json(parser)
    parser.add_argument(
        "--text",
        metavar="DIR",
        type=Path,
        help="write the text of each document to DIR",
    )
    parser.add_argument(
        "--masked",
        action="store_true",
        help="with --text: mask e-mail addresses, phone, bank and other such numbers",
    )
    parser.add_argument(
        "--recognise",
        action="store_true",
        help="read scanned pages and pictures with text recognition; takes its time",
    )
    parser.add_argument(
        "--meaning",
        action="store_true",
        help="list the documents that say the same in other words as well",
    )


def _models(parser: Parser) -> None:
    options.json(parser)
    actions = parser.add_subparsers(metavar="get NAME")
    summary = "get a model onto this computer, once"
    getting = actions.add_parser("get", help=summary, description=summary)
    getting.set_defaults(command="models get")
    getting.add_argument("name", metavar="NAME", help="a name from “ftstudio models”")
    options.json(getting, default=argparse.SUPPRESS)


def _tune(parser: Parser) -> None:
    options.folders(parser)
    options.json(parser)
    goals = [each.value for each in Goal]
    parser.add_argument(
        "--goal",
        choices=goals,
        default=Goal.WRITE.value,
        help="what the model shall learn to do (default: %(default)s)",
    )
    options.model(
        parser,
        None,
        "a name from “ftstudio models”, a model folder or a .gguf file (default: "
        f"{STARTER}, to sort {FIRST_ENCODER})",
    )
    parser.add_argument(
        "--label",
        metavar="OLD=NEW",
        dest="labels",
        type=values.label,
        action="append",
        default=[],
        help="to sort: call a folder otherwise; two with one name become one, and with "
        "no name it is left out",
    )
    parser.add_argument(
        "--keep-personal-data",
        action="store_true",
        help="learn e-mail addresses, phone, bank and other such numbers as they are "
        "(default: masked first)",
    )
    parser.add_argument(
        "--no-meaning",
        dest="meaning",
        action="store_false",
        help="do not look for documents that say the same in other words, so that one "
        "may teach and the other be in the exam",
    )
    options.steering(parser)
    options.device(parser)
    options.gentle(parser)
    options.processes(parser)
    parser.add_argument(
        "--estimate", action="store_true", help="say what each effort takes, and stop"
    )
    parser.add_argument(
        "--out",
        metavar="RUN",
        type=Path,
        help="a new folder for the run (default: one of its own in your user folder)",
    )


def _resume(parser: Parser) -> None:
    parser.add_argument(
        "run",
        metavar="RUN",
        nargs="?",
        type=Path,
        help="the folder of a run (default: the newest in your user folder that can go "
        "on)",
    )
    options.device(parser)
    options.gentle(parser)
    options.processes(parser)
    options.json(parser)


def _ask(parser: Parser) -> None:
    options.run(parser)
    parser.add_argument("request", metavar="REQUEST", help="what to ask it")
    parser.add_argument(
        "--compare", action="store_true", help="ask the original model as well"
    )
    parser.add_argument(
        "--max-tokens",
        metavar="N",
        type=values.answer_length,
        default=400,
        help="longest answer (default: %(default)s)",
    )
    options.instruction(parser)
    options.json(parser)


def _export(parser: Parser) -> None:
    options.run(parser)
    parser.add_argument("destination", metavar="DEST", type=Path, help="a new folder")
    parser.add_argument(
        "--as",
        dest="form",
        choices=list(map(str, Form)),
        required=True,
        help="a Hugging Face folder, the LoRA adapter alone, a GGUF file with so many "
        "bits, or a folder for Ollama",
    )
    parser.add_argument(
        "--zip", action="store_true", help="pack it into DEST.zip, to hand on"
    )
    options.instruction(parser)
    options.json(parser)


def _similar(parser: Parser) -> None:
    parser.add_argument(
        "request", metavar="REQUEST", help="a sentence, or a document to compare with"
    )
    options.folders(parser)
    options.json(parser)
    parser.add_argument(
        "--most",
        metavar="N",
        type=values.positive,
        default=5,
        help="how many documents to show (default: %(default)s)",
    )
    options.model(
        parser, FIRST_ENCODER, "a name from “ftstudio models” or a model folder"
    )


def _sort(parser: Parser) -> None:
    options.run(parser)
    options.folders(parser, fewest="*")
    parser.add_argument(
        "--into",
        metavar="DEST",
        type=Path,
        help="copy each document into the folder in DEST where it belongs; what is "
        "not sure stays where it is",
    )
    parser.add_argument(
        "--move", action="store_true", help="with --into: move instead of copying"
    )
    parser.add_argument(
        "--undo",
        action="store_true",
        help="take back what was last put into folders with this run",
    )
    options.json(parser)


def _prove(parser: Parser) -> None:
    options.run(parser)
    options.json(parser)


def _report(parser: Parser) -> None:
    options.run(parser)
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help="the file to write, replaced where it exists: one ending in .pdf, or in "
        ".html for a web page",
    )
    parser.add_argument(
        "--language",
        choices=["en", "fr"],
        help="the language of the report (default: that of the program)",
    )
    options.json(parser)


def _health(parser: Parser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=Path,
        help="a run, its events.jsonl, or a JSON file with “points”",
    )
    options.json(parser)


def _try(parser: Parser) -> None:
    parser.add_argument(
        "--no-window",
        action="store_true",
        help="stay in the terminal: train, and answer one request before and after",
    )
    options.json(parser)
