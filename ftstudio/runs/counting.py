"""Reading units of kept texts, counted by a child as they come."""

import os
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json
from ftstudio.runs.launch import command
from ftstudio.runs.worker_process import WorkerProcess


@dataclass(frozen=True, slots=True)
class _Batch:
    units: dict[str, int]


def count_units(
    model: Path, texts: Mapping[str, Path]
) -> Generator[dict[str, int], None, None]:
    """Units by the names of `texts`, some at a time, as the model in a folder reads.

    Blocks between them; closing the generator ends the child. What a child that died
    did not tell, or a text that is gone, is missing. Raises OSError where no child can
    be started.
    """
    named = {name: str(path) for name, path in texts.items()}
    nowhere = Path(os.devnull)  # a library might quote the person's texts
    with WorkerProcess(command("--count", str(model)), nowhere) as process:
        process.send(to_json(named))
        while (line := process.next_line()) is not None:
            try:
                yield from_plain(_Batch, {"units": from_json(line)}).units
            except MalformedRecord:
                continue
