"""Proofs, with everything filled in that a test does not care for."""

from dataclasses import replace
from typing import Any

from ftstudio.core.proof import (
    FORMAT,
    DocumentProof,
    Knowledge,
    Overall,
    Proof,
    Recitation,
    Source,
    TermProof,
)

NOTHING_REPEATED = Recitation(40, 0, 0, 0, 0, 0, 0)


def proof(**changes: Any) -> Proof:
    """One of a training that went well."""
    documents = [("a", 3.0, 2.6), ("b", 3.4, 3.0), ("c", 2.8, 2.5), ("d", 3.1, 2.7)]
    made = Proof(
        format=FORMAT,
        step=40,
        source=Source.TEST,
        overall=Overall(0.12, 0.1, 0.14),
        documents=tuple(DocumentProof(*each, tokens=100) for each in documents),
        terms=(TermProof("munition", 8, 9.0, 6.0), TermProof("tenon", 2, 8.0, 8.0)),
        knowledge=(knowledge(),),
        recitation=NOTHING_REPEATED,
        seconds=9.0,
    )
    return replace(made, **changes)


def knowledge(**changes: Any) -> Knowledge:
    """Of English, of which nothing is lost."""
    made = Knowledge(
        "en", 3.0, 3.01, questions=24, right_before=18, right_after=18, lost=1
    )
    return replace(made, **changes)
