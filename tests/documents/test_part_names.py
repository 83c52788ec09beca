"""Names of what is inside a file."""

import pytest

from ftstudio.documents.part_names import part_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("offer.pdf", "offer.pdf"),
        ("2023/Offers/117.docx", "2023-Offers-117.docx"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\plans\\hall.docx", "C:-plans-hall.docx"),
        ("two\nlines\u202e.txt", "two lines .txt"),
        ("a › b.txt", "a b.txt"),
        ("...", "…"),
        ("", "…"),
        ("x" * 300 + ".pdf", "x" * 100 + ".pdf"),
    ],
)
def test_a_file_inside_another_gets_a_name_that_is_safe(name: str, shown: str) -> None:
    """On one line, short, and no path; the kind it tells stays."""
    assert part_name(name, {}) == shown


def test_names_are_unlike_each_other() -> None:
    """Also where a system does not tell capitals apart."""
    taken: dict[str, int] = {}
    names = ["a.txt", "A.txt", "a (2).txt", "a.txt"]
    assert [part_name(each, taken) for each in names] == [
        "a.txt", "A (2).txt", "a (2) (2).txt", "a (3).txt",
    ]  # fmt: skip
