"""The icon as each system will read it: sizes, headers, and what is drawn."""

import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader

ROOT = Path(__file__).parent.parent.parent
GREEN = range(120, 180)  # the hue of the program's accent, in degrees


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with every form of the icon."""
    return _draw(tmp_path_factory.mktemp("icons"))


def test_every_png_is_as_wide_as_its_name_says(drawn: Path) -> None:
    """Linux looks for a picture of exactly the size of the panel."""
    widths = {path.name: QImage(str(path)).width() for path in drawn.glob("*.png")}
    assert widths == {f"ftstudio-{width}.png": width for width in widths.values()}
    assert {16, 32, 48, 256, 1024} <= set(widths.values())


@pytest.mark.parametrize("width", [16, 24, 32, 48, 256])
def test_a_white_page_stands_on_green_between_clear_corners(
    drawn: Path, width: int
) -> None:
    """The three things one tells the icon by, at every size."""
    image = QImage(str(drawn / f"ftstudio-{width}.png"))
    assert _colour(image, 0, 0).alpha() < 128
    assert _colour(image, 0.5, 0.06).hue() in GREEN
    assert _colour(image, 0.32, 0.3) == QColor("white")


def test_windows_finds_bitmaps_and_one_large_png(drawn: Path) -> None:
    """Small sizes as bitmaps, which every part of Windows reads; 256 as PNG."""
    content = (drawn / "ftstudio.ico").read_bytes()
    count = struct.unpack_from("<3H", content)[2]
    entries = [struct.unpack_from("<4B2H2I", content, 6 + 16 * n) for n in range(count)]
    pictures = [content[place : place + size] for *_, size, place in entries]
    assert [entry[0] for entry in entries] == [16, 20, 24, 32, 40, 48, 64, 0]
    assert all(picture[:4] == struct.pack("<I", 40) for picture in pictures[:-1])
    assert pictures[-1].startswith(b"\x89PNG")
    assert len(content) == entries[-1][6] + entries[-1][7]


def test_windows_icons_look_like_the_pictures(drawn: Path) -> None:
    """Rows, colours and what is see-through come back as they were drawn."""
    for image in _images(drawn / "ftstudio.ico"):
        plain = QImage.Format.Format_ARGB32
        png = QImage(str(drawn / f"ftstudio-{image.width()}.png"))
        assert image.convertToFormat(plain) == png.convertToFormat(plain)


def test_macos_finds_every_size_it_asks_for(drawn: Path) -> None:
    """From 16 points to 512, each also for screens of double density."""
    content = (drawn / "ftstudio.icns").read_bytes()
    assert struct.unpack_from(">4sI", content) == (b"icns", len(content))
    widths = {}
    place = 8
    while place < len(content):
        name, size = struct.unpack_from(">4sI", content, place)
        widths[name.decode()] = QImage.fromData(content[place + 8 : place + size])
        place += size
    assert {name: image.width() for name, image in widths.items()} == {
        "ic11": 32,
        "ic12": 64,
        "ic07": 128,
        "ic13": 256,
        "ic08": 256,
        "ic14": 512,
        "ic09": 512,
        "ic10": 1024,
    }


def test_on_macos_the_icon_keeps_the_margin_of_all_others(drawn: Path) -> None:
    """Apple's grid: 824 pixels of 1024, the same on every side."""
    largest = max(_images(drawn / "ftstudio.icns"), key=QImage.width)
    middle = [_colour(largest, 0.5, y / 1024).alpha() for y in range(1024)]
    assert middle.index(255) == pytest.approx(100, abs=1)
    assert middle[::-1].index(255) == pytest.approx(100, abs=1)


def test_the_same_drawings_give_the_same_bytes(drawn: Path, tmp_path: Path) -> None:
    """A release built twice is the same release."""
    again = {path.name: path.read_bytes() for path in _draw(tmp_path).iterdir()}
    assert again == {path.name: path.read_bytes() for path in drawn.iterdir()}


def _draw(folder: Path) -> Path:
    subprocess.run([sys.executable, ROOT / "packaging/icons.py", folder], check=True)
    return folder


def _colour(image: QImage, x: float, y: float) -> QColor:
    """The colour at a place given as shares of the width and the height."""
    return image.pixelColor(int(x * image.width()), int(y * image.height()))


def _images(file: Path) -> list[QImage]:
    reader = QImageReader(str(file))
    return [reader.read() for n in range(reader.imageCount()) if reader.jumpToImage(n)]
