"""Which documents are copies of which, and which belong together."""

import hashlib
import threading
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.corpus import PART, Document, Kind, Reason, State
from ftstudio.documents.texts import TextStore
from ftstudio.documents.twins import signature
from ftstudio.runs.grouping import grouped
from tests.documents.prose import changed, prose
from tests.factories import document

_TERMS = prose(1000)


class Written:
    """Documents and their texts, as readers give them."""

    def __init__(self, folder: Path) -> None:
        self.texts = TextStore(folder)
        self.documents: list[Document] = []
        self.identities: list[tuple[str, ...]] = []
        self.signatures: list[str] = []

    def add(self, name: str, text: str, source: str = "", **changes: Any) -> None:
        """One more document; no two have the same bytes, but those of one source."""
        content = hashlib.sha256(f"{name}{text}".encode()).hexdigest()
        words = len(text.split())
        made = document(name=name, content_hash=content, words=words, **changes)
        self.texts.put(content, text)
        self.documents.append(made)
        self.identities.append((" ".join(text.split()), source))
        self.signatures.append(signature(text))

    def grouped(self, stop: threading.Event | None = None) -> tuple[Document, ...]:
        """What is found of them."""
        return grouped(
            self.documents, self.identities, self.signatures, self.texts, stop
        )


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """No documents yet."""
    return Written(tmp_path / "texts")


def _twins(documents: Sequence[Document]) -> dict[str, tuple[Reason | None, str]]:
    """Of each twin, why it is one, and of which document."""
    twins = [each for each in documents if each.state is State.TWIN]
    return {each.name: (each.reason, each.twin_of) for each in twins}


def _groups(documents: Sequence[Document]) -> list[set[str]]:
    """The names in each group."""
    groups: dict[str, set[str]] = defaultdict(set)
    for each in documents:
        if each.group:
            groups[each.group].add(each.name)
    return sorted(groups.values(), key=min)


def test_what_was_read_otherwise_is_a_copy_all_the_same(written: Written) -> None:
    """The same bytes, once cut short or taken for a table."""
    written.add("cut", "the stairs", source="ab", state=State.PARTLY)
    written.add("whole", "the stairs are ready, and we can bring them", source="ab")
    assert _twins(written.grouped()) == {"cut": (Reason.SAME_AS_ANOTHER, "whole")}


def test_different_texts_are_on_their_own(written: Written) -> None:
    """Though they have the same letterhead."""
    for number in range(10):
        written.add(f"{number}", f"{prose(0, 40)} {prose(number + 1)}")
    documents = written.grouped()
    assert documents == tuple(written.documents)


def test_of_near_copies_the_longest_is_kept(written: Written) -> None:
    """The others are its twins, in its group."""
    written.add("draft", changed(_TERMS, every=20))
    written.add("final", f"{_TERMS} {prose(1, 10)}")
    written.add("shortened", " ".join(_TERMS.split()[:150]))
    written.add("other", prose(2))
    documents = written.grouped()
    near = (Reason.NEARLY_THE_SAME, "final")
    assert _twins(documents) == {"draft": near, "shortened": near}
    assert _groups(documents) == [{"draft", "final", "shortened"}]


def test_a_complete_text_is_kept_before_a_longer_one(written: Written) -> None:
    """One that was read in part may end anywhere."""
    cut = {"state": State.PARTLY, "reason": Reason.CUT_AT_LIMIT}
    written.add("cut", f"{_TERMS} {prose(1, 10)}", **cut)
    written.add("whole", _TERMS)
    assert _twins(written.grouped()) == {"cut": (Reason.NEARLY_THE_SAME, "whole")}


def test_the_same_words_are_the_same(written: Written) -> None:
    """Even a few of them; the first one found is kept."""
    written.add("note", "Call Mrs Pellow back.")
    written.add("note again", "Call  Mrs Pellow\nback.")
    written.add("other note", "Call Mrs Farrant back.")
    documents = written.grouped()
    assert _twins(documents) == {"note again": (Reason.SAME_AS_ANOTHER, "note")}
    assert _groups(documents) == [{"note", "note again"}]


