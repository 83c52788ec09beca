"""Numbers, sizes and times as a person reads them."""

from datetime import datetime

import pytest

from ftstudio.words.formats import (
    ago,
    count,
    date,
    decimals,
    done,
    duration,
    loss,
    memory,
    numbered,
    per_cent,
    per_cents,
    size,
    span,
)

MINUTE, HOUR, DAY = 60, 3600, 86_400
DOCUMENTS = ("{n} document", "{n} documents")


def test_a_count_has_its_thousands_apart() -> None:
    """Fourteen thousand is seen at once."""
    assert (count(14035), count(7)) == ("14,035", "7")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 B"),
        (999.6, "1 kB"),
        (999_999, "1.0 MB"),
        (1_500_000_000, "1.5 GB"),
        (9_960_000, "10 MB"),
        (93_400_000, "93 MB"),
        (5e15, "5,000 TB"),
    ],
)
def test_a_size_has_the_unit_that_fits(number: float, said: str) -> None:
    """No thousand of one unit where one of the next will do."""
    assert size(number) == said


@pytest.mark.parametrize(
    ("share", "said"), [(0.143, "14 %"), (0.006, "0.6 %"), (0.0996, "10 %")]
)
def test_a_small_share_has_a_decimal(share: float, said: str) -> None:
    """A large one needs none."""
    assert per_cent(share) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0.08, 0.14, ("8 %", "14 %")),
        (-0.012, 0.051, ("1 %", "5 %")),
        (0.081, 0.094, ("8.1 %", "9.4 %")),
        (-0.003, 0.041, ("0.3 %", "4.1 %")),
        (0.1201, 0.1204, ("12.0 %", "12.0 %")),
    ],
)
def test_a_range_is_told_as_exactly_as_it_is_narrow(
    low: float, high: float, said: tuple[str, str]
) -> None:
    """Both ends alike, without their signs; neither is rounded to nothing."""
    assert per_cents(low, high) == said


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, "0 %"), (0.434, "43 %"), (0.999, "99 %"), (1.0, "100 %")]
)
def test_a_work_is_done_when_it_is_done(share: float, said: str) -> None:
    """Nobody waits at 100 %."""
    assert done(share) == said


def test_a_loss_has_three_decimals() -> None:
    """Enough to see it fall."""
    assert loss(2.5) == "2.500"


def test_decimals_keep_their_zeros() -> None:
    """Figures that stand below each other have the same length."""
    assert (decimals(3.0, 2), decimals(14035.26), decimals(7, 0)) == (
        "3.00",
        "14,035.3",
        "7",
    )


def test_a_number_takes_the_form_that_fits() -> None:
    """In English one alone is singular."""
    said = [numbered(n, *DOCUMENTS) for n in (0, 1, 1200)]
    assert said == ["0 documents", "1 document", "1,200 documents"]


def test_a_number_may_stand_beside_other_places() -> None:
    """In the same sentence."""
    assert numbered(2, "", "{n} of {kind}", kind="PDF") == "2 of PDF"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (20, "less than a minute"),
        (MINUTE, "about 1 min"),
        (12.4 * MINUTE, "about 12 min"),
        (59.7 * MINUTE, "1 h 00"),
        (80 * MINUTE, "1 h 20"),
        (HOUR + 5 * MINUTE, "1 h 05"),
        (11.6 * HOUR, "about 12 h"),
    ],
)
def test_a_duration_is_no_finer_than_it_is_known(seconds: float, said: str) -> None:
    """A guess in seconds would be wrong a second later."""
    assert duration(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-5, "just now"),
        (59, "just now"),
        (MINUTE, "1 minute ago"),
        (12 * MINUTE, "12 minutes ago"),
        (HOUR, "1 hour ago"),
        (23.9 * HOUR, "23 hours ago"),
        (DAY, "yesterday"),
        (3.5 * DAY, "3 days ago"),
    ],
)
def test_what_is_past_is_told_as_people_do(seconds: float, said: str) -> None:
    """A clock that was set back makes nothing worse."""
    assert ago(seconds) == said


def test_a_date_has_its_month_in_letters() -> None:
    """So that nobody takes the day for the month."""
    assert date(datetime(2026, 11, 2, 12).astimezone().timestamp()) == "2 November 2026"


def test_memory_is_told_with_what_there_is() -> None:
    """A figure alone says little."""
    assert memory(1.7e9, 16e9) == "1.7 GB of 16 GB"


@pytest.mark.usefixtures("french")
def test_french_numbers_are_written_the_french_way() -> None:
    """With spaces that do not break, and a comma."""
    assert count(14035) == "14\u202f035"
    assert decimals(14035.2) == "14\u202f035,2"
    assert (per_cent(0.006), done(0.43)) == ("0,6\u00a0%", "43\u00a0%")
    assert (size(1.5e9), size(93.4e6)) == ("1,5\u00a0Go", "93\u00a0Mo")
    assert loss(2.5) == "2,500"


@pytest.mark.usefixtures("french")
def test_french_zero_is_singular() -> None:
    """« 0 document », « 2 documents »."""
    said = [numbered(n, *DOCUMENTS) for n in (0, 1, 2)]
    assert said == ["0 document", "1 document", "2 documents"]


@pytest.mark.usefixtures("french")
def test_french_times_are_french() -> None:
    """Days and months too; the first of a month is a word of its own."""
    first = datetime(2026, 3, 1, 12).astimezone().timestamp()
    assert date(first) == "1er mars 2026"
    assert (ago(DAY), ago(3 * HOUR)) == ("hier", "il y a 3 heures")
    assert duration(80 * MINUTE) == "1\u00a0h\u00a020"


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (5, 40, "less than a minute"),
        (20, 170, "1 to 3 min"),
        (8 * MINUTE, 24 * MINUTE, "8 to 25 min"),
        (33 * MINUTE, 2.1 * HOUR, "35 min to 2 h 10"),
        (1.9 * HOUR, 4 * HOUR, "1 h 50 to 4 h"),
        (9 * HOUR, 26.2 * HOUR, "9 h to 26 h"),
    ],
)
def test_a_span_is_no_finer_than_it_is_known(
    low: float, high: float, said: str
) -> None:
    """Its two ends, rounded."""
    assert span(low, high) == said
