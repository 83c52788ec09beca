"""The plot as a file: a picture of dots, or of lines; whole, or not there."""

import re
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from ftstudio.core.replacing import replace

LINES = ".svg"
"""The end of the names of pictures that are made of lines and text."""
_SHARP = 2
"""Dots of a picture for one on the screen."""
_DOTS_AN_INCH = 96
"""By definition, one of CSS is 1/96 inch."""
_FONT = re.compile(rb'font-family="([^",]+)"')
"""Where the font is not known, one like it is better than one with serifs."""
_NO_BACKGROUND = QWidget.RenderFlag.DrawChildren


def dots_of(widget: QWidget, background: QColor) -> bytes:
    """A widget as PNG, twice as sharp as on the screen."""
    picture = QImage(widget.size() * _SHARP, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill(background)
    widget.render(picture, QPoint(), QRegion(), _NO_BACKGROUND)
    buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())


def lines_of(widget: QWidget, background: QColor, title: str, said: str) -> bytes:
    """A widget as SVG, text as text; `said` is for who cannot see it."""
    buffer = _buffer()
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setResolution(_DOTS_AN_INCH)
    drawing.setSize(widget.size())
    drawing.setViewBox(QRect(QPoint(), widget.size()))
    drawing.setTitle(title)
    drawing.setDescription(said)
    painter = QPainter(drawing)
    painter.fillRect(QRectF(QPoint(), widget.size()), background)
    widget.render(painter, QPoint(), QRegion(), _NO_BACKGROUND)
    painter.end()
    return _FONT.sub(rb'font-family="\1, sans-serif"', bytes(buffer.data().data()))


def write(path: Path, content: bytes) -> None:
    """Beside, then moved; raises DiskFull or FolderNotWritable."""
    replace(path, content)


def _buffer() -> QBuffer:
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    return made
