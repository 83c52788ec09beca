"""Ranks: the processes that train one model together, as torchrun sets them out.

They find each other by the environment that `torch.distributed` of PyTorch knows as
`env://`: RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT; on one computer LOCAL_RANK and
LOCAL_WORLD_SIZE.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ftstudio.core.errors import RanksUnclear

_NEEDED = ("RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT")
VARIABLES = frozenset({*_NEEDED, "LOCAL_RANK", "LOCAL_WORLD_SIZE"})


@dataclass(frozen=True, slots=True)
class Ranks:
    """Which process this is among `size`, of which so many are on this computer.

    Rank 0 leads: it alone reads documents, decides, saves and speaks. It is found at
    `address` and `port`.
    """

    rank: int
    size: int
    address: str
    port: int
    local_rank: int
    local_size: int

    @property
    def leads(self) -> bool:
        """Whether the others compute for this one."""
        return self.rank == 0

    def as_environment(self) -> dict[str, str]:
        """The variables by which a process learns of it."""
        return {
            "RANK": str(self.rank),
            "WORLD_SIZE": str(self.size),
            "MASTER_ADDR": self.address,
            "MASTER_PORT": str(self.port),
            "LOCAL_RANK": str(self.local_rank),
            "LOCAL_WORLD_SIZE": str(self.local_size),
        }


def ranks_in(environment: Mapping[str, str]) -> Ranks | None:
    """What an environment says, None where it speaks of no other process.

    Raises RanksUnclear where it says only a part, or what cannot be.
    """
    if environment.get("WORLD_SIZE", "1") == "1":
        return None
    for name in _NEEDED:
        if not environment.get(name):
            raise RanksUnclear(variable=name)
    rank, size, port = (
        _number(environment, each) for each in ("RANK", "WORLD_SIZE", "MASTER_PORT")
    )
    if not 0 <= rank < size:
        raise RanksUnclear(variable="RANK")
    local_size = _number(environment, "LOCAL_WORLD_SIZE", default=1)
    local_rank = _number(environment, "LOCAL_RANK", default=0)
    address = environment["MASTER_ADDR"]
    return Ranks(rank, size, address, port, local_rank, max(local_size, 1))


def _number(environment: Mapping[str, str], name: str, default: int = 0) -> int:
    text = environment.get(name, str(default))
    if not text.isdecimal():
        raise RanksUnclear(variable=name)
    return int(text)
