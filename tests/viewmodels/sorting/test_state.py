"""What is shown of a sorter."""

from ftstudio.core.events import Placed, SorterMade
from ftstudio.core.sorting import guesses_of
from ftstudio.viewmodels.sorting.state import Proposal, SorterState
from tests.core.test_labels import doc

MADE = SorterMade(
    folders=("Bank", "Tax"),
    labels=(0, 0, 1),
    best=(1, 0, 0),
    confidence=(0.95, 0.9, 0.6),
    own=(0.03, 0.9, 0.35),
)
STATE = SorterState(
    made=MADE,
    documents=(doc("Bank/a.txt"), doc("Bank/b.txt"), doc("Tax/c.txt")),
    guesses=guesses_of(MADE),
    moved={doc("Tax/c.txt").content_hash: "Bank"},
)


def test_the_surest_mistake_comes_first() -> None:
    """With what the person has made of it."""
    first, second = STATE.mistakes
    assert (first.document.name, first.moved_to) == ("Bank/a.txt", "")
    assert (second.document.name, second.moved_to) == ("Tax/c.txt", "Bank")


def test_what_goes_somewhere_and_what_is_a_correction() -> None:
    """What stays is neither."""
    goes, stays = (
        Placed(f"/in/{n}", n, "Bank", 0.9, False, ()) for n in ("Bank", None)
    )
    proposals = (
        Proposal(goes, "Bank"),
        Proposal(stays, None),
        Proposal(stays, "Tax", is_corrected=True),
        Proposal(goes, None, is_corrected=True),
    )
    state = SorterState(made=MADE, proposals=proposals)
    assert [each.label for each in state.to_file] == ["Bank", "Tax"]
    assert [each.label for each in state.corrections] == ["Tax"]


def test_a_known_document_is_named_by_its_file() -> None:
    """Folders are said apart."""
    assert STATE.name_of(doc("Tax/c.txt").content_hash) == "c.txt"
    assert STATE.name_of("unknown") == ""
