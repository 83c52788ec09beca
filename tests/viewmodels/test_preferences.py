"""How a person likes the program, from one start to the next."""

from pathlib import Path

from ftstudio.settings import Theme
from ftstudio.viewmodels.preferences import Preferences


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    """Each change is saved at once."""
    Preferences(tmp_path / "settings.json").choose(theme=Theme.DARK, language="fr")
    again = Preferences(tmp_path / "settings.json").settings
    assert (again.theme, again.language) == (Theme.DARK, "fr")


def test_watchers_hear_of_real_changes_only(tmp_path: Path) -> None:
    """Choosing what is chosen already redraws nothing."""
    preferences = Preferences(tmp_path / "settings.json")
    heard: list[Theme] = []
    preferences.watch(lambda: heard.append(preferences.settings.theme))
    for theme in (Theme.DARK, Theme.DARK, Theme.LIGHT):
        preferences.choose(theme=theme)
    assert heard == [Theme.DARK, Theme.LIGHT]


def test_a_choice_that_cannot_be_saved_holds_for_this_time(tmp_path: Path) -> None:
    """The window is dark all the same."""
    (tmp_path / "file").write_text("in the way")
    preferences = Preferences(tmp_path / "file" / "settings.json")
    preferences.choose(theme=Theme.DARK)
    assert preferences.settings.theme is Theme.DARK


def test_without_a_file_a_choice_holds_for_this_time() -> None:
    """And nothing is written anywhere."""
    preferences = Preferences()
    preferences.choose(theme=Theme.DARK)
    assert preferences.settings.theme is Theme.DARK


def test_projects_elsewhere_are_remembered_and_forgotten(tmp_path: Path) -> None:
    """The newest first, each once."""
    preferences = Preferences(tmp_path / "settings.json")
    for name in ("a", "b", "a"):
        preferences.remember(tmp_path / name)
    assert list(preferences.settings.recent) == [str(tmp_path / n) for n in "ab"]
    preferences.forget(tmp_path / "a")
    assert list(preferences.settings.recent) == [str(tmp_path / "b")]
