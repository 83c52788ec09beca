"""What a person calls something → the name of a folder."""

_NOT_IN_A_NAME = '/\\:*?"<>|'
_MOST_BYTES = 120


def folder_name(name: str, otherwise: str) -> str:
    """A name like `name` that any system takes for a folder; `otherwise` if none is."""
    letters = (each for each in name if each not in _NOT_IN_A_NAME)
    safe = "".join(each for each in letters if each.isprintable()).strip(". ")
    short = safe.encode()[:_MOST_BYTES].decode(errors="ignore")
    return short.strip(". ") or otherwise
