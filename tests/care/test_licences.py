"""What the program consists of may be given away, on terms that people can read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio.care.licences import FILE, bundled_parts, made_parts, write_parts
from ftstudio.core.parts import Part, may_be_given_away
from ftstudio.words.parts import note

ROOT = Path(__file__).parent.parent.parent
_OF_A_CARD = "nvidia"
"""Comes only with the build of torch for graphics cards, which no build of ours has."""


@pytest.fixture(scope="module")
def parts() -> tuple[Part, ...]:
    """Every part, as it is made."""
    return made_parts()


def test_every_part_may_be_given_away(parts: tuple[Part, ...]) -> None:
    """Permissive, LGPL or MPL; nothing under GPL or AGPL, nothing unknown."""
    ours = [each for each in parts if not each.name.lower().startswith(_OF_A_CARD)]
    wrong = [each for each in ours if not may_be_given_away(each.licence)]
    assert [(each.name, each.licence) for each in wrong] == []


def test_every_part_has_a_text_to_read(parts: tuple[Part, ...]) -> None:
    """Its own, or the standard text of its licence."""
    ours = [each for each in parts if not each.name.lower().startswith(_OF_A_CARD)]
    assert [each.name for each in ours if len(each.text) < 500] == []


def test_what_is_no_package_is_listed_too(parts: tuple[Part, ...]) -> None:
    """The program itself comes first."""
    names = [each.name for each in parts]
    assert names[0] == "FT Studio"
    assert {"Python", "Qt", "General text", "Icons and samples"} <= set(names)
    assert "SmolLM2 135M Instruct" in names
    assert "ftstudio" not in names
    assert len(names) == len(set(names))


def test_libraries_under_the_lgpl_say_what_a_person_may_do(
    parts: tuple[Part, ...],
) -> None:
    """Replace them, take the program apart for that, and get the source."""
    by_name = {each.name: each for each in parts}
    for name in ("Qt", "PySide6_Essentials", "shiboken6"):
        assert "put a changed version" in note(by_name[name])
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in by_name[name].text
        assert "GNU GENERAL PUBLIC LICENSE" in by_name[name].text
    assert note(by_name["python-stdnum"])
    assert "Mozilla Public License" in by_name["certifi"].text


def test_a_build_reads_what_was_written_for_it(tmp_path: Path) -> None:
    """There is no metadata in it."""
    wanted = (Part("a", "1", "MIT", "text", "ours"),)
    write_parts(wanted, tmp_path / FILE)
    assert bundled_parts(tmp_path.joinpath) == wanted


def test_without_such_a_file_what_is_installed_is_looked_at(
    parts: tuple[Part, ...], tmp_path: Path
) -> None:
    """Also where the file is garbled."""
    assert bundled_parts() == parts
    (tmp_path / FILE).write_text("{", encoding="utf-8")
    assert len(bundled_parts(tmp_path.joinpath)) == len(parts)


def test_the_command_for_builds_writes_the_same(
    parts: tuple[Part, ...], tmp_path: Path
) -> None:
    """And ends well where all of it may be given away."""
    file = tmp_path / FILE
    line = [sys.executable, str(ROOT / "packaging/licences.py"), str(file)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    written = json.loads(file.read_text(encoding="utf-8"))["parts"]
    assert [each["name"] for each in written] == [each.name for each in parts]
