"""Text as a reader gave it → text worth learning: spaces, stray characters, a title."""

import re

LONGEST_TITLE = 120
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"\w+")
_REMOVED = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufff9-\ufffb]"
)
_LINE_ENDS = re.compile(r"\r\n?|[\x0c\x85\u2028\u2029]")
_LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st",
}  # fmt: skip
_SWAPPED = {chr(ord(each) << 8): each for each in "fijlt"}
_SWAPPED_LIGATURE = re.compile(
    "(?<=[a-zß-ÿ])[{0}]{{2,3}}|[{0}]{{2,3}}(?=[a-zß-ÿ])".format("".join(_SWAPPED)),
    re.IGNORECASE,
)


def clean(text: str) -> str:
    """Without control and invisible characters, stray blanks and long gaps."""
    text = _LINE_ENDS.sub("\n", text)
    text = _REMOVED.sub("", text)
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    text = re.sub(r"[ \t\xa0\u202f]+\n", "\n", text)
    text = re.sub(r"(?<=\S) {2,}(?=\S)", " ", text)
    return re.sub(r"\n{4,}", "\n\n\n", text).strip("\n\t \ufeff")


def count_words(text: str) -> int:
    r"""How many runs of letters and digits (`\w+`) there are."""
    return sum(len(_WORD.findall(line)) for line in text.split("\n"))


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit at all."""
    return _LETTER.search(text) is not None


def short_title(*candidates: str) -> str:
    """The first candidate that has a word, on one line, at most 120 characters."""
    for candidate in candidates:
        line = " ".join(clean(candidate).split())
        if has_words(line):
            break
    else:
        return ""
    if len(line) <= LONGEST_TITLE:
        return line
    return line[: LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def first_short_line(text: str) -> str:
    """The first line with words, if it is short enough for a title."""
    for line in text.split("\n", 50)[:50]:
        if has_words(line):
            return line if len(line) <= LONGEST_TITLE else ""
    return ""


def pretty_stem(stem: str) -> str:
    """A file's stem as a title: "offer_2024-final" → "Offer 2024 final"."""
    words = re.sub(r"[\s_-]+", " ", stem).strip()
    return words[:1].upper() + words[1:]


def without_ligatures(text: str) -> str:
    """The text with "ﬁ" and its kin spelled out.

    Some programs swap the two bytes of each letter of a ligature: "of昀椀ce".
    """
    for ligature, letters in _LIGATURES.items():
        text = text.replace(ligature, letters)
    if not any(each in text for each in _SWAPPED):
        return text
    return _SWAPPED_LIGATURE.sub(
        lambda match: "".join(_SWAPPED[each] for each in match[0]), text
    )
