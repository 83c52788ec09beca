"""The tests; `python -m tests` runs them, `python -m tests.check` runs every check."""
