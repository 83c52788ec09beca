"""The system's libraries that a window on Linux needs, and who brings them."""

import ctypes
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

Load = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Library:
    """By which package a library comes on Debian or Ubuntu, and on Fedora."""

    file: str
    debian: str
    fedora: str


_ALWAYS = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
)
_FOR_X11 = (
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
    Library("libxcb.so.1", "libxcb1", "libxcb"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)


def missing_libraries(
    environment: Mapping[str, str],
    load: Load = ctypes.CDLL,
    platform: str = sys.platform,
) -> tuple[Library, ...]:
    """Those that are missing here, none where this is no Linux.

    `load` raises OSError for a file that cannot be loaded. Without those for X11, Qt
    ends the program without a word; where there is Wayland, it takes that.
    """
    if not platform.startswith("linux"):
        return ()
    return tuple(each for each in _needed(environment) if not _loads(each, load))


def _needed(environment: Mapping[str, str]) -> Iterator[Library]:
    yield from _ALWAYS
    wished = environment.get("QT_QPA_PLATFORM", "")
    has_other = bool(wished) or bool(environment.get("WAYLAND_DISPLAY"))
    if wished.startswith("xcb") or not has_other:
        yield from _FOR_X11


def _loads(library: Library, load: Load) -> bool:
    try:
        load(library.file)
    except OSError:
        return False
    return True
