"""A real child that recognises what files are named after.

3.pdf has three pages, 2-die.pdf two and then it crashes; each takes two seconds.
"""

import os
import sys
import time
from pathlib import Path

from ftstudio.core.corpus import Kind, Reason, State
from ftstudio.documents.exchange import READY, Answer, refusal, request_from, to_line
from ftstudio.documents.recognition import PageRead, page_line


def main() -> None:
    """Answer each request, page by page."""
    _write(READY)
    for line in sys.stdin.buffer:
        _recognise(Path(request_from(line).path).stem)


def _recognise(stem: str) -> None:
    number, _, how = stem.partition("-")
    pages = int(number)
    for page in range(1, pages + 1):
        _write(page_line(PageRead(page, pages, 2.0, "Words")))
    if how == "die":
        os.abort()
    if how == "hang":
        time.sleep(600)
    if how == "blank":
        _write(to_line(refusal(Kind.PDF, Reason.ONLY_PICTURES)))
        return
    text, content_hash = " ".join(["Words"] * pages), f"{pages:064}"
    reason = Reason.RECOGNISED
    answer = Answer(Kind.PDF, State.READY, reason, content_hash, words=pages, text=text)
    _write(to_line(answer))


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
