"""What is said of documents that need something."""

from ftstudio.words import remedies


def test_a_wrong_password_is_said_to_be_wrong_for_that_file() -> None:
    """It may have opened others."""
    said = remedies.wrong_password("Payroll.pdf", 2)
    assert said.startswith("This password does not open “Payroll.pdf”.")
    assert said.endswith("It opened 2 other files.")
    assert "other" not in remedies.wrong_password("Payroll.pdf", 0)


def test_scans_are_told_with_the_time_they_take() -> None:
    """All together, or one."""
    assert remedies.scans(9, 120, 960) == (
        "9 documents have 120 scanned pages without text. "
        "Reading them with text recognition takes about 16 min."
    )
    assert remedies.scan(1, 8) == "1 page, less than a minute, on this computer."
    assert "pip install" in remedies.scans_without_extra(1, 1)


def test_what_is_in_the_cloud_is_told() -> None:
    """How much, and what came of fetching it."""
    assert remedies.online(14).startswith("14 files are only in the cloud")
    assert (remedies.fetch(1), remedies.fetch(2)) == (
        "Fetch and read it",
        "Fetch and read them",
    )
    assert remedies.fetching(3, 14) == "Fetching and reading: 3 of 14 files"
    assert "try again" in remedies.not_fetched(1)


def test_trying_a_password_is_told_file_by_file() -> None:
    """Where it is tried on several."""
    assert remedies.trying(0, 1) == "Trying the password…"
    assert remedies.trying(3, 12) == "Trying the password: 3 of 12 files"
    assert "the 11 other locked files" in remedies.try_others(11)


def test_every_sentence_is_whole() -> None:
    """No place is left unfilled."""
    for said in (
        remedies.type_password(),
        remedies.password_for("a"),
        remedies.password_stays(),
        remedies.read_scans(2),
        remedies.not_now(),
        remedies.close(),
        remedies.busy(),
        remedies.stopping(),
    ):
        assert said
        assert "{" not in said
