"""The same jobs without a window."""

from ftstudio.cli.main import main

__all__ = ["main"]
