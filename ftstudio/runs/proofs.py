"""The proof of a run, as it was kept beside it."""

from ftstudio.core.plain import from_json, from_plain
from ftstudio.core.proof import FORMAT, Proof
from ftstudio.core.run_folder import RunFolder
from ftstudio.runs.glance import glance


def proof_of(run: RunFolder) -> Proof | None:
    """What was measured of the version that a run has kept; None where nothing was.

    So it is where the record is damaged, of another format, or of another version.
    """
    try:
        plain = from_json(run.proof.read_text(encoding="utf-8"))
        if plain.get("format") != FORMAT:
            return None
        found, kept = from_plain(Proof, plain), glance(run).kept
    except (OSError, ValueError):
        return None
    return found if kept is not None and found.step == kept.step else None
