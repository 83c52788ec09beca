"""What is said where the window cannot open."""

from ftstudio.words import starting


def test_each_package_is_named_to_be_typed() -> None:
    """As one command for each kind of system."""
    said = starting.lacks(["a.so.1", "b.so.2"], ["liba1", "libb2"], ["a", "b"])
    assert "a.so.1, b.so.2" in said
    assert "sudo apt install liba1 libb2" in said
    assert "sudo dnf install a b" in said


def test_an_unknown_library_is_named_as_the_system_names_it() -> None:
    """With the way out."""
    said = starting.lacks_something("libz.so.9: cannot open")
    assert "libz.so.9" in said
    assert "--no-window" in said
