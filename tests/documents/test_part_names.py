"""Names of what is inside a file."""

import pytest

from ftstudio.documents.part_names import named_parts, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../evil.txt", "evil.txt"),
        ("C:\\Users\\me\\Offer 1.docx", "Offer 1.docx"),
        ("a\x00b\nc.pdf", "abc.pdf"),
        ("\u202efdp.exe", "fdp.exe"),
        ("...", ""),
        ("é" * 200 + ".docx", "é" * 95 + ".docx"),
    ],
)
def test_names_are_safe_to_show(name: str, safe: str) -> None:
    """Without folders, control characters and what turns the writing round."""
    assert safe_name(name) == safe


def test_names_are_unlike_each_other() -> None:
    """Also where a system does not tell capitals apart, and where there are none."""
    names = ["a.txt", "A.txt", "a (2).txt", "", "/"]
    assert [each.name for each in named_parts((name, b"") for name in names)] == [
        "a.txt", "A (2).txt", "a (2) (2).txt", "attachment", "attachment (2)",
    ]  # fmt: skip
