"""Asks one address which version of the program is the newest; tells it nothing."""

import re
import ssl
import time
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    Request,
    build_opener,
)

import truststore
from packaging.version import InvalidVersion, Version

from ftstudio.care.releases import is_safe
from ftstudio.core.errors import ReleasesStrange, ReleasesUnreachable
from ftstudio.core.plain import MalformedRecord, from_json, from_plain
from ftstudio.core.release import Release

_PATIENCE = 10.0
_LARGEST_ANSWER = 100_000
_CHUNK = 8192
_LONGEST_NOTES = 2000
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def ask(source: str) -> Release:
    """The newest version that `source` announces, in at most some ten seconds.

    Its answer is `{"version": "1.2.3", "page": "https://…", "notes": "…"}`. Raises
    ReleasesUnreachable or ReleasesStrange.
    """
    host = urlsplit(source).hostname or ""
    try:
        return _release(_fetched(source), host)
    except (HTTPError, ValueError) as error:
        raise ReleasesStrange(host) from error
    except (OSError, HTTPException) as error:
        raise ReleasesUnreachable(host) from error


class _Wary(HTTPRedirectHandler):
    """Follows only to where one may go in the first place."""

    def redirect_request(self, *arguments: object) -> Request | None:
        """The request to go on with; raises ValueError where that is not safe."""
        followed: Request | None = super().redirect_request(*arguments)  # type: ignore[arg-type]
        if followed is not None and not is_safe(followed.full_url):
            raise ValueError(followed.type)
        return followed


def _fetched(source: str) -> bytes:
    """The whole answer; one that is too long or too slow is an error."""
    until = time.monotonic() + _PATIENCE
    request = Request(source, headers={"User-Agent": "ftstudio"})  # noqa: S310
    received = bytearray()
    with _opener().open(request, timeout=_PATIENCE) as answer:
        while chunk := answer.read1(_CHUNK):
            received += chunk
            if len(received) > _LARGEST_ANSWER:
                raise ValueError(len(received))
            if time.monotonic() > until:
                raise TimeoutError
    return bytes(received)


def _opener() -> OpenerDirector:
    """With this computer's proxies, and the certificates that it trusts."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return build_opener(HTTPSHandler(context=context), _Wary())


def _release(answer: bytes, host: str) -> Release:
    try:
        told = from_plain(Release, from_json(answer))
        version = str(Version(told.version))
    except (MalformedRecord, InvalidVersion, UnicodeDecodeError) as error:
        raise ReleasesStrange(host) from error
    notes = _CONTROL.sub(" ", told.notes)[:_LONGEST_NOTES].strip()
    return Release(version, told.page if is_safe(told.page) else "", notes)
