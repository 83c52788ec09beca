"""Points of curves."""

import math

from ftstudio.ui.widgets.plot_drawing import Curve


def test_what_was_not_measured_is_a_gap() -> None:
    """Its point is left out, the others stay."""
    torn = Curve((0.0, 50.0, 100.0), (3.0, math.nan, 2.8))
    assert torn.points == ((0, 3.0), (100, 2.8))
