"""What is said where the program cannot even show its window."""

from collections.abc import Sequence

from ftstudio.words.translation import translate


def lacks(files: Sequence[str], debian: Sequence[str], fedora: Sequence[str]) -> str:
    """Which of the system's libraries are missing, and by which packages they come."""
    return translate(
        "starting",
        "The window cannot open: this system lacks {files}. On Debian or Ubuntu "
        "“sudo apt install {debian}” brings it, on Fedora “sudo dnf install {fedora}”. "
        "Or stay in the terminal with “ftstudio try --no-window”.",
    ).format(files=", ".join(files), debian=" ".join(debian), fedora=" ".join(fedora))


def lacks_something(what: str) -> str:
    """The same of a library that is not among those known here."""
    return translate(
        "starting",
        "The window cannot open: a system library is missing ({what}). Install it, or "
        "stay in the terminal with “ftstudio try --no-window”.",
    ).format(what=what)
