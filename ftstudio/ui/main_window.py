"""The window: Home or one project, in the person's theme and language."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QVBoxLayout, QWidget

from ftstudio.settings import Theme
from ftstudio.ui import asking, opening
from ftstudio.ui.closing import Answer, ClosingDialog, PausingDialog
from ftstudio.ui.herald import Herald
from ftstudio.ui.language import Language
from ftstudio.ui.look import DARK, LIGHT, Look
from ftstudio.ui.menu import window_menu
from ftstudio.ui.pages.home import HomePage
from ftstudio.ui.pages.welcome import WelcomePage
from ftstudio.ui.preferences.dialog import PLACES, PreferencesDialog
from ftstudio.ui.tray import Tray
from ftstudio.ui.widgets.header import Header
from ftstudio.ui.wizard import Wizard
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.viewmodels.view_model import Heard
from ftstudio.viewmodels.welcome import WelcomeViewModel
from ftstudio.viewmodels.wizard import WizardViewModel
from ftstudio.words import drops
from ftstudio.words.messages import on_screen, title
from ftstudio.words.translation import translate

_SMALLEST = (940, 620)
_FIRST = (1180, 760)

_Shown = tuple[WizardViewModel | None, WelcomeViewModel | None]


class MainWindow(QMainWindow):
    """Shows the studio; built anew when theme or language change."""

    def __init__(self, studio: StudioViewModel, app: QApplication) -> None:
        super().__init__()
        self.studio = studio
        self._app = app
        self._language = Language(app)
        self._content: HomePage | WelcomePage | Wizard | None = None
        self._unwatch_name: Heard = _nothing
        self._shown: _Shown = (None, None)
        self._drawn: tuple[str, str, float] | None = None
        self._preferences: PreferencesDialog | None = None
        self._tray = Tray(self)
        self._tray.wants_to_quit.connect(self.close)
        self._herald = Herald(studio, self._tray.tell)
        self.setMinimumSize(*_SMALLEST)
        self._place()
        self._renew()
        studio.watch(self.refresh)
        studio.preferences.watch(self._renew)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._renew)

    def refresh(self) -> None:
        """Show what the studio shows now."""
        state = self.studio.state
        if (state.wizard, state.welcome) != self._shown:
            self._build()
        self._tell_of_a_problem()
        self._show_name()
        far = ", ".join(f"{name} {share} %" for name, share in state.running)
        self._tray.say_how_far(far or "FT Studio")

    def bring_back(self) -> None:
        """Come before the person, from wherever it is."""
        self._tray.bring_back()

    def _tell_of_a_problem(self) -> None:
        """Home says itself why something did not open; over a project it is asked."""
        problem = self.studio.state.problem
        if problem is not None and not isinstance(self._content, HomePage):
            self.studio.tell(None)
            asking.tell(self, title(problem), on_screen(problem))

    def _show_name(self) -> None:
        wizard = self.studio.state.wizard
        name = wizard.state.name if wizard else ""
        self._header.name_project(name)
        self.setWindowTitle(f"{name} – FT Studio" if name else "FT Studio")

    def end(self) -> None:
        """Close without a question, because the system says so; nothing is lost."""
        if self.studio.running:
            self._pause_and_close()
        else:
            self.close()

    def _renew(self) -> None:
        """Build everything anew if theme or language are others than they were."""
        settings = self.studio.preferences.settings
        wished = (
            self._theme(settings.theme),
            settings.language,
            settings.type_scale,
        )
        if wished == self._drawn:
            return
        self._drawn = wished
        self._language.speak(settings.language)
        self._look = Look(wished[0], settings.type_scale)
        self._app.setPalette(self._look.palette())
        self._app.setStyleSheet(self._look.style_sheet())
        self.setWindowIcon(QIcon(self._look.pixmap("logo", 64, "accent", scale=1)))
        self._tray.dress(self.windowIcon())
        self._build()
        self.refresh()
        if self._preferences is not None:
            self._preferences.dress(self._look)

    def show_preferences(self, part: int = 0) -> None:
        """Open the preferences at a part, counted from 0; they are there once."""
        if self._preferences is None:
            self._preferences = PreferencesDialog(self, self.studio, self._look)
            self._preferences.finished.connect(self._forget_preferences)
        self._preferences.show_part(part)
        self._preferences.open()

    def _forget_preferences(self) -> None:
        if self._preferences is not None:
            self._preferences.deleteLater()
        self._preferences = None

    def _build(self) -> None:
        if self._content is not None:
            self._content.leave()
            self._unwatch_name()
            self._unwatch_name = _nothing
        wizard, welcome = self.studio.state.wizard, self.studio.state.welcome
        self._shown = wizard, welcome
        if welcome is not None:
            self._content = self._welcoming(welcome)
            self._header = Header(self._look)
        elif wizard is None:
            self._content = HomePage(self.studio, self._look)
            self._content.folders_wanted.connect(lambda: self.show_preferences(PLACES))
            self._header = Header(self._look)
        else:
            self._unwatch_name = wizard.watch(self._show_name)
            self._content = Wizard(wizard, self._look)
            self._header = Header(self._look, self._content.rail)
        self._header.home_chosen.connect(self.studio.go_home)
        self._header.set_menu(self._renewed_menu())
        whole = QWidget()
        self.setCentralWidget(whole)  # while it is empty: Qt then has less to do
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._content, 1)
        self._content.take_focus()

    def _welcoming(self, welcome: WelcomeViewModel) -> WelcomePage:
        page = WelcomePage(welcome, self._look)
        page.left.connect(self.studio.end_welcome)
        page.folder_wanted.connect(lambda: opening.choose_folder(self, self.studio))
        page.samples_wanted.connect(lambda: opening.try_samples(self.studio))
        page.dropped.connect(lambda given: opening.create(self.studio, given))
        page.refused.connect(lambda: asking.tell(self, *drops.what_to_drop()))
        return page

    def _renewed_menu(self) -> QMenu:
        for action in self.actions():
            self.removeAction(action)
        return window_menu(self, self.studio, self._look, self.show_preferences)

    def _theme(self, wished: Theme) -> str:
        if wished is not Theme.SYSTEM:
            return wished.value
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def _place(self) -> None:
        """Where the window was last time, if it can be there."""
        geometry = bytes.fromhex(self.studio.preferences.settings.geometry or "")
        if not (geometry and self.restoreGeometry(QByteArray(geometry))):
            self.resize(*_FIRST)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Ask what becomes of a training; otherwise remember the place and go."""
        if self.studio.running:
            event.ignore()
            self._ask_about_the_training()
            return
        if self._is_saving_a_model() and not self._may_break_off():
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().data()).hex()
        self.studio.preferences.choose(geometry=geometry)
        self.studio.leave()
        event.accept()
        self._app.quit()

    def _is_saving_a_model(self) -> bool:
        wizard = self.studio.state.wizard
        return wizard is not None and wizard.result.state.is_exporting

    def _may_break_off(self) -> bool:
        return asking.is_sure(
            self,
            translate("window", "The model is still being saved. Close all the same?"),
            translate("window", "Nothing is left of it then; it can be saved again."),
            translate("window", "Close"),
        )

    def _ask_about_the_training(self) -> None:
        if not self.isVisible():
            self._tray.bring_back()
        dialog = ClosingDialog(self, self._tray.is_there)
        dialog.exec()
        if dialog.answer is Answer.KEEP_TRAINING:
            self._tray.take_away()
        elif dialog.answer is Answer.PAUSE_AND_CLOSE:
            self._pause_and_close()

    def _pause_and_close(self) -> None:
        dialog = PausingDialog(self, self._look)
        dialog.open()

        def when_paused() -> None:
            if not self.studio.running:
                dialog.accept()
                self.close()

        for wizard in self.studio.running:
            wizard.training.pause_and_close(when_paused)


def _nothing() -> None:
    """What there is to do where nobody listens."""