def test_copies_of_a_twin_are_twins_of_the_kept_one(written: Written) -> None:
    """Nearly the same as that, though exactly the same as each other."""
    written.add("draft", changed(_TERMS, every=20))
    written.add("copy of draft", changed(_TERMS, every=20))
    written.add("final", f"{_TERMS} {prose(1, 10)}")
    near = (Reason.NEARLY_THE_SAME, "final")
    assert _twins(written.grouped()) == {"draft": near, "copy of draft": near}


def test_a_chain_makes_no_strangers_twins(written: Written) -> None:
    """Each version is near the next; the last, far from the first, is kept too."""
    versions = [prose(1, 240)]
    for start in range(4):
        versions.append(changed(versions[-1], every=16, start=start * 4))
    for number, text in enumerate(versions):
        written.add(f"{number}", text)
    documents = written.grouped()
    assert _groups(documents) == [{"0", "1", "2", "3", "4"}]
    assert documents[0].state is documents[4].state is State.READY
    assert documents[1].twin_of == "0"


def test_a_mail_and_what_came_with_it_are_one_group(written: Written) -> None:
    """Each mail of a mailbox with its own; also what is packed inside."""
    written.add("box", "", kind=Kind.MAILBOX, state=State.CONTAINER)
    for number in range(2):
        mail = f"box{PART}{number}"
        written.add(mail, prose(number), kind=Kind.MAIL)
        written.add(f"{mail}{PART}a.zip", "", kind=Kind.ARCHIVE, state=State.CONTAINER)
        written.add(f"{mail}{PART}a.zip{PART}b", prose(10 + number))
    assert _groups(written.grouped()) == [
        {f"box{PART}{number}", f"box{PART}{number}{PART}a.zip{PART}b"}
        for number in range(2)
    ]


def test_members_of_an_archive_are_no_group(written: Written) -> None:
    """A whole project may come as one archive."""
    written.add("all.zip", "", kind=Kind.ARCHIVE, state=State.CONTAINER)
    for number in range(3):
        written.add(f"all.zip{PART}{number}", prose(number))
    assert not _groups(written.grouped())


def test_what_several_mails_carry_binds_none_of_them(written: Written) -> None:
    """The terms come with each offer; their copies are one group, without the mails."""
    for number in range(3):
        written.add(f"{number}.eml", prose(number), kind=Kind.MAIL)
        written.add(f"{number}.eml{PART}terms", changed(_TERMS, 50, start=number))
    assert _groups(written.grouped()) == [
        {f"{number}.eml{PART}terms" for number in range(3)}
    ]


def test_a_copy_on_disk_joins_the_mail_it_was_sent_with(written: Written) -> None:
    """Only one mail carries it."""
    written.add("1.eml", prose(1), kind=Kind.MAIL)
    written.add(f"1.eml{PART}offer", _TERMS)
    written.add("offer", changed(_TERMS, 50))
    assert _groups(written.grouped()) == [{"1.eml", f"1.eml{PART}offer", "offer"}]


def test_groups_have_the_same_name_in_any_order(written: Written) -> None:
    """So a split stays the same when folders are dropped in another order."""
    for number in range(6):
        written.add(f"{number}", changed(prose(number // 2), 50, start=number))
    names = {each.name: each.group for each in written.grouped()}
    for every in (written.documents, written.identities, written.signatures):
        every.reverse()
    assert {each.name: each.group for each in written.grouped()} == names
    assert len(set(names.values())) == 3


def test_files_without_text_are_as_they_were(written: Written) -> None:
    """They are copies of nothing, whatever they hold."""
    for number in range(2):
        written.add(f"{number}", "", state=State.NO_TEXT, reason=Reason.ONLY_PICTURES)
    assert written.grouped() == tuple(written.documents)


def test_once_stopped_only_exact_copies_are_found(written: Written) -> None:
    """They cost nothing."""
    stop = threading.Event()
    stop.set()
    written.add("1", _TERMS)
    written.add("2", _TERMS)
    written.add("3", changed(_TERMS, 50))
    assert _twins(written.grouped(stop)) == {"2": (Reason.SAME_AS_ANOTHER, "1")}


def test_a_text_that_has_gone_is_compared_with_none(written: Written) -> None:
    """Where signatures leave it open; the next reading brings it back."""
    written.add("1", _TERMS)
    written.add("2", changed(_TERMS, every=14))
    assert len(_twins(written.grouped())) == 1
    written.texts.remove(written.documents[0].content_hash)
    assert not _twins(written.grouped())
