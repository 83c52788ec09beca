"""Instance: one window a person and home; later starts hand over what they are asked.

The first one holds a lock, which the system takes away when it ends, however it ends.
It listens at a place whose name nobody can guess, and writes that name beside the lock;
who can read it is who may read the person's projects. It speaks first: one that hangs
was told nothing by the time the other gives up.
"""

import contextlib
import ctypes
import os
import re
import secrets
import sys
import time
from enum import Enum, auto
from functools import partial
from pathlib import Path

import filelock
from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ftstudio.core.asked import LONGEST_LINE, Asked, from_line, to_line
from ftstudio.core.plain import MalformedRecord

_HERE, _HEARD = b"ftstudio 1\n", b"heard\n"
_LOCK, _PLACE = "window.lock", "window.at"
_NAME, _LONGEST_PLACE = "ftstudio-", 1000
_SOON = 500  # milliseconds in which a place on this computer is reached
_BETWEEN = 100  # milliseconds between two tries
_LONGEST_TALK = 5000  # milliseconds that a later start may take to say what it wants


class Role(Enum):
    """What this start of the program has become."""

    FIRST = auto()
    HANDED_OVER = auto()
    UNANSWERED = auto()


class Instance(QObject):
    """This start of the program among all for the same home."""

    asked = Signal(Asked)
    """A later start was asked for this, and the window is wanted."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._home = home
        self._lock = filelock.FileLock(home / _LOCK)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def join(self, asked: Asked, seconds: float) -> Role:
        """Be the first, or hand `asked` over to the first; it has so long to answer.

        Where nothing can be written there is no telling: everyone is the first then.
        """
        until = time.monotonic() + seconds
        while True:
            if self._is_first():
                self._listen()
                return Role.FIRST
            if self._hand_over(asked, until):
                return Role.HANDED_OVER
            if time.monotonic() > until:
                return Role.UNANSWERED
            QThread.msleep(_BETWEEN)

    def end(self) -> None:
        """Listen no longer: the next start is the first."""
        self._server.close()
        if self._lock.is_locked:
            (self._home / _PLACE).unlink(missing_ok=True)
        self._lock.release()

    def _is_first(self) -> bool:
        try:
            self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
        except filelock.Timeout:
            return False
        except (OSError, NotImplementedError):
            return True
        return True

    def _listen(self) -> None:
        """Where that cannot be, later starts find nobody, and say so."""
        if before := self._place():
            QLocalServer.removeServer(before)  # of one that was killed
        name = _NAME + secrets.token_hex(12)
        if not self._server.listen(name):
            return
        beside = self._home / f"{_PLACE}.part"
        with contextlib.suppress(OSError):
            beside.write_text(self._server.fullServerName(), encoding="utf-8")
            os.replace(beside, self._home / _PLACE)

    def _place(self) -> str:
        """Where the first one listens; "" if it does not say."""
        try:
            with (self._home / _PLACE).open(encoding="utf-8") as file:
                place = file.read(_LONGEST_PLACE)
        except (OSError, ValueError):
            return ""
        name = re.split(r"[/\\]", place)[-1]
        is_ours = name.startswith(_NAME) and name.removeprefix(_NAME).isalnum()
        return place if is_ours else ""

    def _hand_over(self, asked: Asked, until: float) -> bool:
        place = self._place()
        if not place:
            return False
        line = QLocalSocket()
        line.connectToServer(place)
        if not (line.waitForConnected(_SOON) and _says(line, _HERE, until)):
            line.abort()
            return False
        _let_it_come_forward()
        line.write(to_line(asked))
        return _says(line, _HEARD, until)

    def _greet(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            line.disconnected.connect(line.deleteLater)
            line.readyRead.connect(partial(self._hear, line))
            QTimer.singleShot(_LONGEST_TALK, line, line.abort)
            line.write(_HERE)
            line.flush()

    def _hear(self, line: QLocalSocket) -> None:
        """Take one whole line that is one of ours; break off at anything else."""
        if not line.canReadLine():
            if line.bytesAvailable() > LONGEST_LINE:
                line.abort()
            return
        try:
            asked = from_line(bytes(line.readLine(LONGEST_LINE).data()))
        except MalformedRecord:
            line.abort()
            return
        line.write(_HEARD)
        line.flush()
        line.disconnectFromServer()
        self.asked.emit(asked)


def _says(line: QLocalSocket, word: bytes, until: float) -> bool:
    """Wait for a word; False where another one, or none, comes in time."""
    while line.bytesAvailable() < len(word):
        left = int(1000 * (until - time.monotonic()))
        if left <= 0 or not line.waitForReadyRead(left):
            return False
    return bytes(line.read(len(word)).data()) == word


def _let_it_come_forward() -> None:
    """Windows lets only what a person has just started raise a window, or allow it."""
    if sys.platform == "win32":
        anyone = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anyone)
