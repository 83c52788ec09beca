"""Who does what can be typed after `ftstudio`, and how its failure is told."""

import argparse
import contextlib
import logging
import os
import signal
import sys

from ftstudio import paths
from ftstudio.care.log import start_log
from ftstudio.care.place import require_place
from ftstudio.care.whole import require_whole
from ftstudio.cli.ask import ask, export
from ftstudio.cli.health import health
from ftstudio.cli.models import get, show_models
from ftstudio.cli.output import Output
from ftstudio.cli.prove import prove
from ftstudio.cli.read import read
from ftstudio.cli.report import report
from ftstudio.cli.reporting import keep_report
from ftstudio.cli.similar import similar
from ftstudio.cli.sort import sort
from ftstudio.cli.trying import try_samples
from ftstudio.cli.tune import resume, tune
from ftstudio.cli.watching import STOPPED
from ftstudio.core.code_places import about
from ftstudio.core.errors import (
    Cancelled,
    DiskFull,
    FTStudioError,
    NoPermission,
    Unexpected,
)
from ftstudio.core.events import Failed
from ftstudio.core.run_folder import NO_ROOM
from ftstudio.words import reports, terminal

FAILED = 1
_LOG = logging.getLogger(__name__)
_KEEP_SOMETHING = ("try", "models get")
_WITHOUT_EVENTS = ("read", "models", "report", "health")
_COMMANDS = {
    "try": try_samples,
    "read": read,
    "models": show_models,
    "models get": get,
    "tune": tune,
    "resume": resume,
    "ask": ask,
    "export": export,
    "similar": similar,
    "sort": sort,
    "prove": prove,
    "report": report,
    "health": health,
}


def obey(options: argparse.Namespace) -> int:
    """Do the command that was parsed; the exit code."""
    start_log(paths.logs(), "terminal")
    output = Output(as_json=options.json)
    _end_orderly_when_told()
    try:
        require_whole(paths.program())
        if options.command in _KEEP_SOMETHING:
            require_place(paths.home())
        return _COMMANDS[options.command](options, output)
    except FTStudioError as error:
        _LOG.info("%s: %s", options.command, type(error).__name__)
        return output.fail(error)
    except KeyboardInterrupt:
        if options.command not in _WITHOUT_EVENTS:
            output.tell(Failed(Cancelled.__name__, {"name": options.command}))
        output.warn(terminal.stopped())
        return STOPPED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as error:  # noqa: BLE001
        return _fail_unforeseen(error, output)
    finally:
        output.done()


def _end_orderly_when_told() -> None:
    """Have a closed terminal and `kill` tidy up as Ctrl-C does."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def _fail_unforeseen(error: Exception, output: Output) -> int:
    """A sentence even for what nobody thought of, a full disk behind `>` included."""
    if isinstance(error, OSError) and error.errno in NO_ROOM:
        known: FTStudioError = DiskFull(folder="", needed=0)
    elif isinstance(error, PermissionError):
        known = NoPermission(path=str(error.filename))
    else:
        known = Unexpected(kind=type(error).__name__, log="")
    _LOG.error("unforeseen: %s", about(error))
    with contextlib.suppress(OSError):
        output.tell(Failed(type(known).__name__, known.fields()))
    code = output.fail(known, already_told=True)
    if isinstance(known, Unexpected) and (file := keep_report(error, paths.logs())):
        output.warn(reports.is_kept_in(str(file)))
    return code
