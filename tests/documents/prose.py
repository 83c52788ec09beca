"""Long texts without meaning, and copies of them with words changed."""

import random
import string


def prose(number: int, words: int = 200) -> str:
    """Words drawn by lot; another number is another text."""
    draw = random.Random(number)
    letters = string.ascii_lowercase
    return " ".join("".join(draw.choices(letters, k=5)) for _ in range(words))


def changed(text: str, every: int, start: int = 0) -> str:
    """Each so manieth word is another one."""
    words = text.split()
    for place in range(start, len(words), every):
        words[place] = f"changed{place}"
    return " ".join(words)
