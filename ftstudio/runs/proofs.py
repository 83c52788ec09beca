"""The proof of a run, as it was kept beside it."""

import math

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
    is_of_it = kept is not None and found.step == kept.step
    return found if is_of_it and _is_sane(found) else None


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
