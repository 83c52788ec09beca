"""What is said of text recognition."""

from ftstudio.words import recognition


def test_how_to_add_it_is_one_command() -> None:
    """It can be copied as it stands."""
    assert 'pip install "ftstudio[ocr]"' in recognition.how_to_add()


def test_progress_counts_the_page_that_is_being_read() -> None:
    """The last one is never past the end."""
    assert recognition.progress(2, 12, 80) == (
        "Text recognition: page 3 of 12, about 1 min left"
    )
    assert recognition.progress(12, 12, 0) == "Text recognition: finishing"


def test_the_end_says_how_many_files_have_text_now() -> None:
    """And, where there is any, that it may have mistakes."""
    assert recognition.done(2, 2).startswith("2 scanned files were read. Recognised")
    assert recognition.done(1, 1).startswith("1 scanned file was read. ")
    assert recognition.done(0, 3) == "Text was found in 0 of 3 scanned files."


def test_every_sentence_is_whole() -> None:
    """No place is left unfilled."""
    for said in (
        recognition.button(),
        recognition.starting(),
        recognition.at_work(),
        recognition.look_through(),
        recognition.cancel_hint(),
        recognition.how_to_add(),
    ):
        assert said
        assert "{" not in said
