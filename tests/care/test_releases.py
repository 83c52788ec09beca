"""Where new versions are announced, and which are newer."""

import pytest

from ftstudio.care.releases import ASSIGNED, address, is_newer, is_safe
from ftstudio.core.errors import ReleasesUnknown
from ftstudio.core.release import Release


def test_without_an_address_nobody_is_asked() -> None:
    """This build knows of none."""
    with pytest.raises(ReleasesUnknown):
        address()


@pytest.mark.parametrize("url", ["https://example.org/n.json", "http://localhost:8/n"])
def test_the_environment_can_name_one(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    """Encrypted, or on this computer."""
    monkeypatch.setenv(ASSIGNED, url)
    assert address() == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://example.org/n.json",
        "file:///etc/passwd",
        "https://",
        "ftp://x",
        "x[",
    ],
)
def test_nothing_else_is_an_address(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """A question in the open could be answered by anybody."""
    assert not is_safe(url)
    monkeypatch.setenv(ASSIGNED, url)
    with pytest.raises(ReleasesUnknown):
        address()


@pytest.mark.parametrize(
    ("newer", "older"),
    [("0.10.0", "0.9.9"), ("1.0", "1.0rc1"), ("2", "1.99.99"), ("1.0.1", "1.0")],
)
def test_versions_are_compared_as_versions(newer: str, older: str) -> None:
    """Not letter by letter."""
    assert is_newer(Release(newer), older)
    assert not is_newer(Release(older), newer)
    assert not is_newer(Release(newer), newer)
