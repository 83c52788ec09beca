"""Resources are found however the program came here: real builds, real installs."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RESOURCES = ROOT / "resources"
FIND = "from ftstudio.paths import resource; print(resource({!r}))"


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """A virtual environment that has our libraries, but not ftstudio."""
    folder = tmp_path / "environment"
    _run(sys.executable, "-m", "venv", "--without-pip", folder)
    libraries = sysconfig.get_path("purelib")
    last = _site_packages(folder) / "zz_libraries.pth"  # after ftstudio's own
    last.write_text(f"{libraries}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    return next(folder.glob("*.whl"))


def test_a_wheel_carries_the_resources(environment: Path, wheel: Path) -> None:
    """Where the checkout is gone, they lie in the package."""
    _pip("install", "--prefix", environment, wheel)
    carried = _site_packages(environment) / "ftstudio" / "_resources"
    assert _found_in(environment, environment) == carried


def test_an_editable_install_uses_the_checkout(environment: Path) -> None:
    """A changed help page is seen at once."""
    _pip("install", "--no-build-isolation", "--prefix", environment, "--editable", ROOT)
    assert _found_in(environment, environment) == RESOURCES


def test_a_checkout_needs_no_install(environment: Path) -> None:
    """`python -m ftstudio` in the project's folder."""
    assert _found_in(environment, ROOT) == RESOURCES


def test_the_source_archive_makes_the_same_wheel(tmp_path: Path, wheel: Path) -> None:
    """Whoever has the source archive has everything."""
    build = ["-m", "hatchling", "build", "--target", "sdist", "--directory"]
    _run(sys.executable, *build, tmp_path, cwd=ROOT)
    _pip("wheel", "--no-build-isolation", "-w", tmp_path, next(tmp_path.glob("*.gz")))
    assert _names(tmp_path / wheel.name) == _names(wheel)


def _found_in(environment: Path, folder: Path) -> Path:
    """Where an interpreter of `environment`, started in `folder`, has the resources."""
    name = min(path.name for path in RESOURCES.iterdir())
    return Path(_run(_python(environment), "-c", FIND.format(name), cwd=folder)).parent


def _pip(command: str, *arguments: str | Path) -> str:
    offline = ["--no-deps", "--no-index", "--ignore-installed"]
    if command == "wheel":
        offline.pop()
    return _run(sys.executable, "-m", "pip", command, "-q", *offline, *arguments)


def _run(*command: str | Path, cwd: Path | None = None) -> str:
    bare = {key: text for key, text in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        list(command), capture_output=True, text=True, check=False, cwd=cwd, env=bare
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def _python(environment: Path) -> Path:
    return (
        Path(sysconfig.get_path("scripts", "venv", {"base": str(environment)}))
        / "python"
    )


def _site_packages(environment: Path) -> Path:
    return Path(sysconfig.get_path("purelib", "venv", {"base": str(environment)}))


def _names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return sorted(archive.namelist())
