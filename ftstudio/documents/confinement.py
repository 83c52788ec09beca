"""A reader process shuts itself in: no network, children or writing, little memory."""

import contextlib
import importlib
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

_REFUSED = frozenset({
    "_winapi.CreateProcess", "_winapi.OpenProcess", "ctypes.call_function",
    "ctypes.dlopen", "ctypes.dlsym", "ctypes.dlsym/handle", "os.chflags", "os.chmod",
    "os.chown", "os.exec", "os.fork", "os.forkpty", "os.kill", "os.killpg", "os.link",
    "os.mkdir", "os.posix_spawn", "os.remove", "os.removexattr", "os.rename",
    "os.rmdir", "os.setxattr", "os.spawn", "os.startfile", "os.startfile/2",
    "os.symlink", "os.system", "os.truncate", "os.utime", "pickle.find_class",
    "pty.spawn", "signal.pthread_kill", "sqlite3.connect", "webbrowser.open",
})  # fmt: skip
_ALL_REFUSED = frozenset({
    "ftplib", "http", "imaplib", "poplib", "shutil", "smtplib", "socket", "subprocess",
    "tempfile", "urllib", "winreg",
})  # fmt: skip
_LISTING = frozenset({"os.listdir", "os.scandir"})
_UNHEARD = {
    "_posixsubprocess": ("fork_exec",),
    "subprocess": ("_fork_exec",),
    "os": ("mkfifo", "mknod", "openpty"),
    "posix": ("mkfifo", "mknod", "openpty"),
    "signal": ("pidfd_send_signal",),
    "_signal": ("pidfd_send_signal",),
    "_posixshmem": ("shm_open", "shm_unlink"),
}
"""What does harm without telling the audit hook, by module."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Refused(Exception):
    """A reader tried what it may not do; nothing is known to catch this."""


@dataclass(slots=True)
class Door:
    """The one file of the person's that may be opened now, "" for none."""

    path: str = ""


def confine(memory: int, address_space: int, door: Door | None = None) -> None:
    """Shut this process in for good; both in bytes, and only where they can be limited.

    `memory` is what may be written to, `address_space` counts mapped files as well.
    With a `door` nothing can be read but what it says, and what is installed. Native
    code is bound by the limits alone; what calls it by way of ctypes must have been
    loaded before.
    """
    sys.dont_write_bytecode = True
    if resource is not None:
        if sys.platform == "linux":  # elsewhere watched from outside
            _limit(resource.RLIMIT_AS, address_space)
            _limit(resource.RLIMIT_DATA, memory)
        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_FSIZE, 0)
    installed = _installed()
    _take_away()

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            _check(arguments, door, installed)
        elif event in _LISTING:
            _check_folder(arguments, door, installed)
        elif event in _REFUSED or event.partition(".")[0] in _ALL_REFUSED:
            raise Refused(event)

    sys.addaudithook(refuse)


def _take_away() -> None:
    """Put a refusal in the place of each function that the audit hook hears not."""
    for module_name, names in _UNHEARD.items():
        with contextlib.suppress(ImportError):  # not every system has all of them
            module = importlib.import_module(module_name)
            for name in names:
                if hasattr(module, name):
                    setattr(module, name, _refuses(name))


def _refuses(name: str) -> Callable[..., NoReturn]:
    def refused(*_arguments: object, **_named: object) -> NoReturn:
        raise Refused(name)

    return refused


def _limit(what: int, most: int) -> None:
    _, allowed = resource.getrlimit(what)
    if allowed != resource.RLIM_INFINITY:
        most = min(most, allowed)
    resource.setrlimit(what, (most, most))


def _installed() -> tuple[str, ...]:
    """The folders that Python and its libraries are in, ending in a separator."""
    ours = str(Path(__file__).parent.parent.parent)
    compiled = sys.pycache_prefix or ""
    places = {sys.prefix, sys.base_prefix, sys.exec_prefix, ours, compiled, *sys.path}
    if getattr(sys, "frozen", False):  # then modules lie in the program's own file
        places.add(str(Path(sys.executable).parent))
    every = {Path(each).absolute() for each in places - {""}}
    every |= {each.resolve() for each in every}
    return tuple(f"{each}{os.sep}" for each in every if each != each.parent)


def _check(
    arguments: tuple[object, ...], door: Door | None, installed: tuple[str, ...]
) -> None:
    """Raise Refused where a file is opened for writing, or one that is not ours."""
    path, _, flags = arguments
    if isinstance(flags, int) and flags & _WRITING:
        raise Refused("open")
    if door is None or not isinstance(path, str | bytes | os.PathLike):
        return
    name = os.fsdecode(path)
    if name in (door.path, os.devnull):
        return
    if not os.path.abspath(name).startswith(installed):  # noqa: PTH100
        raise Refused("open")


def _check_folder(
    arguments: tuple[object, ...], door: Door | None, installed: tuple[str, ...]
) -> None:
    """Raise Refused where a folder is listed that is not one of ours."""
    if door is None:
        return
    path = arguments[0] or "."
    if not isinstance(path, str | bytes | os.PathLike):
        raise Refused("listing")
    folder = os.path.abspath(os.fsdecode(path))  # noqa: PTH100
    if not f"{folder}{os.sep}".startswith(installed):
        raise Refused("listing")
