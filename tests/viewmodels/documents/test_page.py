"""Folders are added, read and ticked; the project remembers."""

import shutil
from pathlib import Path

from ftstudio.core.corpus import Reason
from ftstudio.core.gathering import Filter, Refused
from ftstudio.core.steps import Missing
from ftstudio.runs.project import Project
from tests.viewmodels.documents.openings import Opening, missing, states, write


def test_a_folder_becomes_documents(open_it: Opening, letters: Path) -> None:
    """Each with its state; the first is shown, and one can go on."""
    documents = open_it()
    assert missing(documents) is Missing.DOCUMENTS
    documents.add([letters])
    assert states(documents) == {
        "a.txt": "ready",
        "b.txt": "ready",
        "c.txt": "twin",
        "d.bin": "unsupported",
    }
    assert missing(documents) is None
    assert documents.state.preview is not None
    assert documents.state.preview.text == "A letter of the joinery, number one."


def test_an_opened_project_shows_what_was_read(open_it: Opening, letters: Path) -> None:
    """Without reading: the folder may be gone."""
    open_it().add([letters])
    shutil.rmtree(letters)
    again = open_it()
    assert again.state.listing.totals.documents == 2
    assert (again.state.missing, again.state.is_reading) == (None, False)


def test_nothing_unchanged_is_read_twice(
    open_it: Opening, letters: Path, project: Project
) -> None:
    """Its text is not even written anew, also after opening the project again."""
    open_it().add([letters])
    before = {each: each.stat().st_mtime_ns for each in project.texts.glob("*.txt")}
    (letters.parent / "More").mkdir()
    write(letters.parent / "More" / "e.txt", "Something that is new altogether.")
    documents = open_it()
    documents.add([letters.parent / "More"])
    assert documents.state.listing.totals.documents == 3
    assert {each: each.stat().st_mtime_ns for each in before} == before


def test_reading_again_finds_what_changed(open_it: Opening, letters: Path) -> None:
    """A new text, a new file, one that is gone."""
    documents = open_it()
    documents.add([letters])
    write(letters / "a.txt", "Now with quite other words in it.")
    write(letters / "e.txt", "A fifth one, which has come since.")
    (letters / "d.bin").unlink()
    documents.look_again()
    assert states(documents) == dict.fromkeys(
        ("a.txt", "b.txt", "c.txt", "e.txt"), "ready"
    )


def test_a_second_drop_reads_only_what_changed_and_says_so(
    open_it: Opening, letters: Path, project: Project
) -> None:
    """Nothing is listed twice, and what has not changed is left alone."""
    documents = open_it()
    documents.add([letters])
    before = {each: each.stat().st_mtime_ns for each in project.texts.glob("*.txt")}
    write(letters / "e.txt", "A fifth one, which has come since.")
    documents.add([letters])
    (refusal,) = documents.state.refusals
    assert refusal.why is Refused.ALREADY_THERE
    assert states(documents)["e.txt"] == "ready"
    assert documents.state.listing.counts[Filter.ALL] == 5
    assert {each: each.stat().st_mtime_ns for each in before} == before


def test_dropping_what_lies_in_a_folder_looks_through_it_too(
    open_it: Opening, letters: Path
) -> None:
    """A file that is new, one that was written anew."""
    documents = open_it()
    documents.add([letters])
    write(letters / "e.txt", "A fifth one, which has come since.")
    write(letters / "c.txt", "Now with quite other words in it.")
    documents.add([letters / "e.txt"])
    assert documents.state.refusals[0].why is Refused.INSIDE
    assert (states(documents)["e.txt"], states(documents)["c.txt"]) == (
        "ready",
        "ready",
    )


def test_a_text_selection_is_refused(open_it: Opening) -> None:
    """Until that has been read."""
    documents = open_it()
    documents.refuse_drop()
    assert documents.state.refusals[0].why is Refused.NOT_FILES
    documents.dismiss()
    assert documents.state.refusals == ()


