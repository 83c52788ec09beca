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
    match how:
        case "crash":
            os.abort()
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hang":
            time.sleep(600)
        case "swell":
            _swell()
        case "liar":
            _answer("x", state="ready", content_hash="../../escape", words=1)
        case "memory":
            _answer(state="too_big", reason="took_too_much_memory")
        case _:
            _say(how)


def _say(how: str) -> None:
    if how == "garbage":
        sys.stdout.write("Segmentation fault? No.\n")
    elif how == "half":
        sys.stdout.write('{"kind": "te')
        sys.exit(0)
    elif how == "deep":
        sys.stdout.write('{"parts": [' * 100_000 + "\n")
    elif how == "endless":
        while True:
            sys.stdout.write("[" * 100_000)
    else:
        _answer("fine", state="ready", words=1)


def _swell() -> None:
    """Take memory, page by page, and hold it."""
    held = bytearray(200_000_000)
    for place in range(0, len(held), 4096):
        held[place] = 1
    time.sleep(600)


def _answer(text: str = "", **fields: str | int) -> None:
    plain = {"kind": "text", "characters": len(text), **fields}
    sys.stdout.write(f"{json.dumps(plain)}\t{text}\n")


if __name__ == "__main__":
    main()
