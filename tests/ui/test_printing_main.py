"""The child that prints, as a child."""

import subprocess

import pytest

from ftstudio.core.plain import to_json
from ftstudio.core.sheet import Sheet
from ftstudio.runs.launch import command, environment
from ftstudio.ui.printing_main import USE

_SHEET = to_json(Sheet("Letters", "<p>Dear Sir</p>"))


@pytest.mark.parametrize(
    ("said", "code", "begins"),
    [(_SHEET, 0, b"%PDF-"), ("{", USE, b""), ("{}", USE, b"")],
)
def test_a_sheet_comes_back_as_pdf(said: str, code: int, begins: bytes) -> None:
    """Anything else is wrong use, and nothing comes back."""
    child = subprocess.run(
        command("--print"),
        input=said.encode(),
        capture_output=True,
        env=environment() | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert child.returncode == code
    assert child.stdout[:5] == begins
