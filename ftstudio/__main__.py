"""Where the program starts: chooses what to load by its first argument."""

import sys


def main() -> int:
    """Do what the command line asks; an exit code."""
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
        case ["--get"]:
            from ftstudio.models.getting import main as getting

            return getting(arguments[1:])
    from ftstudio.cli import main as cli

    return cli(arguments)


if __name__ == "__main__":
    sys.exit(main())
