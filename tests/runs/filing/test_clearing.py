"""Folders that were made go once nothing of ours is in them."""

from dataclasses import replace
from pathlib import Path

from ftstudio.runs.filing.clearing import clear, to_clear
from ftstudio.runs.filing.operation import Kind, Operation, Stage
from tests.runs.filing.doing import journal_of


def test_only_what_is_in_use_stays(tmp_path: Path) -> None:
    """Until that is undone too; then nothing is left to do."""
    out = tmp_path / "out"
    places = [out / "Bank", out / "Tax"]
    for each in places:
        each.mkdir(parents=True)
    made = [(str(out), str(places[0])), (str(places[1]),)]
    journal = journal_of(out)
    for number, (folder, its) in enumerate(zip(places, made, strict=True), start=1):
        source = f"/in/{number}"
        filed = Operation(number, Kind.COPY, source, str(folder), Stage.DONE)
        journal.note(replace(filed, made=its))
    assert to_clear(journal) == []
    for undone, left in ((1, [out, places[1]]), (2, [])):
        gone = str(places[undone - 1])
        removed = Operation(undone + 2, Kind.REMOVE, "", gone, Stage.DONE)
        journal.note(replace(removed, undoes=undone))
        assert to_clear(journal)
        clear(journal)
        assert [each for each in (out, *places) if each.exists()] == left
        assert to_clear(journal) == []
