"""EffortCard: a preset to choose, with what it is for and what it takes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ftstudio.core.fit import Fit
from ftstudio.core.job import Goal
from ftstudio.core.presets import Effort
from ftstudio.ui.widgets.choice_card import ChoiceCard
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.pill import Pill
from ftstudio.viewmodels.presets import Preset
from ftstudio.words import estimates, models, plans
from ftstudio.words.translation import translate

_STATES = {Fit.COMFORTABLE: "calm", Fit.TIGHT: "attention", Fit.TOO_BIG: "danger"}


class EffortCard(ChoiceCard):
    """A preset: what it is for, how often it reads, how much longer it takes."""

    def __init__(self, effort: Effort) -> None:
        super().__init__(plans.effort(effort))
        self._is_quickest = effort is Effort.QUICK
        if effort is Effort.BALANCED:
            self.pill.show_state(translate("plan", "Recommended"), "calm")
        self._effort = effort
        self._means = self.add_line(plans.effort_means(effort), "")
        self.body.addSpacing(UNIT // 2)
        self._passes = self.add_line()
        self._longer = self.add_line()
        self._time = self.add_line(role="strong")
        self._fit = Pill()
        self._room = label(role="small")
        self._needs = QWidget()
        self._arrange_needs()

    def show_preset(
        self, preset: Preset, *, is_known: bool, goal: Goal = Goal.WRITE
    ) -> None:
        """Say what it comes to with these documents, once there are enough."""
        self._means.setText(plans.effort_means(self._effort, goal))
        self._passes.setText(plans.passes(preset.passes, preset.words))
        self._longer.setText(plans.longer(preset.times_longer))
        self._passes.setVisible(is_known)
        has_time = is_known and preset.estimate is not None
        self._longer.setVisible(is_known and not self._is_quickest and not has_time)
        self._time.setVisible(has_time)
        if preset.estimate is not None:
            self._time.setText(estimates.time(preset.estimate))
        self._show_room(preset if is_known else None)
        said = (self._time, self._fit, self._room) if has_time else (self._longer,)
        self.setAccessibleDescription(", ".join(each.text() for each in said))

    def _show_room(self, preset: Preset | None) -> None:
        room = preset.room if preset else None
        self._needs.setHidden(room is None)
        if room is None:
            return
        self._fit.show_state(models.fit(room), _STATES[room.fit])
        self._room.setText(models.room(room))
        for each in (self._fit, self._room):
            each.setToolTip(models.about_the_estimate(room))

    def _arrange_needs(self) -> None:
        row = QHBoxLayout(self._needs)
        row.setContentsMargins(0, UNIT // 2, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._fit, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._room, 1)
        self.body.addWidget(self._needs)
