"""Gentle: on how many threads a training computes while other programs come first."""


def gentle_threads(threads: int) -> int:
    """Half of `threads`, rounded up: at most twice as long, and never none."""
    return (threads + 1) // 2
