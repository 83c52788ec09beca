"""Where the program starts: chooses what to load by its first argument."""

import os
import sys


def main() -> int:
    """Do what the command line asks; an exit code."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a library may start this program for a part of its work
    try:
        return _start(sys.argv[1:])
    except KeyboardInterrupt:  # before there was anything to stop
        return 1


def _start(arguments: list[str]) -> int:
    """The part of the program that the first argument names."""
    match arguments[:1]:
        case ["--worker"]:
            from ftstudio.worker.main import main as worker

            return worker(arguments[1:])
        case ["--reader"]:
            from ftstudio.documents.reader_main import main as reader

            return reader()
        case ["--recognise"]:
            from ftstudio.documents.recognition_main import main as recognising

            return recognising()
        case ["--get"]:
            from ftstudio.models.getting import main as getting

            return getting(arguments[1:])
        case ["--units"]:
            from ftstudio.models.answering import main as answering

            return answering(arguments[1:])
        case ["--self-check"]:
            return _check(arguments[1:])
    if _is_for_the_window(arguments) and _has_screen():
        return _show_window(arguments)
    from ftstudio.cli import main as cli

    return cli(arguments)


def _check(arguments: list[str]) -> int:
    """See whether the program can do its work; a child of that opens the window."""
    if arguments == ["window"]:
        if not _has_screen():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from ftstudio.app import open_once

        return open_once()
    from ftstudio.self_check import main as check

    return check()


def _is_for_the_window(arguments: list[str]) -> bool:
    """Nothing, "try" alone, or things to open, as a click or a drop hands them over."""
    if arguments in ([], ["try"]):
        return True
    from ftstudio.cli.main import names_paths

    return names_paths(arguments)


def _has_screen() -> bool:
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _show_window(arguments: list[str]) -> int:
    try:
        from ftstudio.app import main as window
    except ImportError as error:
        sys.stderr.write(
            f"The window cannot open: a system library is missing ({error}). Install "
            "it, or stay in the terminal with “ftstudio try --no-window”.\n"
        )
        return 1
    return window(arguments)


if __name__ == "__main__":
    sys.exit(main())
