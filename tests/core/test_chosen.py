"""What was read, as a person chose of it."""

from dataclasses import replace

from ftstudio.core.choices import Choices
from ftstudio.core.chosen import chosen
from ftstudio.core.corpus import Corpus, Reason, State
from tests.core.test_labels import doc

LETTER, COPY = doc("a.txt"), replace(doc("b.txt"), state=State.TWIN, twin_of="a.txt")
READ = Corpus((LETTER, COPY))


def test_what_is_unticked_is_left_out_and_says_why() -> None:
    """It can be ticked again."""
    made = chosen(READ, Choices("x", unticked=(LETTER.key,)))
    assert made.learnable == ()
    assert made.documents[0].reason is Reason.UNTICKED


def test_a_kept_copy_is_learned_too() -> None:
    """Where the person wants both."""
    made = chosen(READ, Choices("x", kept=(COPY.key,)))
    assert [each.name for each in made.learnable] == ["a.txt", "b.txt"]
