"""A text cut into passages that end where a line or a sentence does."""

from collections.abc import Iterator, Sequence
from typing import Any

PASSAGE_TOKENS = 96
"""A paragraph or two: short enough to be about one thing, long enough to say it."""
_ENDS = (".", "!", "?", "…", ":", ";")


def passages(tokenizer: Any, text: str, room: int = PASSAGE_TOKENS) -> list[str]:
    """The passages of `text`, each of at most `room` tokens; none of an empty one."""
    found = tokenizer(
        text,
        add_special_tokens=False,
        return_offsets_mapping=True,
        return_attention_mask=False,
        verbose=False,
    )
    spans: list[tuple[int, int]] = found["offset_mapping"]
    return [
        text[spans[begin][0] : spans[end - 1][1]].strip()
        for begin, end in _ranges(text, spans, room)
    ]


def _ranges(
    text: str, spans: Sequence[tuple[int, int]], room: int
) -> Iterator[tuple[int, int]]:
    """From which token to before which one each passage goes."""
    begin = 0
    while begin < len(spans):
        end = min(begin + room, len(spans))
        if end < len(spans):
            tokens = range(end, begin + room // 2, -1)
            cuts = [each for each in tokens if _ends_letter(spans, each)]
            ends = (_ends_line, _ends_sentence)
            good = (e for is_end in ends for e in cuts if is_end(text, spans, e))
            end = next(good, next(iter(cuts), end))
        yield begin, end
        begin = end


def _ends_line(text: str, spans: Sequence[tuple[int, int]], token: int) -> bool:
    """Whether there is the end of a line right before a token."""
    return "\n" in text[spans[token - 1][0] : spans[token][0]]


def _ends_sentence(text: str, spans: Sequence[tuple[int, int]], token: int) -> bool:
    """The same of a sentence; in “4.50” there is none."""
    begin = spans[token][0]
    before, after = text[max(begin - 3, 0) : begin], text[begin : begin + 1]
    has_space = before[-1:].isspace() or after.isspace()
    return has_space and before.rstrip().endswith(_ENDS)


def _ends_letter(spans: Sequence[tuple[int, int]], token: int) -> bool:
    """The same of a letter, of which some tokenizers make several tokens."""
    return spans[token - 1][1] <= spans[token][0]
