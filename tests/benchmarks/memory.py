"""`python -m tests.benchmarks.memory`: what the window takes while a training runs."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from ftstudio import paths
from ftstudio.models.catalogue import STARTER
from tests.benchmarks.surroundings import (
    environment,
    make_documents,
    make_home,
    said_by,
    start,
)

_FILES = 500
_SECONDS_OF_TRAINING = 45
_WANTED = 200


def main() -> int:
    """0 where the window takes less than wanted and has no torch, else 1."""
    if not (paths.models() / STARTER).is_dir():
        print(f"Not measured: {STARTER} is not on this computer (ftstudio models).")
        return 1
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        env = environment(folder, make_home(folder))
        files = make_documents(folder / "documents", _FILES)
        lessons = str(paths.resource("samples"))
        arguments = [str(files), lessons, str(_SECONDS_OF_TRAINING)]
        told: dict[str, Any] = said_by(start("driving", arguments, env))
    rss, pss = (round(told["memory"][each] / 1e6) for each in ("rss", "pss"))
    print(
        f"the window's process, {_FILES} files read, training at step {told['steps']}"
    )
    print(f"resident             {rss:4} MB   (wanted: under {_WANTED})")
    print(f"its share (PSS)      {pss:4} MB   (0: not to be had here)")
    print(f"torch in it          {'yes' if told['has_torch'] else 'no'}")
    print(f"tokenizers in it     {'yes' if told['has_tokenizers'] else 'no'}")
    return int(rss >= _WANTED or told["has_torch"])


if __name__ == "__main__":
    sys.exit(main())
