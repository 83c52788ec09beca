"""Says a sentence where there is no window to say it in."""

import contextlib
import ctypes
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable

_NAME = "FT Studio"
_WITH_AN_ICON = 0x10
_TOOLS = {
    "zenity": ("--error", f"--title={_NAME}", "--no-markup", "--text={}"),
    "kdialog": ("--title", _NAME, "--error", "{}"),
    "xmessage": ("-center", "{}"),
    "osascript": ("-e", 'display alert "FT Studio" message "{}"'),
}
"""What desktops have to show a sentence with."""
_WITHOUT_LINES = "xmessage"
"""It breaks no lines, and its letters are those of X11 of old."""
_AS_OF_OLD = str.maketrans("“”„’‘–—\u202f\xa0", '"""\'\'--  ')
_WIDTH = 72
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def last_word(text: str, find: Callable[[str], str | None] = shutil.which) -> None:
    """Write `text` on stderr; where nobody may see that, show it on the desktop too.

    `find` gives the path of a program, None where there is none of that name.
    """
    with contextlib.suppress(OSError, AttributeError):  # there may be no stderr
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
        if sys.stderr.isatty():
            return
    if sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, text, _NAME, _WITH_AN_ICON)
    elif sys.platform == "darwin" or any(map(os.environ.get, _SCREENS)):
        _show(text, find)


def _show(text: str, find: Callable[[str], str | None]) -> None:
    """Let the first tool that is there show it until the person has read it."""
    plain = text.replace("\\", "").replace('"', "")
    for name, arguments in _TOOLS.items():
        tool = find(name)
        if tool is not None:
            said = _in_lines(plain) if name == _WITHOUT_LINES else plain
            line = [tool, *(each.format(said) for each in arguments)]
            subprocess.run(line, check=False, capture_output=True)
            return


def _in_lines(text: str) -> str:
    return textwrap.fill(text.translate(_AS_OF_OLD), _WIDTH)
