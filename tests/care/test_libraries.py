"""The system's libraries for the window, by the packages that bring them."""

import pytest

from ftstudio.care.libraries import Load, missing_libraries

_X11 = {"DISPLAY": ":0"}


def _lacking(*files: str) -> Load:
    def load(file: str) -> object:
        if file in files:
            raise OSError(file)
        return None

    return load


def _debian(environment: dict[str, str], *files: str) -> list[str]:
    load = _lacking(*files)
    missing = missing_libraries(environment, load, "linux")
    return [each.debian for each in missing]


def test_each_missing_library_is_told_by_its_package() -> None:
    """On Debian and Ubuntu, and on Fedora."""
    load = _lacking("libEGL.so.1", "libxcb-cursor.so.0")
    missing = missing_libraries(_X11, load, "linux")
    assert [(each.debian, each.fedora) for each in missing] == [
        ("libegl1", "libglvnd-egl"),
        ("libxcb-cursor0", "xcb-util-cursor"),
    ]


def test_those_for_x11_are_asked_for_only_where_they_are_used() -> None:
    """Wayland and what draws nowhere do without."""
    wayland = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    nowhere = {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}
    forced = wayland | {"QT_QPA_PLATFORM": "xcb"}
    file = "libxkbcommon-x11.so.0"
    assert _debian(_X11, file) == ["libxkbcommon-x11-0"]
    assert _debian(wayland, file) == _debian(nowhere, file) == []
    assert _debian(forced, file) == ["libxkbcommon-x11-0"]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_qt_brings_all_it_needs(platform: str) -> None:
    """Nothing is looked for."""
    load = _lacking("libEGL.so.1")
    assert missing_libraries(_X11, load, platform) == ()


def test_here_they_are_found_as_the_window_is_tested_here() -> None:
    """The real loader, for what is needed in any case."""
    assert missing_libraries({"QT_QPA_PLATFORM": "offscreen"}) == ()
