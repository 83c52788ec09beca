"""The last net under the log: whatever looks like a path or a name is taken out."""

import re

_GONE = "…"
_KINDS = (
    *("bin", "bmp", "csv", "docx?", "eml", "epub", "ftstudio", "gguf", "gif", "html?"),
    *("jpe?g", "jsonl?", "log", "mbox", "md", "msg", "od[stp]", "part", "pdf", "png"),
    *("pptx?", "rtf", "safetensors", "tiff?", "txt", "xlsx?", "xml", "zip"),
)
_FINDS = re.compile(
    rf"""
    “[^”]*” | «[^»]*» | "[^"]*" | (?<!\w)'[^'\n]*'       # what stands in quotes
    | \b[a-z][a-z0-9+.-]*://\S+                          # an address in a network
    | [\w.+-]+@[\w-]+\.[\w.-]+                           # a mail address
    | (?<!\w)[a-z]:[\\/].*                               # C:\…, to the line's end
    | (?<![\w.])(?:~|\.\.?)?[/\\]+[^\s/\\].*             # /…, ~/…, ../…, \\server\…
    | [^\s\\/]*[\\/]?[^\s\\/]*\.(?:{"|".join(_KINDS)})\b  # a file of such a kind
    """,
    re.VERBOSE | re.IGNORECASE,
)


def scrubbed(text: str) -> str:
    """The text without what stands in quotes, without paths, files and addresses.

    A place in the code ("ftstudio/app.py:12") stays.
    """
    return "\n".join(_FINDS.sub(_GONE, line) for line in text.splitlines())
