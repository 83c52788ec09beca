"""Many files in turn: a failure with one stops no other, a full disk stops all."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from ftstudio.core.errors import DiskFull
from ftstudio.core.filing import Filed, Reason
from ftstudio.runs.filing.reasons import CannotFile, Stopped, reason_of

Progress = Callable[[int, int], None]
"""Hears how many files are done with, and of how many."""
T = TypeVar("T")


def in_turn(
    items: Sequence[T],
    work: Callable[[T], Filed],
    progress: Progress,
    must_stop: Callable[[], bool],
) -> tuple[tuple[Filed, ...], tuple[tuple[T, Reason], ...]]:
    """What came of each; those that were not reached when it stopped are in neither.

    Once the disk is full, there is no room for any of the rest.
    """
    filed: list[Filed] = []
    failed: list[tuple[T, Reason]] = []
    for at, item in enumerate(items):
        progress(at, len(items))
        if must_stop():
            break
        try:
            filed.append(work(item))
        except Stopped:
            break
        except CannotFile as error:
            failed.append((item, error.reason))
            if error.reason is Reason.NO_ROOM:
                failed += [(each, Reason.NO_ROOM) for each in items[at + 1 :]]
                break
    else:
        progress(len(items), len(items))
    return tuple(filed), tuple(failed)


@contextlib.contextmanager
def as_reason(source: str) -> Iterator[None]:
    """Turn what the system says of a file that is read from `source` into CannotFile.

    A ValueError is about a name that no file can have.
    """
    try:
        yield
    except (DiskFull, OSError) as error:
        raise CannotFile(reason_of(error, source)) from error
    except ValueError as error:
        raise CannotFile(Reason.OTHER) from error
