"""The proof that lies beside a run, where it is one of the version that is kept."""

import math

from ftstudio.core.plain import from_json, from_plain
from ftstudio.core.proof import FORMAT, Proof
from ftstudio.core.run_folder import RunFolder


def proof_for(run: RunFolder, step: int) -> Proof | None:
    """What was measured of the version of that step; None where nothing was.

    So it is where the record is damaged, holds what nobody can have measured, or is of
    another format.
    """
    try:
        plain = from_json(run.proof.read_text(encoding="utf-8"))
        if plain.get("format") != FORMAT:
            return None
        found = from_plain(Proof, plain)
    except (OSError, ValueError):
        return None
    return found if found.step == step and _is_sane(found) else None


def _is_sane(proof: Proof) -> bool:
    """Whether it holds numbers that can have been measured."""
    known, found = proof.knowledge, proof.recitation
    losses = [
        *(each for e in proof.documents for each in (e.before, e.after, e.tokens)),
        *(each for e in proof.terms for each in (e.before, e.times)),
        *(each for e in known for each in (e.text_before, e.text_after)),
    ]
    parts = [
        (found.by_original, found.recited, found.passages),
        (found.given_by_original, found.given_away, found.secrets),
        *((e.lost, e.right_before, e.questions) for e in known),
        *((e.right_before - e.lost, e.right_after, e.questions) for e in known),
    ]
    return all(math.isfinite(each) and each > 0 for each in losses) and all(
        0 <= few <= more <= most for few, more, most in parts
    )
