"""NumberBox: a number between limits, typed or stepped."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox


class NumberBox(QDoubleSpinBox):
    """A spin box that shows no zeros without meaning and leaves the wheel to the page.

    `valueChanged` comes once a number is complete, not at every digit.
    """

    def __init__(self, step: float, decimals: int) -> None:
        """Step by `step`; `decimals` digits after the point, 0 for whole numbers."""
        super().__init__()
        self.setDecimals(decimals)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setAccelerated(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        locale = self.locale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self.setLocale(locale)

    def textFromValue(self, value: float) -> str:  # noqa: N802
        """0.001 rather than 0.001000."""
        shortest = QLocale.FloatingPointPrecisionOption.FloatingPointShortest
        return self.locale().toString(value, "f", shortest.value)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll the page: a number must not change because the mouse passes by."""
        event.ignore()
