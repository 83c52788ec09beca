"""A child that reads files with markitdown, run by an interpreter that has it.

A path on each line of stdin; for each one JSON line: the text, "" where there is none.
"""

import importlib
import json
import logging
import sys


def main() -> None:
    """Answer until stdin closes; the first line says that all is loaded."""
    logging.disable()
    markitdown = importlib.import_module("markitdown")
    reader = markitdown.MarkItDown()
    print("ready", flush=True)
    for line in sys.stdin:
        try:
            text = reader.convert(json.loads(line)).markdown
        except (markitdown.MarkItDownException, OSError, ValueError):
            text = ""
        print(json.dumps(text), flush=True)


if __name__ == "__main__":
    main()
