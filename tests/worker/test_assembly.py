"""What processes say to each other while they train together."""

import os
import socket
import subprocess
import sys
from collections.abc import Sequence

import pytest

from ftstudio.core.ranks import Ranks

_BEGIN = """
import os, torch
from ftstudio.worker.assembly import Parted, assemble
from ftstudio.worker.wire import Commands
commands = Commands()
assembly = assemble(commands)
assert not {"RANK", "WORLD_SIZE"} & set(os.environ)
"""
_LEADER = """
assembly.say(torch.tensor([3, 5]))
assembly.spread(torch.tensor([0.5]))
print(assembly.sum_up(torch.tensor([1.0, 10.0])).tolist())
assembly.say_that_it_is_over()
"""
_OTHER = """
print(assembly.hear().tolist(), assembly.spread(torch.tensor([0.0])).tolist())
assembly.sum_up(torch.tensor([2.0, 20.0]))
print(assembly.hear())
"""
_LEAVING = """
assembly.sum_up(torch.tensor([1.0]))
os._exit(0)
"""
_WAITING = """
assembly.sum_up(torch.tensor([1.0]))
try:
    assembly.hear()
except Parted:
    print("parted")
"""
_IMPATIENT = """
from ftstudio.worker.assembly import Assembly
impatient = Assembly(0, 2, commands, patience=2)
try:
    impatient.sum_up(torch.ones(100_000))
except Parted:
    print("alone")
os._exit(0)
"""
_ASKED = """
import threading, time
threading.Timer(1.0, commands.obey, ["COMMAND"]).start()
began = time.monotonic()
try:
    assembly.sum_up(torch.ones(100_000))
except Parted:
    print(time.monotonic() - began < 10)
os._exit(0)
"""
_NEVER_MET = """
import threading
from ftstudio.worker.assembly import Unmet, assemble
from ftstudio.worker.wire import Commands
commands = Commands()
threading.Timer(1.0, commands.obey, ["COMMAND"]).start()
try:
    print(assemble(commands))
except Unmet:
    print("unmet")
"""
_SILENT = """
import time
time.sleep(100)
"""


def meet(*codes: str) -> list[list[str]]:
    """What each process says that runs one of `codes`; the first is rank 0."""
    port = _free_port()
    processes = [
        _start(_BEGIN + code, Ranks(rank, len(codes), "127.0.0.1", port, 0, 1))
        for rank, code in enumerate(codes)
    ]
    return [each.communicate(timeout=100)[0].splitlines() for each in processes]


def meet_silence(code: str) -> list[str]:
    """What rank 0 says that runs `code`, while rank 1 is there and says nothing."""
    port = _free_port()
    leader, silent = (
        _start(_BEGIN + each, Ranks(rank, 2, "127.0.0.1", port, 0, 1))
        for rank, each in enumerate((code, _SILENT))
    )
    with silent:
        try:
            return leader.communicate(timeout=100)[0].splitlines()
        finally:
            silent.kill()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _start(code: str, ranks: Ranks) -> subprocess.Popen[str]:
    command: Sequence[str] = [sys.executable, "-c", code]
    env = os.environ | ranks.as_environment()
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)


def test_rank_0_speaks_the_others_hear_and_what_they_have_is_summed_up() -> None:
    """Nobody else finds the variables any more: accelerate would heed them as well."""
    told, *others = meet(_LEADER, _OTHER, _OTHER)
    assert told == ["[5.0, 50.0]"]
    assert others == [["[3, 5] [0.5]", "None"]] * 2


def test_who_waits_for_one_that_is_gone_learns_of_it() -> None:
    """Rather than waiting for ever."""
    assert meet(_LEAVING, _WAITING) == [[], ["parted"]]


def test_who_leads_does_not_wait_for_ever_for_a_silent_one() -> None:
    """Nobody closes the connection of a computer whose cable is out."""
    assert meet_silence(_IMPATIENT) == ["alone"]


@pytest.mark.parametrize("command", ["end", "alone"])
def test_who_is_to_end_or_alone_waits_for_nobody(command: str) -> None:
    """A computer that was put to sleep does not answer, and the person waits."""
    assert meet_silence(_ASKED.replace("COMMAND", command)) == ["True"]


@pytest.mark.parametrize(
    ("command", "said"), [("stop", "unmet"), ("end", "unmet"), ("alone", "None")]
)
def test_who_waits_for_others_to_come_still_hears(command: str, said: str) -> None:
    """They may never come."""
    ranks = Ranks(0, 2, "127.0.0.1", _free_port(), 0, 1)
    leader = _start(_NEVER_MET.replace("COMMAND", command), ranks)
    assert leader.communicate(timeout=60)[0].splitlines() == [said]
