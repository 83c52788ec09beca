"""Reports, with everything filled in that a test does not care for."""

from dataclasses import replace
from typing import Any

from ftstudio.core.corpus import Kind, State
from ftstudio.core.gathering import Language
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.core.run_report import Contents, Examined, LeftOut, Origin, RunReport
from tests.factories import cross_validated, history, told, told_with_folds
from tests.proofs import knowledge, proof

ORIGIN = Origin(
    title="SmolLM2 360M Instruct",
    parameters=361_821_120,
    licence="Apache-2.0",
    source="huggingface.co/HuggingFaceTB/SmolLM2-360M-Instruct",
    revision="a10cc1512eabd3dde888204e902eca88bddb4951",
    fingerprint="0849902a8821399daf5d8be1925500ef3c18dd115c01dca40a722fa85a7c0f9b",
)


def report(**changes: Any) -> RunReport:
    """One of a training that went well, without a proof."""
    made = RunReport(
        name="Joinery letters",
        contents=Contents(
            documents=12,
            words=8400,
            kinds=((Kind.WORD, 9), (Kind.PDF, 3)),
            languages=(Language("en", 12, 8400),),
        ),
        examined=Examined(teach=10, examine=2),
        history=history(told([4.0, 3.0, 3.5])),
        origin=ORIGIN,
        passes=2.0,
        trained=1_795_000_000.0,
        reported=1_796_000_000.0,
        program="1.2.3",
        libraries=(("torch", "2.13.0"),),
    )
    return replace(made, **changes)


def longest() -> RunReport:
    """As much as there can be to say."""
    found = cross_validated(is_stable=False, low=-0.02)
    return report(
        name="W" * 100_000,
        contents=Contents(
            documents=123_456,
            words=123_456_789,
            kinds=tuple((each, 9000 - n) for n, each in enumerate(Kind)),
            languages=tuple(
                Language(code, 20_000, 1) for code in ("en", "fr", "de", "es", "it", "")
            ),
            partly=1234,
            recognised=1234,
            personal=tuple(PersonalCount(each, 12_345) for each in PersonalKind),
        ),
        left_out=LeftOut(1234, 1234, tuple((each, 1234) for each in State), 1234),
        is_masked=True,
        examined=Examined(100_000, 12_345, 0, folds=5),
        history=history(told_with_folds([(4.0, 3.0, 3.5)] * 5, found)),
        proof=proof(knowledge=tuple(knowledge(language=e) for e in ("en", "fr", "de"))),
        general_share=0.05,
    )
