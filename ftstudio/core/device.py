"""Where is computed: on the processor or on a graphics card, and why not on a card."""

from enum import StrEnum


class DeviceWish(StrEnum):
    """Where the person wants it: wherever it goes best, or on one of the two."""

    AUTO = "auto"
    CPU = "cpu"
    GPU = "gpu"


class Refusal(StrEnum):
    """Why the processor is taken instead of a graphics card."""

    NOT_BUILT = "not_built"
    """This installation has no parts for graphics cards."""
    NONE_THERE = "none_there"
    """There is none, or its driver does not work."""
    TOO_OLD = "too_old"
    """This build of torch has no code for so old a card."""
    TOO_NEW = "too_new"
    """This build of torch does not know the card yet."""
    FAILED = "failed"
    """The card was tried, and could not compute."""
    TOO_SMALL = "too_small"
    """The model does not fit into the memory that is free on it."""
    RAN_OUT = "ran_out"
    """Its memory ran out in the midst of the work."""
