# ruff: noqa: INP001  # a command of its own, in no package
"""Draws the program's icon in every form that the three systems ask for.

    python packaging/icons.py OUT

OUT gets ftstudio-16.png … ftstudio-1024.png, ftstudio.svg and ftstudio-symbolic.svg
for Linux, ftstudio.ico, welcome.bmp and header.bmp for Windows, ftstudio.icns for
macOS. The same drawings give the same bytes.
"""

import shutil
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_HERE = Path(__file__).parent
_LOGO = _HERE.parent / "resources/icons/logo.svg"
_PNG_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256, 512, 1024)
_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
_ICNS_SIZES = {  # Apple's name of each picture: its width in pixels
    "ic11": 32,
    "ic12": 64,
    "ic07": 128,
    "ic13": 256,
    "ic08": 256,
    "ic14": 512,
    "ic09": 512,
    "ic10": 1024,
}
_BITMAPS = {"welcome": QSize(328, 628), "header": QSize(300, 114)}  # twice NSIS's own
_SMALL = 40
"""Below so many pixels, the drawing without the curve is clearer."""

_MAC_MARGIN = 0.0708
"""On each side: Apple's grid leaves a body of 824 in 1024; ours fills 240 of 256."""


def main(arguments: Sequence[str]) -> int:
    """Draw everything into the folder that is named."""
    if len(arguments) != 1:
        sys.stderr.write(__doc__ or "")
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    for size in _PNG_SIZES:
        (out / f"ftstudio-{size}.png").write_bytes(png(icon(size)))
    shutil.copyfile(_HERE / "icon.svg", out / "ftstudio.svg")
    shutil.copyfile(_LOGO, out / "ftstudio-symbolic.svg")
    (out / "ftstudio.ico").write_bytes(ico([icon(size) for size in _ICO_SIZES]))
    pictures = {name: icon(size, _MAC_MARGIN) for name, size in _ICNS_SIZES.items()}
    (out / "ftstudio.icns").write_bytes(icns(pictures))
    for name, extent in _BITMAPS.items():
        drawing = _drawn(_HERE / f"windows/{name}.svg", extent)
        opaque = drawing.convertToFormat(QImage.Format.Format_RGB888)
        (out / f"{name}.bmp").write_bytes(_encoded(opaque, "BMP"))
    return 0


def icon(size: int, margin: float = 0.0) -> QImage:
    """The icon, `size` pixels wide; `margin` is a share of that, on each side."""
    drawing = "icon-small.svg" if size < _SMALL else "icon.svg"
    return _drawn(_HERE / drawing, QSize(size, size), margin)


def png(image: QImage) -> bytes:
    """The picture as a PNG file."""
    return _encoded(image, "PNG")


def ico(images: Sequence[QImage]) -> bytes:
    """An icon file for Windows; what is 256 wide is kept as PNG, the rest as bitmaps.

    As described in Microsoft's documentation of ICONDIR and ICONDIRENTRY.
    """
    pictures = [png(each) if each.width() >= 256 else _dib(each) for each in images]
    place = 6 + 16 * len(images)
    entries = []
    for image, picture in zip(images, pictures, strict=True):
        width, height = image.width() % 256, image.height() % 256  # 256 is written 0
        size = (len(picture), place)
        entries.append(struct.pack("<4B2H2I", width, height, 0, 0, 1, 32, *size))
        place += len(picture)
    return struct.pack("<3H", 0, 1, len(images)) + b"".join([*entries, *pictures])


def icns(images: dict[str, QImage]) -> bytes:
    """An icon file for macOS: PNG pictures under Apple's four-letter names."""
    body = b"".join(_entry(name, png(image)) for name, image in images.items())
    return _entry("icns", body)


def _entry(name: str, content: bytes) -> bytes:
    return struct.pack(">4sI", name.encode("ascii"), 8 + len(content)) + content


def _dib(image: QImage) -> bytes:
    """A bitmap as icons hold it: rows from below, then what is see-through."""
    width, height = image.width(), image.height()
    pixels = image.convertToFormat(QImage.Format.Format_ARGB32)  # B, G, R, A in memory
    flat = bytes(pixels.constBits())
    rows = [flat[start : start + 4 * width] for start in range(0, len(flat), 4 * width)]
    masks = [_mask(row) for row in rows]
    sizes = (sum(map(len, rows)) + sum(map(len, masks)), 0, 0, 0, 0)
    header = struct.pack("<I2i2H6I", 40, width, 2 * height, 1, 32, 0, *sizes)
    return header + b"".join(reversed(rows)) + b"".join(reversed(masks))


def _mask(row: bytes) -> bytes:
    """One bit a pixel, set where nothing is seen, filled up to whole 32 bits."""
    bits = "".join("0" if alpha else "1" for alpha in row[3::4])
    whole = bits.ljust(-(-len(bits) // 32) * 32, "0")
    return int(whole, 2).to_bytes(len(whole) // 8, "big")


def _drawn(drawing: Path, extent: QSize, margin: float = 0.0) -> QImage:
    image = QImage(extent, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    left, top = margin * extent.width(), margin * extent.height()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, extent.width(), extent.height())
    QSvgRenderer(str(drawing)).render(painter, whole.adjusted(left, top, -left, -top))
    painter.end()
    return image


def _encoded(image: QImage, form: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)  # type: ignore[call-overload]  # Qt's own name of a form
    return bytes(buffer.data().data())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
