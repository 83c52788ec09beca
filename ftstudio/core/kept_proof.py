"""The proof that lies beside a run, where it is one of the version that is kept."""

from ftstudio.core.plain import from_json, from_plain
from ftstudio.core.proof import FORMAT, Proof
from ftstudio.core.run_folder import RunFolder


def proof_for(run: RunFolder, step: int) -> Proof | None:
    """What was measured of the version of that step; None where nothing was.

    So it is where the record is damaged, or of another format.
    """
    try:
        plain = from_json(run.proof.read_text(encoding="utf-8"))
        if plain.get("format") != FORMAT:
            return None
        found = from_plain(Proof, plain)
    except (OSError, ValueError):
        return None
    return found if found.step == step else None
