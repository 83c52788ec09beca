"""The language of the window: our sentences, and those of Qt's own dialogs."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ftstudio import paths
from ftstudio.words.translation import catalogue, language_for


class Language:
    """Speaks one language at a time for the whole program."""

    def __init__(self, app: QCoreApplication) -> None:
        """Nothing is translated before `speak`."""
        self._app = app
        self._translators: list[QTranslator] = []

    def speak(self, wished: str) -> None:
        """Speak "en" or "fr"; "" asks the system what the person likes best."""
        chosen = wished or language_for(QLocale.system().uiLanguages())
        for each in self._translators:
            self._app.removeTranslator(each)
        self._translators = []
        QLocale.setDefault(QLocale(chosen))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._load(f"{qt}/qtbase_{chosen}.qm")
        if ours := catalogue(chosen):
            self._load(str(paths.resource(ours)))

    def _load(self, file: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(file):
            self._app.installTranslator(translator)
            self._translators.append(translator)
