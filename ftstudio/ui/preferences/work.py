"""How a training works: where, on how many threads, how gently, kept awake or not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from ftstudio.runs.threads import most_threads
from ftstudio.ui.look import Look
from ftstudio.ui.preferences.parts import Chooser, Part, titled
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.device_panel import DevicePanel
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.words import running
from ftstudio.words.formats import count
from ftstudio.words.translation import translate


class WorkPart(Part):
    """Pills for the device, a list for the threads, and two switches."""

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__(preferences)
        self._preferences = preferences
        self._device = DevicePanel(look, lambda each: preferences.choose(device=each))
        self._threads = self._make_threads()
        self._gentle = with_role(QCheckBox(running.gentle()), "switch")
        self._means = label(role="muted")
        name = translate("preferences", "Keep the computer awake while training")
        self._awake = with_role(QCheckBox(name), "switch")
        threads = titled(
            translate("preferences", "Processor cores for training"),
            translate(
                "preferences",
                "Fewer leave more for your other programs, and the training takes "
                "longer. It holds from the next start of a training.",
            ),
        )
        threads.body.addSpacing(UNIT // 2)
        threads.body.addWidget(self._threads, 0, Qt.AlignmentFlag.AlignLeft)
        gentle = Panel()
        gentle.body.addWidget(self._gentle)
        gentle.body.addWidget(self._means)
        awake = Panel()
        awake.body.addWidget(self._awake)
        awake.body.addWidget(
            label(
                translate(
                    "preferences",
                    "The screen may still go dark. The lid of a laptop should stay "
                    "open.",
                ),
                "muted",
            )
        )
        for card in (self._device, threads, gentle, awake):
            self.column.addWidget(card)
        self.column.addStretch(1)
        self._threads.activated.connect(
            lambda at: preferences.choose(threads=self._threads.itemData(at))
        )
        self._gentle.clicked.connect(lambda on: preferences.choose(gentle=on))
        self._awake.clicked.connect(lambda on: preferences.choose(keep_awake=on))

    def refresh(self) -> None:
        """Show what is chosen; a number that is more than there are counts as all."""
        settings = self._preferences.settings
        self._device.show_wish(settings.device)
        at = self._threads.findData(settings.threads)
        self._threads.setCurrentIndex(max(at, 0))
        most = most_threads()
        self._gentle.setChecked(settings.gentle)
        self._means.setText(running.gentle_means(settings.threads or most, most))
        self._awake.setChecked(settings.keep_awake)

    def _make_threads(self) -> Chooser:
        most = most_threads()
        made = Chooser(translate("preferences", "Processor cores for training"))
        said = translate("preferences", "As many as this computer has ({n})")
        made.addItem(said.format(n=count(most)), 0)
        for number in range(1, most):
            made.addItem(count(number), number)
        return made
