"""Release: a version of the program, as it is announced, and whether it is newer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Release:
    """`page` is where people get it, "" where none was told; `notes` what is new."""

    version: str
    page: str = ""
    notes: str = ""
