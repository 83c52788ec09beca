"""A real child in the place of the worker: tells the lines of a file, one by one.

At a line "wait" it waits for a command on stdin, at "die" it dies.
"""

import sys
from pathlib import Path


def main() -> None:
    """Tell what the file named first says; the task that follows is of no interest."""
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        if line == "wait":
            sys.stdin.readline()
        elif line == "die":
            sys.exit(7)
        else:
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
