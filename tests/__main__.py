"""`python -m tests [pytest arguments]`: sees that Qt can draw, then runs pytest."""

import os
import shutil
import subprocess
import sys

import pytest

_PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"
_PACKAGES = (  # Debian's and Ubuntu's names of what Qt loads to draw without a screen
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libglib2.0-0",
    "libx11-6",
    "libxkbcommon0",
    "libzstd1",
)
_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends", *_PACKAGES)


def main(arguments: list[str]) -> int:
    """Pytest's exit code, or 1 where Qt lacks libraries that we may not install."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # tiny models: more only wait
    complaint = _complaint_of_qt()
    if complaint and _install_libraries():
        complaint = _complaint_of_qt()
    if complaint:
        print(f"Qt cannot start: {complaint}\nThis installs what it needs:")
        print("sudo apt-get update && sudo " + " ".join(_INSTALL))
        return 1
    return int(pytest.main(arguments or _side_by_side()))


def _side_by_side() -> list[str]:
    """All tests in two processes, file by file; more would wait for each other."""
    return ["-n", "2", "--dist", "loadfile"] if (os.cpu_count() or 1) > 1 else []


def _complaint_of_qt() -> str:
    """Why Qt does not start, in its own words; empty if it does.

    Asked in a child process, because a Qt that cannot start aborts.
    """
    probe = subprocess.run(
        [sys.executable, "-c", _PROBE], capture_output=True, text=True, check=False
    )
    if probe.returncode == 0:
        return ""
    lines = probe.stderr.strip().splitlines()
    return lines[-1] if lines else f"exit code {probe.returncode}"


def _install_libraries() -> bool:
    """Install Qt's system libraries; False where that is not ours to do."""
    may = _right_to_install()
    if may is None:
        return False
    print("Installing the system libraries that Qt needs …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (("apt-get", "update"), _INSTALL):
        done = subprocess.run(
            [*may, *command, "-qq"], env=quiet, stdout=subprocess.DEVNULL, check=False
        )
        if done.returncode:
            return False
    return True


def _right_to_install() -> list[str] | None:
    """What stands before apt-get here; None where there is no right or no apt-get."""
    if sys.platform == "win32" or shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return sudo if asked.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
