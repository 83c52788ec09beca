"""Presses are dealt with one after the other, and none is lost."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ftstudio.core.errors import FTStudioError
from ftstudio.runs.background import Background, Call
from ftstudio.viewmodels.documents.choosing import turn_row
from ftstudio.viewmodels.documents.turning import Turner
from ftstudio.viewmodels.documents.view import Snapshot
from tests.factories import choices, document

_A, _B = document(1), document(2)


def test_two_quick_presses_both_hold() -> None:
    """The second is reckoned with what came of the first."""
    works: list[Call] = []
    chosen = [choices()]
    failed: list[FTStudioError] = []

    def choose(fields: Mapping[str, Any]) -> None:
        chosen.append(replace(chosen[-1], **fields))

    background = Background(post=lambda call: call(), start=works.append)
    turner = Turner(
        background, lambda: Snapshot(((_A,), (_B,)), chosen[-1]), choose, failed.append
    )
    for each in (_A, _B):
        turner.turn(lambda view, key=each.key: turn_row(view, key, is_on=False))  # type: ignore[misc]
    while works:
        works.pop()()
    assert chosen[-1].unticked == (_A.key, _B.key)
    assert failed == []
