"""`python -m tests.benchmarks.engine_speed MODEL DOCUMENTS [NAME=PYTHON …]`: tokens/s.

Ours, the limit that bare matrix products set, transformers and peft with padded rows,
and each rival that is named with an interpreter that has it (bfd, wrapped: trl;
torchtune) take turns, one step each, on the texts (*.txt) of a folder. TURNS says how
often (5), THREADS on how many threads (2). Ratios are medians over the turns. A rival
takes 7 to 9 GB: name no more at once than there is memory for.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ftstudio.models.inspecting import inspect
from ftstudio.runs.launch import environment
from ftstudio.worker.writing.model import load_tokenizer
from tests.benchmarks.engine_turn import LENGTH

_TOKENS = 60_000
_HERE = Path(__file__).parent
WANTED = {"gemm": 0.60, "padded": 2.3, "bfd": 1.5, "wrapped": 1.5, "torchtune": 1.5}
PEAK_WANTED = 2.5e9
_WAITING = ("GOMP_SPINCOUNT", "KMP_BLOCKTIME")
"""How a worker's threads wait; rivals' wait as is usual."""


class Peer:
    """One process that takes steps when it is its turn."""

    def __init__(self, command: list[str], env: Mapping[str, str], log: Path) -> None:
        """Start it, and wait until it is ready."""
        self.turns: list[dict[str, Any]] = []
        self._log = log
        with log.open("wb") as errors:
            self._process = subprocess.Popen(
                command,
                env=env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        self._until("ready")

    def take(self, *, is_counted: bool) -> None:
        """One step."""
        assert self._process.stdin is not None
        self._process.stdin.write("go\n")
        self._process.stdin.flush()
        said = json.loads(self._until("{"))
        if is_counted:
            self.turns.append(said)
        self._until("ready")

    def end(self) -> None:
        """It would go on for ever."""
        self._process.kill()
        self._process.wait()

    def _until(self, beginning: str) -> str:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith(beginning):
                return line
        sys.exit(self._log.read_text(encoding="utf-8", errors="replace")[-2000:])


def main(arguments: list[str]) -> int:
    """0 where all is as wanted, else 1."""
    model, folder = map(Path, arguments[:2])
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        tokens = place / "tokens.json"
        tokens.write_text(json.dumps(_documents(model, folder)), encoding="utf-8")
        threads = os.environ.get("THREADS", "2")
        env = os.environ | {
            "MODEL": str(model.resolve()),
            "TOKENS": str(tokens),
            "OMP_NUM_THREADS": threads,
        }
        ours = {name: environment()[name] for name in _WAITING}
        peers = {
            name: Peer(
                command, env | ours if name == "ours" else env, place / f"{name}.log"
            )
            for name, command in _commands(arguments[2:]).items()
        }
        for turn in range(int(os.environ.get("TURNS", "5")) + 1):
            for peer in peers.values():
                peer.take(is_counted=turn > 0)
        for peer in peers.values():
            peer.end()
    return _tell(peers)


def _documents(model: Path, folder: Path) -> list[list[int]]:
    tokenizer = load_tokenizer(inspect(model, model.name))
    found: list[list[int]] = []
    for path in sorted(folder.glob("*.txt")):
        ids = tokenizer(path.read_text(encoding="utf-8"))["input_ids"]
        found.append([*ids[: LENGTH - 1], tokenizer.eos_token_id])
        if sum(map(len, found)) > _TOKENS:
            break
    return found


def _commands(named: list[str]) -> dict[str, list[str]]:
    rivals, here = str(_HERE / "engine_rivals.py"), sys.executable
    commands = {"ours": [here, "-m", "tests.benchmarks.engine_ours", "lean"]}
    commands |= {name: [here, rivals, name] for name in ("gemm", "padded")}
    for each in named:
        name, _, python = each.partition("=")
        commands[name] = [python, rivals, name]
    return commands


def _tell(peers: Mapping[str, Peer]) -> int:
    ours = peers["ours"].turns
    peak = max(each["peak"] for each in ours)
    print(f"{'':12} tokens/s   peak GB   ours is   by CPU time   wanted")
    failed = peak > PEAK_WANTED
    for name, peer in peers.items():
        rate = statistics.median(_rate(each, "seconds") for each in peer.turns)
        line = f"{name:12} {rate:8.1f} {max(e['peak'] for e in peer.turns) / 1e9:9.2f}"
        if name != "ours":
            ratio, by_work = (
                statistics.median(
                    _rate(a, key) / _rate(b, key)
                    for a, b in zip(ours, peer.turns, strict=True)
                )
                for key in ("seconds", "work")
            )
            wanted = WANTED[name]
            failed |= ratio < wanted
            line += f" {ratio:9.2f} {by_work:13.2f} {wanted:8.2f}"
        print(line)
    print(f"peak wanted: {PEAK_WANTED / 1e9:.1f} GB")
    return int(failed)


def _rate(turn: Mapping[str, Any], key: str) -> float:
    return float(turn["tokens"]) / float(turn[key])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
