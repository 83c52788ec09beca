"""Tables as text (CSV and its kin), whatever splits their cells."""

import csv
from collections import Counter

from ftstudio.documents.decoding import decode
from ftstudio.documents.extract import Extract

_DELIMITERS = (";", "\t", ",", "|")
_SAMPLE = 50_000
_FEW_LINES = 200
_LIKE = 0.8
_MOST_LINES_IN_A_CELL = 100


def read_delimited(content: bytes) -> Extract:
    """Rows on lines, cells split by tabs."""
    text = decode(content)
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == len("sep=;"):
        delimiter, text = first[-1], rest  # Excel's own way of saying it
    else:
        delimiter = _delimiter_of(text)
    return Extract("\n".join(_rows(text, delimiter)))


def looks_delimited(text: str) -> bool:
    """Whether nearly all lines are cut alike by one of the usual marks."""
    lines = _sample(text)
    likeness = max(_likeness(lines, each) for each in _DELIMITERS)
    return len(lines) > 1 and likeness >= _LIKE


def _delimiter_of(text: str) -> str:
    """What splits the cells: the first of the usual marks that cuts most rows alike."""
    lines = _sample(text)
    return max(_DELIMITERS, key=lambda each: _likeness(lines, each))


def _sample(text: str) -> list[str]:
    return text[:_SAMPLE].split("\n")[:_FEW_LINES]


def _likeness(lines: list[str], delimiter: str) -> float:
    """The share of rows with the commonest number of cells, if that is not one."""
    try:
        rows = [row for row in csv.reader(lines, delimiter=delimiter) if row]
    except csv.Error:
        return 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(widths.values(), default=0) / max(1, len(rows))


def _rows(text: str, delimiter: str) -> list[str]:
    """The rows; quotes are taken as they are where they do not close."""
    lines = text.split("\n")
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        source = (line + "\n" for line in lines)
        try:
            rows = list(csv.reader(source, delimiter=delimiter, quoting=quoting))
        except csv.Error:
            continue
        if not any(_is_torn(cell) for row in rows for cell in row):
            return ["\t".join(" ".join(cell.split()) for cell in row) for row in rows]
    return [line.replace(delimiter, "\t") for line in lines]


def _is_torn(cell: str) -> bool:
    return cell.count("\n") > _MOST_LINES_IN_A_CELL
