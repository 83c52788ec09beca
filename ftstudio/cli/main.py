"""The command line up to the moment where it is understood."""

import sys

from ftstudio.cli.parser import COMMANDS, build_parser
from ftstudio.core.asked import is_to_open

WRONG_USE = 2


def main(arguments: list[str]) -> int:
    """Do what the command line asks: 0 done, 1 failed with a sentence, 2 wrong use.

    130 where Ctrl-C stopped it and nothing is left of it.
    What does the work is imported only when there is work: help answers at once.
    """
    if not arguments or names_paths(arguments):
        return _no_window()
    if not arguments[0].startswith("-") and arguments[0] not in COMMANDS:
        return _no_such(arguments[0])
    options = build_parser().parse_args(arguments)
    from ftstudio.cli.commands import obey

    return obey(options)


def names_paths(arguments: list[str]) -> bool:
    """Whether these words name something to open in the window, and no command."""
    first = arguments[0]
    return first not in COMMANDS and is_to_open(first)


def _no_window() -> int:
    sys.stderr.write(
        "There is no screen here for the window: use “ftstudio try” for the included "
        "sample documents or “ftstudio tune FOLDER” for your own (“ftstudio --help” "
        "lists the rest).\n"
    )
    return WRONG_USE


def _no_such(word: str) -> int:
    sys.stderr.write(
        f"“{word}” is no command, and there is no folder or file of that name here. "
        "“ftstudio --help” lists the commands.\n"
    )
    return WRONG_USE
