"""Look: colours, style sheet and icons of one theme."""

import json
import re
import shutil
import tempfile
import weakref
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ftstudio import paths

LIGHT, DARK = "light", "dark"
_ICON = re.compile(r"@icon\(([\w-]+), (\w+)\)")
_NAME = re.compile(r"@(\w+)")
_FOR_TEXT = re.compile(r"((?:font-size|min-width): )(\d+)px")


class Look:
    """One theme: what each colour's name means, and what follows from it.

    The names are those of `resources/styles/light.json`; `window.qss` beside it says
    which roles there are.
    """

    def __init__(self, theme: str, type_scale: float = 1.0) -> None:
        """Read the theme called `theme`: "light" or "dark".

        Text is `type_scale` times as large as usual.
        """
        self.theme = theme
        self.type_scale = type_scale
        content = paths.resource(f"styles/{theme}.json").read_text(encoding="utf-8")
        self._colours: dict[str, str] = json.loads(content)
        self._folder = _new_folder()
        if self._folder is not None:  # Qt's own kind outlives the end of the program
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    def colour(self, name: str) -> QColor:
        """The colour of that name; raises KeyError where there is none."""
        return QColor(self._colours[name])

    def px(self, usual: int) -> int:
        """The size of type, or of a place made for text, that is usually `usual`."""
        return round(usual * self.type_scale)

    def style_sheet(self) -> str:
        """The style sheet of the whole program, its @names filled in.

        It is good for as long as this look lives: a style sheet names pictures by their
        file, so the few that it needs lie in a folder which goes when the look does,
        or with the program.
        """
        sheet = paths.resource("styles/window.qss").read_text(encoding="utf-8")
        sheet = _ICON.sub(lambda found: self._url(found[1], found[2]), sheet)
        sheet = _FOR_TEXT.sub(
            lambda found: f"{found[1]}{self.px(int(found[2]))}px", sheet
        )
        return _NAME.sub(lambda found: self._colours[found[1]], sheet)

    def palette(self) -> QPalette:
        """The same colours for what the style sheet does not reach."""
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette

    def icon(self, name: str, colour: str = "ink", size: int = 18) -> QIcon:
        """The icon `resources/icons/<name>.svg` in a colour of the theme.

        It keeps its colour where it is selected, and is muted where it is disabled.
        """
        icon = QIcon()
        for scale in (1, 2):
            drawn = self.pixmap(name, size, colour, scale)
            icon.addPixmap(drawn, QIcon.Mode.Normal)
            icon.addPixmap(drawn, QIcon.Mode.Selected)
            icon.addPixmap(self.pixmap(name, size, "muted", scale), QIcon.Mode.Disabled)
        return icon

    def pixmap(
        self, name: str, size: int, colour: str = "ink", scale: float = 2.0
    ) -> QPixmap:
        """The same as a picture, `size` units wide and high, for screens of `scale`."""
        renderer = QSvgRenderer(QByteArray(self.drawing(name, colour).encode()))
        return _rendered(renderer, QSize(size, size), scale)

    def drawing(self, name: str, colour: str = "ink") -> str:
        """The same as SVG, for what is drawn as lines wherever it goes."""
        return _drawing(name).replace("currentColor", self._colours[colour])

    def illustration(self, name: str, size: QSize, scale: float = 2.0) -> QPixmap:
        """The drawing `resources/drawings/<name>.svg` in the colours of the theme.

        Its @names are colours, as in the style sheet; it fills as much of `size` as its
        own shape lets it.
        """
        drawn = paths.resource(f"drawings/{name}.svg").read_text(encoding="utf-8")
        drawn = _NAME.sub(lambda found: self._colours[found[1]], drawn)
        renderer = QSvgRenderer(QByteArray(drawn.encode()))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        return _rendered(renderer, size, scale)

    def _url(self, name: str, colour: str) -> str:
        if self._folder is None:
            return "none"
        file = self._folder / f"{name}-{colour}.svg"
        file.write_text(self.drawing(name, colour), encoding="utf-8")
        return f'url("{file.as_posix()}")'


_ROLES = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "background",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "accent_soft",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "line",
}


def _rendered(renderer: QSvgRenderer, size: QSize, scale: float) -> QPixmap:
    pixmap = QPixmap(size * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _new_folder() -> Path | None:
    """A folder for a short time; None where there is no room for one."""
    try:
        return Path(tempfile.mkdtemp(prefix="ftstudio-"))
    except OSError:
        return None


@cache
def _drawing(name: str) -> str:
    return paths.resource(f"icons/{name}.svg").read_text(encoding="utf-8")
