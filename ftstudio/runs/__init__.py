"""Child processes and runs: starting, listening, stopping, keeping."""
