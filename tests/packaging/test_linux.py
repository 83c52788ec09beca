"""What the system is told of the program's package."""

import configparser
import runpy
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from ftstudio import __version__

LINUX = Path(__file__).parent.parent.parent / "packaging/linux"
TYPE = "application/x-ftstudio-project"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
pytestmark = pytest.mark.skipif(not shutil.which("dpkg"), reason="needs dpkg")


@pytest.fixture(scope="module")
def deb() -> dict[str, Any]:
    """What the script defines."""
    return runpy.run_path(str(LINUX / "deb.py"))


def _program(folder: Path) -> Path:
    program = folder / "ftstudio"
    (program / "_internal").mkdir(parents=True)
    shutil.copyfile(shutil.which("true") or "/bin/true", program / "ftstudio")
    (program / "ftstudio").chmod(0o700)
    (program / "_internal/data").write_text("x", encoding="utf-8")
    (program / "_internal/data").chmod(0o600)
    return program


def test_a_double_click_opens_the_program_with_what_it_was_on() -> None:
    """Files and folders are handed over; a project belongs to it."""
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / "ftstudio.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    assert told["Exec"] == "ftstudio %F"
    assert told["MimeType"] == f"{TYPE};"
    kinds = ET.parse(LINUX / "ftstudio.mime.xml").getroot()
    assert [each.get("type") for each in kinds] == [TYPE]
    assert [e.get("pattern") for e in kinds.iter(f"{MIME}glob")] == ["*.ftstudio"]


@pytest.mark.skipif(
    not (shutil.which("dpkg-deb") and shutil.which("readelf")),
    reason="needs dpkg and binutils",
)
def test_a_package_has_everything_in_its_place(
    deb: dict[str, Any], tmp_path: Path
) -> None:
    """Readable by all, writable by root alone, with what it depends on."""
    out = tmp_path / "out"
    assert deb["main"]([str(_program(tmp_path)), str(out)]) == 0
    (package,) = out.glob("*.deb")
    assert package.name == f"ftstudio_{__version__}_{deb['_architecture']()}.deb"
    tree = tmp_path / "tree"
    subprocess.run(["dpkg-deb", "-R", package, tree], check=True)
    assert (tree / "usr/bin/ftstudio").readlink() == Path("/opt/ftstudio/ftstudio")
    assert (tree / "opt/ftstudio/ftstudio").stat().st_mode & 0o777 == 0o755
    assert (tree / "opt/ftstudio/_internal/data").stat().st_mode & 0o777 == 0o644
    icons = tree / "usr/share/icons/hicolor"
    assert (icons / "48x48/apps/ftstudio.png").is_file()
    assert (icons / "scalable/apps/ftstudio.svg").is_file()
    (metainfo,) = (tree / "usr/share/metainfo").iterdir()
    assert f'version="{__version__}"' in metainfo.read_text(encoding="utf-8")
    control = (tree / "DEBIAN/control").read_text(encoding="utf-8")
    assert "Depends: libc6 (>= 2." in control
    assert "libxcb-cursor0" in control


def test_one_build_replaces_the_other(deb: dict[str, Any]) -> None:
    """With and without graphics cards they lie in the same folder."""
    plain = deb["control_file"]("ftstudio", ["libc6"], 1)
    cuda = deb["control_file"]("ftstudio-cuda", ["libc6"], 1)
    assert "Conflicts: ftstudio-cuda\n" in plain
    assert "Conflicts: ftstudio\n" in cuda
