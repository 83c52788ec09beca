"""Where an error happened, without a folder or a word of the person."""

import json

import pytest

from ftstudio.core import code_places as told
from ftstudio.core.naming import folder_name


def test_our_own_files_and_libraries_are_named_from_their_package_on() -> None:
    """What lies above is the folder of a person."""
    assert told.short(told.__file__) == "ftstudio/core/code_places.py"
    assert told.short(json.__file__) == "json/__init__.py"
    library = "/home/ada/FT Studio/lib/python3.11/site-packages/peft/tuners/lora.py"
    assert told.short(library) == "peft/tuners/lora.py"
    windows = r"C:\Users\ada\env\Lib\site-packages\peft\lora.py"
    assert told.short(windows).endswith("peft/lora.py")
    assert "ada" not in told.short(windows)


def test_of_any_other_file_only_the_name_is_told() -> None:
    """A script may lie among the person's documents."""
    assert told.short("/home/ada/Divorce/start.py") == "start.py"


def test_an_error_is_told_by_its_kind_and_its_places() -> None:
    """Innermost first, and nothing of its message."""
    with pytest.raises(TypeError) as caught:
        folder_name(None, "x")  # type: ignore[arg-type]
    said = told.about(caught.value)
    assert said.startswith("TypeError ← ftstudio/core/naming.py:")
    assert "NoneType" not in said


def test_no_error_at_all_is_told_as_nothing() -> None:
    """Some hooks of Python have none to give."""
    assert told.about(None) == ""
