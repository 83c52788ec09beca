"""What was measured is kept and told as it is."""

from ftstudio.core.plain import from_json, from_plain, to_json
from ftstudio.core.proof import Proof
from tests.proofs import proof


def test_a_proof_comes_back_as_it_was() -> None:
    """From the file beside the run."""
    assert from_plain(Proof, from_json(to_json(proof()))) == proof()
