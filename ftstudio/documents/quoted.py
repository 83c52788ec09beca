"""What a mail quotes of others, and the signature under it, taken out of its text.

In case of doubt a line stays: answers between quoted lines, and forwarded mail, are
what the person wants to keep. Attributions and labels are those of the usual mail
programs, in French, English and German.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.documents.cleaning import has_words

_QUOTED = re.compile(r"[ \t]?>")
_QUOTE_MARKS = re.compile(r"^(?:[ \t]?>[ \t]?)+", re.MULTILINE)
_WROTE = r"\b(?:a écrit|wrote|writes|schrieb\b.{0,150})\s*:\s*$"
_ATTRIBUTION = re.compile(rf"\W*\w.{{1,300}}{_WROTE}", re.DOTALL)
_DATED = re.compile(
    rf"\W*(?:Le|On|Am)\s(?=.*\d)(?=.*(?:\d[:h.]\d\d|@)).{{5,300}}{_WROTE}", re.DOTALL
)
_LONGEST_ATTRIBUTION, _LONGEST_SPAN = 3, 400
_RULE = re.compile(
    r"\s*(?:[-_=]{5,}|-{2,}\s*(?:Original Message|Message d['’]origine|Message original"
    r"|Ursprüngliche Nachricht)\s*-{2,})\s*$",
    re.IGNORECASE,
)
_LABELS = {
    name: re.compile(
        rf"[*_\s]{{0,4}}(?:{words})[*_]{{0,2}}\s?:[*_]{{0,2}}(?=.*\w)", re.IGNORECASE
    )
    for name, words in (
        ("from", "De|From|Von|Expéditeur"),
        ("sent", "Envoyé|Envoyé le|Sent|Date|Gesendet|Datum"),
        ("subject", "Objet|Subject|Sujet|Betreff"),
    )
}
_ONLY_IN_MAIL = re.compile(
    r"[*_\s]{0,4}(?:(?:Envoyé|Envoyé le|Sent|Gesendet)[*_]{0,2}\s?:"
    r"|(?:De|From|Von|Expéditeur|À|A|To|An|Cc)[*_]{0,2}\s?:.*[\w.+-]@[\w-])",
    re.IGNORECASE,
)
"""What a note or a form with a sender, a date and a subject does not have."""
_LONGEST_LABELS = 10
_FORWARD = re.compile(
    r"\s*(?:-{2,}\s*(?:Forwarded message|Message transféré|Message réexpédié"
    r"|Weitergeleitete Nachricht)\b.*|(?:Begin forwarded message"
    r"|Début du message (?:transféré|réexpédié))\s*:)\s*$",
    re.IGNORECASE,
)
_ANSWERS_WITHIN = re.compile(
    r"\b(?:réponses?|remarques|commentaires|annotations|answers?|repl(?:y|ies)|comments)"
    r"\b.{0,60}\b(?:ci-dessous|ci-après|dans le (?:texte|corps|mail|message)|below"
    r"|en (?:rouge|bleu|vert|gras|couleur)|inline|in(?:side)? (?:the )?text"
    r"|in (?:red|blue|green|bold))\b",
    re.IGNORECASE | re.DOTALL,
)
_GREETING = re.compile(
    r"\W*(?:(?:bien|très|le plus)\s+)?(?:cordialement|cdl?t|sincèrement|amicalement"
    r"|respectueusement|bien à (?:vous|toi)|(?:bonne|belle) (?:journée|soirée)"
    r"|(?:mes |nos )?(?:sincères |meilleures |cordiales )?salutations(?: distinguées)?"
    r"|(?:(?:best|kind|warm|kindest|warmest)\s+)?regards|best(?: wishes)?|sincerely"
    r"|yours(?: (?:sincerely|faithfully|truly))?|cheers"
    r"|mit freundlichen grüßen)(?: à (?:vous|tous))?\W*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|\bhttps?://|\bwww\.|\b(?:siret|siren|rcs|tva)\b"
    r"|(?<!\d)[+(]?\d(?:[ .()/-]{0,2}\d){8,13}(?!\d)|\b\d{5}\s+[A-ZÉÈ]",
    re.IGNORECASE,
)
_SENT_FROM = re.compile(
    r"\W*(?:(?:envoyé (?:de|depuis|à partir de)|sent from|gesendet von) (?:mon|ma|my"
    r"|l['’]|meinem|yahoo|outlook|proton|gmail|mail).{0,60}"
    r"|(?:obtenez|télécharge[rz]|get) outlook (?:pour|for) \w+.{0,80})$",
    re.IGNORECASE,
)
_DISCLAIMERS = (
    re.compile(r"\bconfiden|\bprivileged\b|\bvertraulich", re.IGNORECASE),
    re.compile(r"\bdestinataire|\brecipient|\baddressee|\bempfänger", re.IGNORECASE),
    re.compile(r"\berreur\b|\ben? error\b|\birrtümlich|\bintended\b", re.IGNORECASE),
    re.compile(r"\bmessage\b|\be-?mail|\bcourriel\b|\bnachricht", re.IGNORECASE),
)
_PAPER = re.compile(
    r"\W*(?:pensez à l['’]environnement|avant d['’]imprimer|(?:please )?(?:consider"
    r"|think (?:of|about)) the environment|n['’]imprimez ce).{0,200}$",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE, _LONGEST_LINE = 12, 90
_FEWEST_CONTACTS = 2
_LONGEST_UNDER_DASHES = 4
_LONGEST_BOILERPLATE, _FEWEST_DISCLAIMERS = 2_000, 3


def without_quotes(
    text: str, *, is_forwarded: bool = False
) -> tuple[str, tuple[Removed, ...]]:
    """The mail's own words, and what was taken out, in its order.

    What a forwarded mail forwards is its own, and so is a text that only quotes.
    """
    lines = text.split("\n")
    quoted = [False] * len(lines) if is_forwarded else _quoted(lines)
    own = [line for line, is_quote in zip(lines, quoted, strict=True) if not is_quote]
    if is_forwarded or not _has_words(own):
        return _QUOTE_MARKS.sub("", text), ()
    marked = zip(quoted, lines, strict=True)
    runs = [
        "\n".join(line for _, line in run).strip()
        for is_quote, run in groupby(marked, key=lambda each: each[0])
        if is_quote
    ]
    removed = [Removed(RemovedKind.QUOTED_REPLY, run) for run in runs if run]
    own, signature = _without_signature(own)
    if signature:
        removed.append(Removed(RemovedKind.SIGNATURE, signature))
    return "\n".join(own), tuple(removed)


def _quoted(lines: Sequence[str]) -> list[bool]:
    """For each line whether it quotes another mail."""
    quoted = [_QUOTED.match(line) is not None for line in lines]
    for at, line in enumerate(lines):
        if quoted[at] or not line.strip():
            continue
        if _FORWARD.match(line):
            break
        if end := _end_of_attribution(lines, at, quoted):
            quoted[at:end] = [True] * (end - at)
        elif _starts_old_mail(lines, at):
            if not _ANSWERS_WITHIN.search("\n".join(lines[:at])):
                start = _with_rules(lines, at)
                quoted[start:] = [True] * (len(lines) - start)
            break
    return quoted


def _end_of_attribution(lines: Sequence[str], at: int, quoted: Sequence[bool]) -> int:
    """Where the quoted lines start under the "… wrote:" that starts here, or 0."""
    for end in range(at + 1, min(at + _LONGEST_ATTRIBUTION, len(lines)) + 1):
        if quoted[end - 1]:
            return 0
        if _is(_ATTRIBUTION, lines[at:end]):
            rest = range(end, len(lines))
            following = next((each for each in rest if lines[each].strip()), -1)
            return following if following >= 0 and quoted[following] else 0
    return 0


def _is(attribution: re.Pattern[str], lines: Sequence[str]) -> bool:
    if not lines[-1].rstrip().endswith(":") or sum(map(len, lines)) > _LONGEST_SPAN:
        return False
    return attribution.match(" ".join(lines)) is not None


def _starts_old_mail(lines: Sequence[str], at: int) -> bool:
    """Whether all from here on is an earlier mail, without marks on its lines."""
    if _LABELS["from"].match(lines[at]):
        above = next((each for each in reversed(lines[:at]) if each.strip()), "")
        is_named = _RULE.match(above) is not None and _has_words([above])
        is_head = _is_head(lines[at : at + _LONGEST_LABELS], is_named)
        return is_head and not above.rstrip().endswith(":")  # announced: it is shown
    spans = (lines[at : at + size] for size in range(1, _LONGEST_ATTRIBUTION + 1))
    return any(_is(_DATED, span) for span in spans)


def _is_head(near: Sequence[str], is_named: bool) -> bool:
    """Whether these lines begin with the head of a mail, not that of a note.

    That is sure where it `is_named` an earlier message above.
    """
    is_whole = all(any(map(label.match, near)) for label in _LABELS.values())
    return is_whole and (is_named or any(map(_ONLY_IN_MAIL.match, near)))


def _with_rules(lines: Sequence[str], at: int) -> int:
    """Where the old mail starts, with the rule above it."""
    while at and (not lines[at - 1].strip() or _RULE.match(lines[at - 1])):
        at -= 1
    return at


def _without_signature(lines: Sequence[str]) -> tuple[list[str], str]:
    """The lines without what stands under the last word of the mail, and that."""
    end = next(
        (at for at, line in enumerate(lines) if _FORWARD.match(line)), len(lines)
    )
    start = end
    while start and _is_boilerplate(lines[start - 1]):
        start -= 1
    if not any(line.strip() for line in lines[start:end]):
        start = end
    start = _start_of_contacts(lines[:start])
    signature = "\n".join(lines[start:end]).strip()
    if not signature or not _has_words(lines[:start]):
        return list(lines), ""
    return [*lines[:start], *lines[end:]], signature


def _is_boilerplate(line: str) -> bool:
    """Whether nobody wrote this line themselves: a disclaimer, a program's name."""
    if len(line) > _LONGEST_BOILERPLATE:
        return False
    hits = sum(pattern.search(line) is not None for pattern in _DISCLAIMERS)
    return (
        not line.strip()
        or hits >= _FEWEST_DISCLAIMERS
        or _SENT_FROM.match(line) is not None
        or _PAPER.match(line) is not None
    )


def _start_of_contacts(lines: Sequence[str]) -> int:
    """Where name and addresses start: under "-- ", or under a greeting if clear."""
    under: list[str] = []
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if _is_dashes(line, under):
            return at
        if _GREETING.match(line):
            return at + 1 if _contacts(under) >= _FEWEST_CONTACTS else len(lines)
        if line.strip():
            under.append(line)
        if len(line) > _LONGEST_LINE or len(under) > _LONGEST_SIGNATURE:
            break
    return len(lines)


def _is_dashes(line: str, under: Sequence[str]) -> bool:
    """Whether it is the mark above a signature, or one that lost its blank."""
    if line.rstrip() != "--":
        return False
    is_mark = line != "--"
    return is_mark or (len(under) <= _LONGEST_UNDER_DASHES and _contacts(under) > 0)


def _contacts(lines: Sequence[str]) -> int:
    """In how many lines there is how to reach somebody."""
    return sum(_CONTACT.search(line) is not None for line in lines)


def _has_words(lines: Sequence[str]) -> bool:
    return any(map(has_words, lines))
