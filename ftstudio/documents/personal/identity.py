"""The identity of personal data: one number, one identity, however it is written."""

import hashlib

from ftstudio.core.notes import Finding, PersonalKind


def finding(kind: PersonalKind, start: int, end: int, canonical: str) -> Finding:
    """What stands from `start` to `end`; `canonical` is its value without its looks."""
    value = f"{kind}:{canonical}".encode()
    return Finding(kind, start, end, hashlib.blake2b(value, digest_size=8).hexdigest())
