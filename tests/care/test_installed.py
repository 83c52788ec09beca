"""The packages the program needs, found by what is installed and not by hand."""

from importlib.metadata import version
from pathlib import Path

import pytest

from ftstudio.care.installed import installed_parts
from ftstudio.core.parts import Part


@pytest.fixture(scope="module")
def parts() -> dict[str, Part]:
    """Every part, by its name in small letters."""
    return {each.name.lower(): each for each in installed_parts()}


def test_what_is_needed_is_there_with_its_version(parts: dict[str, Part]) -> None:
    """What we ask for, and what that asks for; extras that are installed too."""
    assert {"ftstudio", "torch", "pyside6_essentials", "regex", "rapidocr"} <= set(
        parts
    )
    assert parts["lxml"].version == version("lxml")


def test_what_only_makes_and_tests_the_program_is_not(parts: dict[str, Part]) -> None:
    """People do not get it."""
    assert {"pytest", "mypy", "ruff", "hypothesis", "import-linter"} & set(
        parts
    ) == set()


def test_packages_that_do_not_know_spdx_are_understood(parts: dict[str, Part]) -> None:
    """By their own words, or by their classifiers."""
    told = ("certifi", "olefile", "python-stdnum", "shellingham", "safetensors")
    assert [parts[each].licence for each in told] == [
        "MPL-2.0",
        "BSD-3-Clause",
        "LGPL-2.1-or-later",
        "ISC",
        "Apache-2.0",
    ]


def test_the_text_of_a_licence_is_the_packages_own(parts: dict[str, Part]) -> None:
    """With all that it has taken from others."""
    assert "Copyright" in parts["platformdirs"].text
    assert parts["numpy"].text.count("── ") > 5


def test_what_is_not_installed_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So are circles: a package that asks for itself by way of an extra."""
    about = tmp_path / "mine-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: mine\nVersion: 1.0\nLicense: Own\n"
        "Provides-Extra: more\nRequires-Dist: absent\n"
        "Requires-Dist: mine[more]; extra == 'more'\n"
        "Requires-Dist: certifi; extra == 'more'\n"
        "Requires-Dist: idna; python_version < '3'\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    found = list(installed_parts("mine"))
    assert [each.name for each in found] == ["certifi", "mine"]
    assert found[1] == Part("mine", "1.0", "Own", "")
