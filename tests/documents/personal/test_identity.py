"""The identity of personal data."""

from ftstudio.core.notes import PersonalKind
from ftstudio.documents.personal.identity import finding


def test_one_value_has_one_identity() -> None:
    """Wherever it stands; it tells nothing of the value, and kinds differ."""
    here = finding(PersonalKind.PHONE, 3, 9, "+33612345678")
    there = finding(PersonalKind.PHONE, 0, 4, "+33612345678")
    assert here.identity == there.identity
    assert "612" not in here.identity
    other = finding(PersonalKind.SIREN, 0, 4, "+33612345678")
    assert other.identity != here.identity
