"""Web pages: what is seen of them, blocks on lines of their own."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ftstudio.core.corpus import Reason
from ftstudio.documents.decoding import decode
from ftstudio.documents.extract import CannotRead, Extract

_DEEPEST = 1_000
_HEAD = 2_048
_CHARSET = re.compile(
    rb"<meta\s[^>]{0,500}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]{0,500}?(/?)>)?")
_NEVER_NEST = frozenset({
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head",
    "hr", "html", "img", "input", "li", "link", "meta", "option", "p", "param",
    "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
})  # fmt: skip
_UNSEEN = (
    "script, style, template, noscript, nav, iframe, object, svg, math, canvas, audio,"
    "video, map, select, button, datalist, [role=navigation], [hidden],"
    "[style*='display:none'], [style*='display: none'], [style*='visibility:hidden']"
)
_BLOCKS = (
    "address, article, aside, blockquote, caption, center, dd, details, dialog, dir,"
    "div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6,"
    "header, hr, legend, li, main, ol, p, pre, section, summary, table, ul"
)
_BLOCK, _CELL, _ROW, _BLANK = "\x1c", "\x1d", "\x1e", "\x1f"
_SETTING = {_BLOCK: "\n", _CELL: "\t", _ROW: "\n", _BLANK: " "}


def read_html(content: bytes) -> Extract:
    """The visible text; titled by its first h1, else by its title element.

    Raises CannotRead where elements nest so deeply that parsing would take forever.
    """
    source = page_source(content)
    if _depth(source) > _DEEPEST:
        raise CannotRead(Reason.BROKEN_FILE)
    tree = LexborHTMLParser(source)
    heading, title = tree.css_first("h1"), tree.css_first("title")
    named = [each.text() for each in (heading, title) if each and each.text().strip()]
    return Extract(_visible(tree), named[0] if named else "")


def page_source(content: bytes) -> str:
    """The page as it is written, by the charset that its head declares."""
    declared = _CHARSET.search(content[:_HEAD])
    return decode(content, declared[1].decode("ascii", "replace") if declared else "")


def _depth(source: str) -> int:
    """How deeply elements nest at most, roughly, without building a tree."""
    depth = deepest = 0
    for match in _TAG.finditer(source):
        closing, name, _, empty = match.groups()
        if empty or name.lower() in _NEVER_NEST:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _visible(tree: LexborHTMLParser) -> str:
    """The text below the body: marks are set into the tree, and become newlines."""
    for node in tree.css(_UNSEEN):
        node.decompose()
    for node in tree.css("pre"):
        _keep_blanks(node)
    for node in tree.css(_BLOCKS):
        node.insert_before(_BLOCK)
        node.insert_after(_BLOCK)
    for selector, mark in (("br", _BLOCK), ("td, th", _CELL), ("tr", _ROW)):
        for node in tree.css(selector):
            node.insert_after(mark)
    text = tree.body.text() if tree.body else ""
    text = re.sub(r"[ \t\n\r\f]+", " ", text)
    text = re.sub(f" ?{_BLOCK}[ {_BLOCK}]*", _BLOCK, text)
    text = re.sub(f"{_BLOCK}?{_CELL}[ {_BLOCK}]*", _CELL, text)
    text = re.sub(f"[{_CELL} ]*{_ROW}[ {_BLOCK}]*", _ROW, text)
    for mark, blank in _SETTING.items():
        text = text.replace(mark, blank)
    return text


def _keep_blanks(node: LexborNode) -> None:
    for each in list(node.traverse(include_text=True)):
        if each.tag == "-text":
            text = each.text_content or ""
            each.replace_with(text.replace("\n", _BLOCK).replace(" ", _BLANK))
