"""The net under the log: no path, no name, no address gets through."""

import pytest

from ftstudio.care.scrubbing import scrubbed


@pytest.mark.parametrize(
    "text",
    [
        "/home/ada/Hale.pdf",
        "no file /home/ada/Offer for Hale",
        r"C:\Users\ada\Hale",
        "d:/Hale",
        r"\\server\Hale",
        "~/Hale",
        "../Hale",
        "file:///home/Hale",
        "https://hale.example/Hale",
        "ada.hale@example.org Hale.docx",
        "Letters/Hale.docx",
        "Hale.PDF",
        "Hale.txt:12",
        "KeyError('Hale')",
        "cannot open “Dear Mrs Hale”",
        'no key "Hale" here',
        "[Errno 2] No such file: '/home/ada/Hale'",
        "first line\n/home/ada/Hale",
    ],
)
def test_what_could_be_the_persons_is_taken_out(text: str) -> None:
    """Wherever it stands in the line."""
    said = scrubbed(text)
    assert "Hale" not in said
    assert "ada" not in said
    assert "…" in said


@pytest.mark.parametrize(
    "text",
    [
        "KeyError ← ftstudio/ui/pages/home.py:12 refresh ← json/decoder.py:355 decode",
        "FT Studio 0.1.0 starts",
        "the worker said a line of 14 characters that is no event",
        "it isn't the person's 5 / 7",
    ],
)
def test_what_the_program_says_of_itself_stays(text: str) -> None:
    """Otherwise a log would be of no use."""
    assert scrubbed(text) == text
