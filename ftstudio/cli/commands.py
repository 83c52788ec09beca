"""Who does what can be typed after `ftstudio`, and how its failure is told."""

import argparse
import os
import sys

from ftstudio.cli.ask import ask, export
from ftstudio.cli.models import get, show_models
from ftstudio.cli.output import Output
from ftstudio.cli.read import read
from ftstudio.cli.trying import try_samples
from ftstudio.cli.tune import resume, tune
from ftstudio.core.errors import FTStudioError
from ftstudio.words import terminal

FAILED = 1
_COMMANDS = {
    "try": try_samples,
    "read": read,
    "models": show_models,
    "models get": get,
    "tune": tune,
    "resume": resume,
    "ask": ask,
    "export": export,
}


def obey(options: argparse.Namespace) -> int:
    """Do the command that was parsed; the exit code."""
    output = Output(as_json=options.json)
    try:
        return _COMMANDS[options.command](options, output)
    except FTStudioError as error:
        return output.fail(error)
    except KeyboardInterrupt:
        output.warn(terminal.stopped())
        return FAILED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    finally:
        output.done()
