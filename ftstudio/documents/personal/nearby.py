"""What the words beside a number say of it: a phone, a company, an order, money."""

import re
from enum import StrEnum

_BEFORE, _AFTER = 80, 16
_BESIDE = 3


class Subject(StrEnum):
    """What the words before a number are about."""

    PHONE = "phone"
    CALL = "call"
    COMPANY = "company"
    VAT = "vat"
    CARD = "card"
    REFERENCE = "reference"
    COUNTED = "counted"
    """Only “no.”, “n°”, “#”: any number may follow."""


_WORDS = {
    Subject.PHONE: r"t[ée]l[ée]?phon\w*|tel[ée]fon\w*|t[ée]l\b|tlf|t(?:fno|elf)\b"
    r"|phones?\b|mobil(?:es?|nummer|telefon|funk\w*)?\b|m[óo]vil|cellulare|cell\b"
    r"|portables?\b|gsm|natel|handy|fax\w*|whats\W?app|sms\b|rufnummer|durchwahl"
    r"|hotline|helpline|switchboard|num[ée]ro vert|n[°º]\s?vert|☎|📞|📱|✆"
    r"|(?-i:[TMFP]\s?:)|(?-i:T\.\s)",
    Subject.CALL: r"appel\w*|joindre|joignable|calls?\b|calling|ring\b|dial\b"
    r"|contact\w*|anruf\w*|erreich\w*|llam\w+|chiam\w+|recapit\w+|urgences?|emergency|composez"
    r"|standard",
    Subject.COMPANY: r"siren[e]?\b|r\.?\s?c\.?\s?s\b|registre du commerce|k-?bis"
    r"|immatricul\w+|greffe",
    Subject.VAT: r"tva\b|t\.v\.a|vat\b|mwst|ust-?id\w*|ust\b|p?\.?\s?iva\b|btw\b"
    r"|intracom\w*|steuer\w*|partita|nif\b|cif\b|uid\b|tax id",
    Subject.CARD: r"cartes?\b|cards?\b|visa\b|master\s?card|amex|american express"
    r"|diners|kreditkarte|tarjeta",
    Subject.REFERENCE: r"commandes?|orders?\b|r[ée]f[ée]?r?\w*\b|factur\w*|invoices?"
    r"|dossiers?|contrats?|contracts?|articles?|art\b|isbn|issn|doi\b|s[ée]rie"
    r"|serial|lots?\b|codes?\b|version\w*|tickets?|colis|suivi|tracking|devis|quote"
    r"|bestell\w*|rechnung\w*|auftrag\w*|kunden\w*|pedido|fattura|ordine"
    r"|customer (?:no|number|id)|num[ée]ro (?:de )?client|clients? (?:n[°º]|id)"
    r"|parcel|batch|part (?:no|number)|mod[èe]le|model|sku|ean|gtin|imei|cases?\b"
    r"|pages?\b|id\b|identifiant|loi\b|d[ée]cret|patent|brevet|pi[èe]ce",
    Subject.COUNTED: r"n[°º]|no\.|nr\b|num[ée]ro|number|#",
}
_REACH = {
    Subject.PHONE: 40,
    Subject.CALL: 40,
    Subject.VAT: 40,
    Subject.CARD: 60,
    Subject.REFERENCE: 25,
    Subject.COUNTED: 12,
}
"""How many characters after it a word is still about a number; else as far as any."""
_SUBJECTS = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<{name}>{said})" for name, said in _WORDS.items())
    + ")",
    re.IGNORECASE,
)
_WORDY = re.compile("[A-Za-zÀ-ɏ☎📞📱✆#]")
_COMPANIES = ("siren", "r.c.s", "rcs", "r c s", "registre", "bis", "immatr", "greffe")
_APART = re.compile(r"[\d,;]")
_COMPANY_AFTER = re.compile(r"[\s),;:(-]*(?:r\.?\s?c\.?\s?s\b|siren)", re.IGNORECASE)
_PHONE_AFTER = re.compile(
    r"\s?[(\[]?\s?(?:mobile|portable|handy|fax|cell|fixe|bureau|home|work|office)",
    re.IGNORECASE,
)
_MONEY = "€$£¥%"
_MONEY_AFTER = re.compile(
    rf"[.,]?-?\s?(?:[{_MONEY}]|(?:eur|euros?|chf|usd|gbp|francs?|dollars?)\b)"
    r"|[.,]\d{1,2}(?!\d)|\s?(?:m²|m2|km|kg|kwh|mb|go|ko|mo)\b",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(rf"(?:[{_MONEY}]|\b(?:eur|chf|usd|gbp))\s?$", re.IGNORECASE)


def subject_before(text: str, start: int, reach: int = _BEFORE) -> Subject | None:
    """What the nearest telling word before a number, in its paragraph, is about.

    Between the word and the number there may be `reach` characters.
    """
    earliest = max(0, start - _BEFORE)
    if not _WORDY.search(text, earliest, start):
        return None
    begin = max(earliest, text.rfind("\n\n", earliest, start))
    about = None
    for match in _SUBJECTS.finditer(text, begin, start):
        subject = Subject(match.lastgroup or "")
        between = text[match.end() : start]
        if len(between) > reach or not _reaches(subject, between):
            continue
        if about is None or subject is not Subject.COUNTED:
            about = subject
    return about


def _reaches(subject: Subject, between: str) -> bool:
    """Whether a word is still about the number that follows after `between`."""
    if len(between) > _REACH.get(subject, _BEFORE):
        return False
    is_close = subject in {Subject.REFERENCE, Subject.COUNTED}
    return not (is_close and _APART.search(between))


def names_companies(text: str) -> bool:
    """Whether there may be a word of the register of companies at all."""
    lower = text.lower()
    return any(each in lower for each in _COMPANIES)


def is_company_after(text: str, end: int) -> bool:
    """Whether a word of the register of companies follows."""
    return _COMPANY_AFTER.match(text, end, end + _AFTER) is not None


def is_phone_after(text: str, end: int) -> bool:
    """Whether it is said after a number which phone it is."""
    return _PHONE_AFTER.match(text, end, end + _AFTER) is not None


def is_amount(text: str, start: int, end: int) -> bool:
    """Whether a number is money, a share or a measure."""
    before = text[max(0, start - 2 * _BESIDE) : start]
    if _MONEY_BEFORE.search(before):
        return True
    return _MONEY_AFTER.match(text, end, end + _AFTER) is not None
