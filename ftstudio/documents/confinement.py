"""A reader process shuts itself in: no network, children or writing, little memory."""

import os
import sys

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

_REFUSED = frozenset({
    "os.chmod", "os.chown", "os.exec", "os.fork", "os.forkpty", "os.kill", "os.link",
    "os.mkdir", "os.posix_spawn", "os.remove", "os.rename", "os.rmdir", "os.spawn",
    "os.startfile", "os.startfile/2", "os.symlink", "os.system", "os.truncate",
    "os.utime", "pty.spawn", "shutil.copyfile", "shutil.move", "shutil.rmtree",
    "socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname",
    "socket.sendmsg", "socket.sendto", "subprocess.Popen", "webbrowser.open",
    "_winapi.CreateProcess",
})  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Refused(Exception):
    """A reader tried what it may not do; nothing is known to catch this."""


def confine(memory: int, address_space: int) -> None:
    """Shut this process in for good; both in bytes, and only where they can be limited.

    `memory` is what may be written to, `address_space` counts mapped files as well.
    """
    sys.dont_write_bytecode = True
    if resource is not None:
        _limit(resource.RLIMIT_AS, address_space)
        _limit(resource.RLIMIT_DATA, memory)
        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_FSIZE, 0)
    sys.addaudithook(_refuse)


def _limit(what: int, most: int) -> None:
    _, allowed = resource.getrlimit(what)
    if allowed != resource.RLIM_INFINITY:
        most = min(most, allowed)
    resource.setrlimit(what, (most, most))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _REFUSED:
        raise Refused(event)
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        raise Refused(event)
