"""What a release relies on: scripts that are there, one version, few rights."""

import re
import runpy
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ftstudio import __version__
from ftstudio.core.parts import Part

ROOT = Path(__file__).parent.parent.parent
PACKAGING = ROOT / "packaging"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
SCRIPTS = [
    *WORKFLOWS,
    *sorted(PACKAGING.rglob("*.ps1")),
    *sorted(PACKAGING.rglob("*.sh")),
    PACKAGING / "RELEASING.md",
]
NAMED = re.compile(r"packaging[/\\][\w./\\-]+\.\w+")


def _workflow(path: Path) -> dict[str, Any]:
    yaml = pytest.importorskip("yaml")
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_what_a_script_calls_is_there(path: Path) -> None:
    """A file that was renamed is renamed everywhere."""
    found = NAMED.findall(path.read_text(encoding="utf-8"))
    named = {name.replace("\\", "/") for name in found}
    assert [name for name in named if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_read_and_no_more(path: Path) -> None:
    """Only the job that makes the draft writes, and it builds nothing."""
    workflow = _workflow(path)
    granted = {
        name: job["permissions"]
        for name, job in workflow["jobs"].items()
        if "permissions" in job
    }
    assert workflow["permissions"] == {"contents": "read"}
    assert granted in ({}, {"draft": {"contents": "write"}})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_only_known_actions_of_a_fixed_version_run(path: Path) -> None:
    """Those of GitHub itself."""
    used = {step["uses"] for step in _steps(path) if "uses" in step}
    known = re.compile(
        r"actions/(checkout|setup-python|upload-artifact|download-artifact)@v\d+"
    )
    assert [each for each in used if not known.fullmatch(each)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_step_writes_a_secret_into_its_command(path: Path) -> None:
    """Nor what others name, such as a branch; both come by the environment."""
    commands = [step.get("run", "") for step in _steps(path)]
    asked = [name for run in commands for name in re.findall(r"\${{(.*?)}}", run)]
    assert [name for name in asked if "matrix." not in name] == []


def test_a_release_is_built_with_the_python_that_was_tested() -> None:
    """The environment refuses every other one, after minutes of waiting."""
    release = ROOT / ".github/workflows/release.yml"
    steps = [each for each in _steps(release) if "setup-python" in each.get("uses", "")]
    assert {each["with"]["python-version"] for each in steps} == {"3.11"}


def test_every_frozen_program_is_checked_before_it_is_packed() -> None:
    """On each of the three systems."""
    release = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
    for system, text in {
        "linux": release.partition("  linux:")[2].partition("  windows:")[0],
        "windows": (PACKAGING / "windows/build.ps1").read_text(encoding="utf-8"),
        "macos": (PACKAGING / "macos/build.sh").read_text(encoding="utf-8"),
    }.items():
        assert "--self-check" in text, system


def test_there_is_one_version_and_its_changes_are_known() -> None:
    """The line that a tag is compared with, and the heading of the notes."""
    package = (ROOT / "ftstudio/__init__.py").read_text(encoding="utf-8")
    changelog = (PACKAGING / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f'__version__ = "{__version__}"' in package.splitlines()
    assert f"\n## [{__version__}]" in changelog


@pytest.mark.parametrize(
    ("urls", "is_built"),
    [('Releases = "https://example.org/releases"', True), ("", False)],
)
def test_no_release_is_built_that_could_not_find_the_next(
    tmp_path: Path, urls: str, is_built: bool
) -> None:
    """Without an address the program has nowhere to look for new versions."""
    version = _workflow(ROOT / ".github/workflows/release.yml")["jobs"]["version"]
    (step,) = (each for each in version["steps"] if "new versions" in str(each))
    (tmp_path / "pyproject.toml").write_text(f"[project.urls]\n{urls}\n")
    done = subprocess.run(["bash", "-ec", step["run"]], cwd=tmp_path, check=False)
    assert step["if"] == "startsWith(github.ref, 'refs/tags/v')"
    assert (done.returncode == 0) == is_built


def test_only_what_somebody_has_read_the_terms_of_goes_in() -> None:
    """Each beginning that is named counts, and an empty one is none."""
    refused = runpy.run_path(str(PACKAGING / "licences.py"))["refused"]
    free = Part("numpy", "2", "BSD-3-Clause", "")
    card, kit = (Part(name, "1", "", "") for name in ("nvidia-nccl", "cuda-toolkit"))
    assert refused([free, card, kit], []) == [card, kit]
    assert refused([free, card, kit], ["nvidia-", ""]) == [kit]
    assert refused([free, card, kit], ["nvidia-", "cuda-"]) == []


@pytest.mark.parametrize("script", ["build.py", "licences.py"])
def test_several_may_be_accepted(script: str) -> None:
    """What the builds for NVIDIA cards name is taken by both."""
    usage = (PACKAGING / script).read_text(encoding="utf-8")
    assert re.search(r'"--accept",\s+action="append"', usage)
    asked = [
        (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8"),
        (PACKAGING / "windows/build.ps1").read_text(encoding="utf-8"),
    ]
    for text in asked:
        named = re.findall(r"--accept\W+(\w+-)", text)
        assert named == ["nvidia-", "cuda-"]


@pytest.mark.parametrize(
    ("build", "system", "asked"),
    [
        ("cpu", "linux", ["+cpu", "--extra-index-url", "example.org/builds/cpu"]),
        ("cu130", "win32", ["+cu130", "--extra-index-url", "org/builds/cu130"]),
        ("cpu", "darwin", [""]),
    ],
)
def test_a_release_has_the_torch_that_was_tested(
    build: str, system: str, asked: list[str]
) -> None:
    """In the build for that computer, which is named so that no other is taken."""
    constraints = (PACKAGING / "constraints.txt").read_text(encoding="utf-8")
    (pinned,) = re.findall(r"^torch==.+", constraints, re.MULTILINE)
    environment = runpy.run_path(str(PACKAGING / "environment.py"))
    pip = environment["torch"](build, system, "https://example.org/builds/")
    assert pip[0] == pinned + asked[0]
    assert [
        end for given, end in zip(pip, asked, strict=True) if end not in given
    ] == []


def _steps(path: Path) -> list[dict[str, Any]]:
    jobs = _workflow(path)["jobs"].values()
    return [step for job in jobs for step in job["steps"]]
