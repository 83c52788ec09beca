"""Options that several commands share."""

import argparse
from pathlib import Path

from ftstudio.cli import values
from ftstudio.core.device import DeviceWish
from ftstudio.core.job import PATIENCE
from ftstudio.core.presets import Caution, Effort

Parser = argparse.ArgumentParser


def folders(parser: Parser, fewest: str = "+") -> None:
    """The folders to read."""
    parser.add_argument(
        "folders",
        metavar="FOLDER",
        nargs=fewest,
        type=Path,
        help="a folder of documents, or one document",
    )


def model(parser: Parser, default: str | None, what: str) -> None:
    """Which model, `default` where none is named; `what` can be named."""
    parser.add_argument(
        "--model",
        metavar="NAME|PATH",
        default=default,
        help=f"{what} (default: %(default)s)" if default else what,
    )
    parser.add_argument(
        "--get-model",
        action="store_true",
        help="get the model first where it is not on this computer yet",
    )


def device(parser: Parser) -> None:
    """Where to compute."""
    parser.add_argument(
        "--device",
        choices=[each.value for each in DeviceWish],
        help="where to train: on the processor, on the graphics card, or wherever it "
        "goes best (default: as chosen in the window's preferences, else auto)",
    )


def run(parser: Parser) -> None:
    """The run that is meant."""
    parser.add_argument("run", metavar="RUN", type=Path, help="the folder of a run")


def instruction(parser: Parser) -> None:
    """What the model shall heed."""
    parser.add_argument(
        "--instruction",
        metavar="TEXT",
        type=values.instruction,
        default="",
        help="what it shall heed whenever it answers",
    )


def json(parser: Parser, default: object = False) -> None:
    """Whether scripts are to read what is said."""
    parser.add_argument(
        "--json", action="store_true", default=default, help="one JSON object a line"
    )


def gentle(parser: Parser) -> None:
    """Whether other programs come first."""
    parser.add_argument(
        "--gentle",
        action=argparse.BooleanOptionalAction,
        help="leave half of the processor cores, and precedence, to your other "
        "programs; takes up to twice as long (default: as chosen in the window)",
    )


def processes(parser: Parser) -> None:
    """How many processes share the work."""
    parser.add_argument(
        "--processes",
        metavar="N",
        type=values.positive,
        default=1,
        help="share the work among N processes on this computer, each with its own "
        "copy of the model; for several computers start them with torchrun",
    )


def steering(parser: Parser) -> None:
    """How long and how cautiously to train, and by which numbers."""
    efforts, cautions = [e.value for e in Effort], [c.value for c in Caution]
    parser.add_argument(
        "--effort",
        choices=efforts,
        default=Effort.BALANCED.value,
        help="how long to train (default: %(default)s)",
    )
    parser.add_argument(
        "--everything",
        action="store_true",
        help="learn from all documents, also where there are more than the effort has "
        "time for; a large folder takes days",
    )
    parser.add_argument(
        "--caution",
        choices=cautions,
        default=Caution.NORMAL.value,
        help="how much to hold against learning by heart (default: %(default)s)",
    )
    parser.add_argument(
        "--max-steps",
        metavar="N",
        type=values.positive,
        default=0,
        help="stop after N steps",
    )
    parser.add_argument(
        "--folds",
        metavar="K",
        type=values.folds_wished,
        help="cross-validation: train K times first, each time examined by other "
        "documents; 0 for none (default: 5 where one exam would be too small)",
    )
    parser.add_argument(
        "--patience",
        metavar="N",
        type=values.seed,
        default=PATIENCE,
        help="measurements after which a warning ends the training by itself; 0 for "
        "never (default: %(default)s)",
    )
    parser.add_argument(
        "--set",
        metavar="NAME=VALUE",
        dest="changed",
        type=values.hyperparameter,
        action="append",
        default=[],
        help="set a hyperparameter, such as passes=3 or learning_rate=0.0005",
    )
    parser.add_argument(
        "--seed",
        metavar="N",
        type=values.seed,
        default=0,
        help="the same seed, the same run",
    )
