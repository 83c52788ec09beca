"""What macOS is told of the program, and the script that builds it."""

import plistlib
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

MACOS = Path(__file__).parent.parent.parent / "packaging/macos"


@pytest.fixture
def told() -> dict[str, Any]:
    """Info.plist as macOS reads it."""
    known = runpy.run_path(str(MACOS / "info.py"))
    read: dict[str, Any] = plistlib.loads(plistlib.dumps(known["info_plist"]("1.2rc1")))
    return read


def test_the_version_is_numbers_alone(told: dict[str, Any]) -> None:
    """Apple takes nothing else."""
    assert told["CFBundleVersion"] == told["CFBundleShortVersionString"] == "1.2"


def test_it_is_a_program_with_a_window_for_newer_macs(told: dict[str, Any]) -> None:
    """In the Dock, on Apple silicon, from macOS 14 on, in two languages."""
    assert told["LSBackgroundOnly"] is False
    assert told["LSArchitecturePriority"] == ["arm64"]
    assert told["LSMinimumSystemVersion"] == "14.0"
    assert told["CFBundleLocalizations"] == ["en", "fr"]


def test_projects_belong_to_it_and_folders_can_be_opened(told: dict[str, Any]) -> None:
    """By a double click; and by dropping them on the icon."""
    project, folder = told["CFBundleDocumentTypes"]
    (kind,) = told["UTExportedTypeDeclarations"]
    assert project["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert project["LSHandlerRank"] == "Owner"
    assert kind["UTTypeTagSpecification"] == {"public.filename-extension": ["ftstudio"]}
    assert folder["LSItemContentTypes"] == ["public.folder"]
    assert folder["LSHandlerRank"] == "Alternate"


def test_what_macos_asks_a_person_is_said_in_both_languages(
    told: dict[str, Any], tmp_path: Path
) -> None:
    """Why the program wants to read a folder, and what its files are called."""
    subprocess.run([sys.executable, MACOS / "info.py", tmp_path], check=True)
    strings = {
        path.parent.name: plistlib.loads(path.read_bytes())
        for path in tmp_path.glob("Contents/Resources/*.lproj/InfoPlist.strings")
    }
    english, french = strings["en.lproj"], strings["fr.lproj"]
    asked = {name for name in told if name.endswith("UsageDescription")}
    assert asked < set(english) == set(french)
    assert [name for name in english if english[name] == french[name]] == []


def test_signing_allows_what_torch_needs_and_no_more() -> None:
    """A hardened program, but one that may make code as it runs."""
    allowed = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert {name.rpartition(".")[2] for name in allowed} == {
        "allow-jit",
        "allow-unsigned-executable-memory",
    }


def test_the_script_can_be_read_by_bash() -> None:
    """So far as that can be told without a Mac."""
    subprocess.run(["bash", "-n", MACOS / "build.sh"], check=True)
