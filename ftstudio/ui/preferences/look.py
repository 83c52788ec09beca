"""How the window looks: its colours, its language, how large its text is."""

from ftstudio.settings import TEXT_SIZES, Theme
from ftstudio.ui.look import Look
from ftstudio.ui.preferences.parts import Part, choice
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.words.formats import per_cent
from ftstudio.words.translation import translate


class LookPart(Part):
    """Three questions with pills; each choice is seen at once."""

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__(preferences)
        self._preferences = preferences
        theme, self._themes = choice(look, translate("preferences", "Colours"))
        language, self._languages = choice(look, translate("preferences", "Language"))
        size, self._sizes = choice(
            look,
            translate("preferences", "Text size"),
            translate("preferences", "Of everything in the window."),
        )
        for card in (theme, language, size):
            self.column.addWidget(card)
        self.column.addStretch(1)
        self._themes.chosen.connect(lambda key: preferences.choose(theme=Theme(key)))
        self._languages.chosen.connect(
            lambda key: preferences.choose(language=key.strip())
        )
        self._sizes.chosen.connect(lambda key: preferences.choose(text_size=int(key)))

    def refresh(self) -> None:
        """Mark what is chosen."""
        settings = self._preferences.settings
        system = translate("preferences", "As the system")
        self._themes.show_chips(
            [
                (Theme.SYSTEM, system),
                (Theme.LIGHT, translate("preferences", "Light")),
                (Theme.DARK, translate("preferences", "Dark")),
            ],
            settings.theme,
        )
        self._languages.show_chips(  # each in its own words: who speaks it finds it
            [("", system), ("en", "English"), ("fr", "Français")], settings.language
        )
        sizes = [(str(each), per_cent(each / 100)) for each in TEXT_SIZES]
        self._sizes.show_chips(sizes, str(settings.text_size))
