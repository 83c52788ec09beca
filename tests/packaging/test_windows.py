"""What the Windows installer is made of; compiled where NSIS is at hand."""

import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio import __version__

PACKAGING = Path(__file__).parent.parent.parent / "packaging"
WINDOWS = PACKAGING / "windows"
NSI = (WINDOWS / "ftstudio.nsi").read_text(encoding="utf-8")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder such as a frozen program is."""
    folder = tmp_path / "ftstudio"
    (folder / "_internal/torch").mkdir(parents=True)
    (folder / "_internal/torch/torch.dll").write_bytes(bytes(3000))
    (folder / "_internal/base.zip").write_bytes(bytes(100))
    (folder / "ftstudio.exe").write_bytes(bytes(1000))
    return folder


def test_everything_is_laid_down_and_only_that_is_taken_away(program: Path) -> None:
    """What a person keeps in the same folder stays when the program goes."""
    said = _prepared(program)
    for path in (path for path in program.rglob("*") if path.is_file()):
        place = f"$INSTDIR\\{path.parent.relative_to(program)}".rstrip(".\\")
        place = place.replace("/", "\\")
        assert re.search(f'{re.escape(place)}"\n(File .*\n)*File "{path}"', said)
    removal = said.partition("!macro TAKE_AWAY\n")[2].splitlines()
    assert removal == [
        'RMDir /r "$INSTDIR\\_internal"',
        'Delete "$INSTDIR\\ftstudio.exe"',
        "!macroend",
    ]


def test_the_installer_knows_its_version_and_the_room_it_takes(program: Path) -> None:
    """As Windows lists it among the installed apps."""
    said = _prepared(program)
    assert f'!define VERSION "{__version__}"' in said
    assert re.search(r'!define VERSION_NUMBERS "\d+\.\d+\.\d+\.0"', said)
    assert "!define PROGRAM_KB 5\n" in said


def test_what_is_too_large_for_one_file_comes_in_parts(program: Path) -> None:
    """Each part holds at most what it may; together they hold everything once."""
    said = _prepared(program, "--limit", "3500", "--name", "big")
    parts = [path.read_text() for path in sorted(program.parent.glob("out/part-*.nsh"))]
    laid = [name for part in parts for name in re.findall(r'File ".*/(.+)"', part)]
    assert '"big-1.bin big-2.bin"' in said
    assert len(parts) == 2
    assert laid == ["base.zip", "torch.dll", "ftstudio.exe"]
    assert "File " not in said


def test_names_that_windows_cannot_hold_end_the_build(program: Path) -> None:
    """Rather than an installation that fails on somebody's computer; they are told."""
    longest = "n" * (170 - len("_internal/"))
    (program / "_internal" / longest).write_bytes(b"")
    assert longest in _prepared(program)
    for wrong in (f"{longest}n", "a$b"):
        (program / "_internal" / wrong).write_bytes(b"")
        with pytest.raises(subprocess.CalledProcessError) as refused:
            _prepared(program)
        told = refused.value.stderr.decode()
        assert f"{len(wrong) + 10} characters: _internal/{wrong}\n" in told
        assert told.count("characters: ") == 1
        (program / "_internal" / wrong).unlink()


def test_the_properties_of_the_program_are_as_pyinstaller_reads_them(
    tmp_path: Path,
) -> None:
    """One expression, of the names that it knows."""
    file = tmp_path / "version.txt"
    subprocess.run([sys.executable, WINDOWS / "version_info.py", file], check=True)
    said = file.read_text(encoding="utf-8")
    compile(said, str(file), "eval")
    assert f"StringStruct('ProductVersion', '{__version__}')" in said


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("1.2.3", (1, 2, 3, 0)), ("0.2.0rc1", (0, 2, 0, 0)), ("2", (2, 0, 0, 0))],
)
def test_windows_compares_four_numbers(
    version: str, numbers: tuple[int, int, int, int]
) -> None:
    """Also for a version that is no release yet."""
    known = runpy.run_path(str(WINDOWS / "version_info.py"))
    assert known["four_numbers"](version) == numbers


def test_the_installer_says_everything_in_both_languages() -> None:
    """Each sentence twice; in French with the spaces that French has."""
    said = re.findall(r"SAY \w+[\s\\]+\"(.+?)\"[\s\\]+\"(.+?)\"\n", NSI)
    assert len(said) == NSI.count("insertmacro SAY ")
    assert [english for english, french in said if english == french] == []
    assert [french for _, french in said if re.search(r" [;:?!]|\w'\w", french)] == []


def test_projects_and_models_stay_and_the_person_is_told() -> None:
    """Nothing below the folder of models and projects is ever removed."""
    removing = re.findall(r"^\s*(?:RMDir|Delete|DeleteRegKey) .*", NSI, re.MULTILINE)
    assert removing
    assert [line for line in removing if "LOCALAPPDATA" in line] == []
    assert "Your projects and models stay" in NSI
    assert "MUI_UNCONFIRMPAGE_TEXT_TOP" in NSI


def test_both_programs_are_closed_before_they_are_replaced() -> None:
    """The window, and what trains and reads for it: its name says the spec."""
    spec = (PACKAGING / "ftstudio.spec").read_text(encoding="utf-8")
    programs = {f"{name}.exe" for name in re.findall(r'program\("(.+?)"', spec)}
    assert set(re.findall(r'TRY_TO_WRITE "(.+)"', NSI)) == programs
    assert len(programs) == 2


def test_what_could_not_be_taken_away_is_told() -> None:
    """Before the uninstaller and its entry go, so that it can be tried again."""
    removal = NSI.partition('Section "Uninstall"')[2]
    told = removal.index("REFUSE 6")
    assert removal.index("insertmacro TAKE_AWAY") < told
    assert told < removal.index('Delete "$INSTDIR\\uninstall.exe"')
    assert (
        "_internal"
        in NSI.partition("Function RemoveOldVersion")[2].partition("REFUSE 6")[0]
    )


def test_old_powershell_reads_our_scripts() -> None:
    """The one that comes with Windows takes what is no ASCII for something else."""
    scripts = sorted(WINDOWS.glob("*.ps1"))
    assert [path.name for path in scripts if not path.read_bytes().isascii()] == []


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not here")
@pytest.mark.parametrize("limit", ["100000", "3500"])
def test_it_compiles(program: Path, tmp_path: Path, limit: str) -> None:
    """Without a warning, whole and in parts."""
    said = _prepared(program, "--limit", limit, "--name", "big")
    icons = tmp_path / "icons"
    subprocess.run([sys.executable, PACKAGING / "icons.py", icons], check=True)
    known = {"PREPARED": str(tmp_path / "out"), "ICONS": str(icons)}
    _compiled("ftstudio.nsi", known | {"OUTPUT": str(tmp_path / "installer.exe")})
    if "PARTS" in said:
        _compiled("part.nsi", known | {"PART": "1", "OUTPUT": f"{tmp_path}/big-1.bin"})


def _prepared(program: Path, *options: str) -> str:
    """What payload.nsh says."""
    out = program.parent / "out"
    command = [sys.executable, str(WINDOWS / "prepare.py"), str(program), str(out)]
    subprocess.run([*command, *options], check=True, capture_output=True)
    return (out / "payload.nsh").read_text(encoding="utf-8")


def _compiled(script: str, known: dict[str, str]) -> None:
    defined = [f"-D{name}={value}" for name, value in known.items()]
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined, script]
    done = subprocess.run(
        command, cwd=WINDOWS, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert Path(known["OUTPUT"]).stat().st_size > 0
