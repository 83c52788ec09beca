"""The proof of the version that a run has kept, for who only looks at the run."""

from ftstudio.core.kept_proof import proof_for
from ftstudio.core.proof import Proof
from ftstudio.core.run_folder import RunFolder
from ftstudio.runs.glance import glance


def proof_of(run: RunFolder) -> Proof | None:
    """What was measured of it; None where nothing was, or the record is damaged."""
    try:
        kept = glance(run).kept
    except (OSError, ValueError):
        return None
    return None if kept is None else proof_for(run, kept.step)
