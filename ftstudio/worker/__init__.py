"""The work itself, in a process of its own: all that needs torch."""
