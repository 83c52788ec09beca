"""The proof that is kept beside a run, where it is of the version that is kept."""

from dataclasses import dataclass

from ftstudio.core.history import history_of
from ftstudio.core.plain import from_json, from_plain
from ftstudio.core.proof import FORMAT, Proof
from ftstudio.core.run_folder import RunFolder


def proof_of(run: RunFolder) -> Proof | None:
    """The proof of the kept version; None where there is none that can be used.

    It may not have been made yet, be damaged, written by another version of the
    program, or be of a version before the run went on.
    """
    try:
        plain = from_json(run.proof.read_text(encoding="utf-8"))
        if from_plain(_Written, plain).format != FORMAT:
            return None
        proof = from_plain(Proof, plain)
    except (OSError, ValueError):
        return None
    kept = history_of(run.events()).kept
    return proof if kept is not None and kept.step == proof.step else None


@dataclass(frozen=True, slots=True)
class _Written:
    """What proof.json says in every format there will be."""

    format: int
