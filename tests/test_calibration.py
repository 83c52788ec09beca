"""The measure of calibration that the benchmark tells."""

import pytest

from ftstudio.core.sorting import Guess
from tests.calibration import calibration_error


def test_confidence_that_is_kept_has_no_error() -> None:
    """Of ten at 90 % nine are right."""
    kept = [Guess(0, 0, 0.9, 0.9)] * 9 + [Guess(1, 0, 0.9, 0.1)]
    assert calibration_error(kept) == pytest.approx(0, abs=1e-9)
    boasting = [Guess(1, 0, 0.9, 0.1)] * 10
    assert calibration_error(boasting) == pytest.approx(0.9)
