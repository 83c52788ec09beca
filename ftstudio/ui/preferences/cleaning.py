"""CleaningDialog: what would go, and how much that frees, before anything goes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ftstudio.core.space import Needless, Removal, freed_by
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.figures import tabular
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import sized
from ftstudio.ui.widgets.scroll import Scroll
from ftstudio.viewmodels.space import SpaceState
from ftstudio.words import space as words
from ftstudio.words.formats import size
from ftstudio.words.translation import translate

_WIDTH, _MARGIN = 480, 3 * UNIT
_TO_MARGIN = (0, 0, _MARGIN, 0)  # in which the bar stands
_OF_SCREEN = 0.9
"""Of the screen's height; what does not fit scrolls, the buttons stay."""


class CleaningDialog(QDialog):
    """A tick for each kind of what can go; `chosen` are those that shall."""

    def __init__(self, state: SpaceState, parent: QWidget) -> None:
        super().__init__(parent)
        self._ticks: dict[Needless, QCheckBox] = {}
        self._removals = {why: state.of_kind(why) for why in Needless}
        self._free = button("", "danger")
        self._cancel = button(translate("space", "Cancel"))
        self.setWindowTitle(translate("space", "Clean up"))
        self._arrange()
        self._free.clicked.connect(lambda _on: self.accept())
        self._cancel.clicked.connect(lambda _on: self.reject())
        self._cancel.setDefault(True)
        self._reckon()
        sized(self)
        most = int(_OF_SCREEN * self.screen().availableGeometry().height())
        self.resize(self.width(), min(self.height(), most))

    def chosen(self) -> tuple[Needless, ...]:
        """The kinds that are ticked."""
        return tuple(why for why, tick in self._ticks.items() if tick.isChecked())

    def _reckon(self) -> None:
        chosen = [each for why in self.chosen() for each in self._removals[why]]
        self._free.setText(words.clean_up(chosen))
        self._free.setEnabled(bool(chosen))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, 0, _MARGIN)
        column.setSpacing(UNIT)
        stays = translate(
            "space",
            "Trainings that go on or can be continued are not touched, nor are your "
            "documents.",
        )
        title = label(translate("space", "What shall go?"), "title")
        for line in (title, label(stays, "muted")):
            line.setContentsMargins(*_TO_MARGIN)
            column.addWidget(line)
        kinds = _Kinds()
        for why, removals in self._removals.items():
            if removals:
                kinds.column.addWidget(self._kind(why, removals))
        column.addWidget(kinds)
        column.addSpacing(UNIT)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(*_TO_MARGIN)
        buttons.setSpacing(UNIT)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._free)
        column.addLayout(buttons)
        column.addStrut(_WIDTH + _MARGIN)

    def _kind(self, why: Needless, removals: tuple[Removal, ...]) -> Panel:
        """What is meant, its size, why it can go, and whose it is."""
        tick = self._ticks[why] = QCheckBox(words.kind(why))
        tick.setChecked(why is not Needless.OLDER_VERSION)  # that is gone for good
        tick.toggled.connect(lambda _on: self._reckon())
        top = QHBoxLayout()
        top.setSpacing(2 * UNIT)
        top.addWidget(tick, 1)
        total = tabular(short_label(size(freed_by(removals)), "strong"))
        top.addWidget(total, 0, Qt.AlignmentFlag.AlignVCenter)
        card = Panel()
        card.body.addLayout(top)
        card.body.addWidget(label(words.kind_explained(why), "muted"))
        card.body.addWidget(label(words.owners(removals), "small"))
        return card


class _Kinds(Scroll):
    """The kinds in `column`, which scroll where the screen is too low for all."""

    def __init__(self) -> None:
        super().__init__()
        self.column.setSpacing(UNIT)
        self.column.setContentsMargins(*_TO_MARGIN)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Yes: its sentences wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As high as all kinds are at that width."""
        return self.inside.heightForWidth(width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for the widest."""
        width = max(self.inside.sizeHint().width(), _WIDTH + _MARGIN)
        return QSize(width, self.heightForWidth(width))
