"""Reading folders with text recognition: scans are looked at, page by page."""

from collections.abc import Sequence
from pathlib import Path

from ftstudio.cli.output import Output
from ftstudio.core.corpus import Corpus
from ftstudio.documents.recognition import is_available
from ftstudio.documents.scan import Found, scan
from ftstudio.documents.texts import TextStore
from ftstudio.runs.reading import Reading, corpus_of, read_each
from ftstudio.runs.recognising import Progress, Recognition, in_place, scans_among
from ftstudio.words import recognition, terminal


def read_and_recognise(
    folders: Sequence[Path], texts: TextStore, output: Output
) -> Corpus:
    """Read everything, then what is a scan, each with a bar.

    Where text recognition is not installed, what adds it is said on stderr.
    """
    found = tuple(scan(folders))
    readings: dict[int, Reading] = {}
    try:
        for place, reading in read_each(found, texts, {}):
            readings[place] = reading
            output.progress(terminal.reading(), len(readings), len(found))
        _recognise(found, readings, texts, output)
    finally:
        output.done()
    return corpus_of([readings[place] for place in sorted(readings)], texts)


def _recognise(
    found: Sequence[Found],
    readings: dict[int, Reading],
    texts: TextStore,
    output: Output,
) -> None:
    """Put what was recognised in the place of what was read."""
    scans = scans_among(found, readings)
    if not scans:
        return
    if not is_available():
        output.warn(recognition.how_to_add())
        return

    def show(progress: Progress) -> None:
        output.progress(recognition.at_work(), progress.done, progress.total)

    work = Recognition([each for _, each in scans], texts)
    for index, reading in work.run(show):
        if reading.document.is_learnable:
            place = scans[index][0]
            readings[place] = in_place(readings[place], reading)