def test_ticks_are_remembered(open_it: Opening, letters: Path) -> None:
    """Of a file and of a whole folder; too few are said to be missing."""
    documents = open_it()
    documents.add([letters])
    documents.tick(f"{letters}/a.txt")
    assert missing(documents) is Missing.MORE_DOCUMENTS
    assert open_it().state.listing.totals.left_out == 1
    documents.tick(str(letters))  # some → all
    assert documents.state.listing.totals.left_out == 0
    documents.tick(str(letters))
    assert missing(documents) is Missing.DOCUMENTS


def test_copies_are_kept_by_ticking_them(open_it: Opening, letters: Path) -> None:
    """All at once too; the totals follow, and the project remembers."""
    documents = open_it()
    (letters / "c.md").write_text("A letter of the joinery, number  one.", "utf-8")
    documents.add([letters])
    assert documents.state.listing.copies.kept_one == 1
    documents.tick(f"{letters}/c.md")
    assert open_it().state.listing.totals.documents == 3
    documents.show_only(Filter.COPIES)
    documents.keep_one_of_each()
    assert documents.state.listing.totals.documents == 2
    documents.keep_all_of_each()
    assert documents.state.listing.copies.kept_all == 1
    documents.keep_only(f"{letters}/c.md")
    assert open_it().state.listing.totals.left_out == 1


def test_masking_is_remembered(open_it: Opening) -> None:
    """It is on at first."""
    documents = open_it()
    assert documents.state.masks
    documents.mask(False)
    assert not open_it().state.masks
    documents.turn_to_personal()
    assert documents.state.shows_personal
    documents.show_only(Filter.ALL)
    assert not documents.state.shows_personal


def test_few_words_and_a_foreign_language_are_noticed(
    open_it: Opening, letters: Path
) -> None:
    """The starter reads English alone."""
    for number in range(4):
        write(
            letters / f"f{number}.txt",
            f"Nous vous remercions de votre lettre du {number} mai au sujet de "
            "l'escalier en chêne de votre maison.",
        )
    documents = open_it()
    documents.add([letters])
    assert documents.state.is_little
    foreign = documents.state.foreign
    assert foreign is not None
    assert (foreign.language, foreign.is_most) == ("fr", True)


def test_folders_and_filters_change_what_is_listed(
    open_it: Opening, letters: Path
) -> None:
    """Nothing else."""
    documents = open_it()
    documents.add([letters])
    documents.show_only(Filter.NEED_A_LOOK)
    assert [row.name for row in documents.state.listing.rows] == ["Letters", "d.bin"]
    documents.show_only(Filter.ALL)
    documents.fold(str(letters), False)
    assert [row.name for row in documents.state.listing.rows] == ["Letters"]
    documents.fold(str(letters), True)
    documents.search("d.b")
    assert [row.name for row in documents.state.listing.rows] == ["Letters", "d.bin"]


def test_the_reason_is_shown_with_a_file_that_cannot_be_read(
    open_it: Opening, letters: Path
) -> None:
    """Its preview has no text."""
    documents = open_it()
    documents.add([letters])
    documents.select(f"{letters}/d.bin")
    preview = documents.state.preview
    assert preview is not None
    assert (preview.text, preview.document.reason) == (
        "",
        Reason.UNKNOWN_FORMAT,
    )


def test_what_another_page_adds_to_the_folders_is_read(
    open_it: Opening, letters: Path
) -> None:
    """As a letter does that was corrected; at once, and once."""
    documents = open_it()
    documents.add([letters])
    new = letters.parent / "Inbox" / "e.txt"
    new.parent.mkdir()
    write(new, "Something that is new altogether.")
    draft = documents._draft
    draft.choose(folders=(*draft.choices.folders, str(new)))
    assert states(documents)["e.txt"] == "ready"
    assert "e.txt" in {each.name for each in draft.corpus.learnable}
    new.unlink()
    read = draft.read
    draft.choose(seed=3)
    assert draft.read is read


def test_a_letter_that_was_added_beside_others_is_read_when_opened(
    open_it: Opening, letters: Path
) -> None:
    """Though the folder that it lies in was read."""
    documents = open_it()
    documents.add([letters])
    draft = documents._draft
    documents.leave()
    write(letters / "e.txt", "Something that is new altogether.")
    draft.choose(folders=(*draft.choices.folders, str(letters / "e.txt")))
    assert states(open_it())["e.txt"] == "ready"
