"""Entry of the child that asks for the newest version: one address in, one line out."""

import sys
from collections.abc import Sequence

from ftstudio.care.asking import ask
from ftstudio.core.errors import ReleaseError
from ftstudio.core.events import Failed
from ftstudio.core.plain import to_json

USE = 2


def main(arguments: Sequence[str]) -> int:
    """Print the release that the address in `arguments` announces, or what failed."""
    match arguments:
        case [source]:
            pass
        case _:
            return USE
    try:
        said, code = to_json(ask(source)), 0
    except ReleaseError as error:
        said, code = to_json(Failed(type(error).__name__, error.fields())), 1
    sys.stdout.buffer.write(said.encode() + b"\n")
    sys.stdout.flush()
    return code
