"""Where the program starts: chooses what to load by its first argument."""

import os
import re
import sys
from collections.abc import Iterable

_OWN_LIBRARY = re.compile(r"lib(Qt6|pyside6|shiboken6|icu)")
"""What comes along inside PySide6: missing only where the program is not whole."""

_NOT_LOADED = "cannot open shared object file"
"""What the system says of a library of its own that it lacks."""


def main() -> int:
    """Do what the command line asks; an exit code."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a library may start this program for a part of its work
    try:
        return _start(sys.argv[1:])
    except KeyboardInterrupt:  # before there was anything to stop
        return 1
    except ImportError as error:  # half of the program was copied, or less
        return _end_with(_not_whole(error.name or str(error)))


def _start(arguments: list[str]) -> int:
    """The part of the program that the first argument names."""
    if arguments[:1] == ["--self-check"]:
        return _check(arguments[1:])
    if arguments and arguments[0].startswith("--"):
        code = _work(arguments)
        if code is not None:
            return code
    if _is_for_the_window(arguments) and _has_screen():
        return _show_window(arguments)
    from ftstudio.cli import main as cli

    return cli(arguments)


def _work(arguments: list[str]) -> int | None:
    """What a child of the program does; None where it is none."""
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
        case ["--newest"]:
            from ftstudio.care.asking_main import main as asking

            return asking(arguments[1:])
        case ["--print"]:
            from ftstudio.ui.printing_main import main as printing

            return printing()
    return None


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
    from ftstudio import paths
    from ftstudio.care.libraries import missing_libraries
    from ftstudio.care.whole import missing_library
    from ftstudio.words import starting

    if getattr(sys, "frozen", False) and (cut := missing_library(paths.program())):
        return _end_with(_not_whole(cut))

    if missing := missing_libraries(os.environ):
        columns = zip(*((e.file, e.debian, e.fedora) for e in missing), strict=True)
        return _end_with(starting.lacks(*map(_once, columns)))
    try:
        from ftstudio.app import main as window
    except ModuleNotFoundError:
        raise
    except ImportError as error:
        if _OWN_LIBRARY.match(str(error)) or _NOT_LOADED not in str(error):
            raise
        return _end_with(starting.lacks_something(str(error)))
    return window(arguments)


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _not_whole(missing: str) -> str:
    """What to say of a missing part; what makes sentences may be missing as well."""
    try:
        from ftstudio.core.errors import ProgramNotWhole
        from ftstudio.words.messages import sentence

        return sentence(ProgramNotWhole(missing))
    except ImportError:
        return f"The program is not whole ({missing} is missing). Install it again."


def _end_with(text: str) -> int:
    try:
        from ftstudio.care.last_word import last_word

        last_word(text)
    except ImportError:
        sys.stderr.write(f"{text}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
