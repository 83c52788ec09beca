"""A real child that behaves as badly as a broken or captured reader could.

It does what the name of the file says: crash.txt, hang.txt, garbage.txt, half.txt, …
"""

import json
import os
import signal
import sys
import time
from pathlib import Path


def main() -> None:
    """Answer each request in the way its file is named after."""
    if sys.argv[1:] == ["--never-ready"]:
        sys.exit(3)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        _behave(Path(json.loads(line)["path"]).stem)
        sys.stdout.flush()


def _behave(how: str) -> None:
    if how == "crash":
        os.abort()
    elif how == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    elif how == "hang":
        time.sleep(600)
    elif how == "garbage":
        sys.stdout.write("Segmentation fault? No.\n")
    elif how == "half":
        sys.stdout.write('{"kind": "te')
        sys.exit(0)
    elif how == "liar":
        _answer(state="ready", content_hash="../../escape", words=1, text="x")
    elif how == "memory":
        _answer(state="too_big", reason="took_too_much_memory")
    else:
        _answer(state="ready", words=1, text="fine")


def _answer(**fields: str | int) -> None:
    sys.stdout.write(json.dumps({"kind": "text", **fields}) + "\n")


if __name__ == "__main__":
    main()
