"""Entry of the child that prints: a sheet as JSON in, a PDF out."""

import sys

from PySide6.QtGui import QGuiApplication

from ftstudio.core.plain import MalformedRecord, from_json, from_plain
from ftstudio.core.sheet import Sheet
from ftstudio.ui.sheet_view import pdf_of

USE = 2


def main() -> int:
    """Print what stands on standard input; 2 where that is no sheet."""
    try:
        sheet = from_plain(Sheet, from_json(sys.stdin.buffer.read()))
    except MalformedRecord:
        return USE
    app = QGuiApplication(["ftstudio"])
    printed = pdf_of(sheet)
    del app
    sys.stdout.buffer.write(printed)
    sys.stdout.flush()
    return 0
