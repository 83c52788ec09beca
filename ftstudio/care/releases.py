"""Where new versions of the program are announced, and which are newer than this."""

import os
from importlib import metadata
from urllib.parse import urlsplit

from packaging.version import Version

from ftstudio.core.errors import ReleasesUnknown
from ftstudio.core.release import Release

ASSIGNED = "FTSTUDIO_RELEASES"
"""What in the environment names another address than the package does."""
_LABEL = "releases"
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


def address() -> str:
    """Where new versions are announced; raises ReleasesUnknown where none is told."""
    found = os.environ.get(ASSIGNED, "") or _published()
    if not is_safe(found):
        raise ReleasesUnknown
    return found


def is_safe(url: str) -> bool:
    """Whether an address is encrypted, or of this computer itself."""
    if not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    is_here = parts.scheme == "http" and host in _HERE
    return bool(host) and (parts.scheme == "https" or is_here)


def is_newer(release: Release, version: str) -> bool:
    """Whether a release comes after `version`, which runs here."""
    return Version(release.version) > Version(version)


def _published() -> str:
    """The address under `[project.urls]`, as the installed package knows it."""
    try:
        listed = metadata.metadata("ftstudio").get_all("Project-URL") or []
    except metadata.PackageNotFoundError:
        return ""
    for each in listed:
        label, _, url = each.partition(",")
        if label.strip().lower() == _LABEL:
            return str(url).strip()
    return ""
