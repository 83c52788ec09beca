"""`python -m tests.check [--no-tests]`: every check in turn, with its time."""

import argparse
import subprocess
import sys
import time
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_BESIDE_US = Path(sys.executable).parent  # the tools of this environment, none other
_CHECKS = {
    "lint": [sys.executable, "-m", "ruff", "check", "--quiet", "."],
    "format": [sys.executable, "-m", "ruff", "format", "--check", "--quiet", "."],
    "types": [sys.executable, "-m", "mypy", "--no-error-summary"],
    "layers": [str(_BESIDE_US / "lint-imports"), "--no-logo"],
}
_TESTS = {"tests": [sys.executable, "-m", "tests"]}


def main(arguments: list[str]) -> int:
    """0 where every check passes, else 1; all are run, whatever the first ones say."""
    parser = argparse.ArgumentParser(prog="python -m tests.check", description=__doc__)
    parser.add_argument("--no-tests", action="store_true", help="leave pytest out")
    no_tests = parser.parse_args(arguments).no_tests
    checks = _CHECKS if no_tests else _CHECKS | _TESTS
    passed = {name: _passes(name, command) for name, command in checks.items()}
    failed = [name for name, fine in passed.items() if not fine]
    print(f"Failed: {', '.join(failed)}" if failed else "All checks pass.")
    return 1 if failed else 0


def _passes(name: str, command: list[str]) -> bool:
    print(f"── {name}", flush=True)
    start = time.monotonic()
    done = subprocess.run(command, cwd=_ROOT, check=False)
    word = "FAILED" if done.returncode else "passes"
    print(f"── {name} {word} ({time.monotonic() - start:.1f} s)\n", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
