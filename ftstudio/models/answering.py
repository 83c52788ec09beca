"""Entry of the child that reads as a model does: one request in, its answer out."""

import json
import os
import sys
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from ftstudio.core.errors import ModelIncomplete
from ftstudio.core.plain import to_json
from ftstudio.models.counting import count_by_name
from ftstudio.models.surveying import survey
from ftstudio.models.tokens import ReadingUnits

_NICENESS = 10


def main(arguments: Sequence[str]) -> int:
    """Do the errand `arguments[0]` as the model in the folder `arguments[1]` reads.

    The request is the first line of stdin, as JSON; so is each line on stdout. When
    stdin closes, it ends at once. An exit code: 1 where the folder has no tokenizer.
    """
    errand, model = arguments
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    request: dict[str, str] = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with, args=(sys.stdin,), daemon=True).start()
    try:
        units = ReadingUnits(Path(model))
    except ModelIncomplete:
        return 1
    for line in _ERRANDS[errand](request, units):
        sys.stdout.write(to_json(line) + "\n")
        sys.stdout.flush()
    return 0


def _end_with(stdin: TextIO) -> None:
    """End this process with the one that started it; there is nothing to tidy up."""
    stdin.read()
    os._exit(0)


def _split(request: Mapping[str, str], units: ReadingUnits) -> Iterable[object]:
    return [{"starts": units.starts(request["text"])}]


def _survey(languages: Mapping[str, str], units: ReadingUnits) -> Iterable[object]:
    return [survey(languages, units)]


_ERRANDS: dict[str, Callable[[Mapping[str, str], ReadingUnits], Iterable[object]]] = {
    "count": count_by_name,  # texts' files by name → lines of units by name
    "split": _split,  # {"text": …} → {"starts": […]}
    "survey": _survey,  # languages by texts' files → Vocabulary
}
