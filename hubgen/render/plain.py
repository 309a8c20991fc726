"""Plain text of safe HTML, for search, feeds and mail. The sanitiser writes HTML in one form only, so patterns do.

Each pattern also ends with the text: what no sign ends is looked through once, not once more from each beginning.
"""

import re
from html import unescape
from typing import NamedTuple
from unicodedata import east_asian_width

_UNSEEN = re.compile(
    r'<a (?:(?!class="(?:headerlink|footnote-backref)")[^>])*'
    r'(?:class="(?:headerlink|footnote-backref)"[^>]*+(?:>[^<]*+</a>|\Z)|\Z)'
    r'|<td class="linenos">.*?(?:</td>|\Z)|<svg[ >].*?(?:</svg>|\Z)',
    re.DOTALL,
)
_INLINE = re.compile(
    r"</?(?:span|a|em|strong|code|b|i|u|s|small|sub|sup|abbr|cite|q|mark|ins|del|kbd|samp|var|time|img|input)(?:\s[^>]*)?(?:>|\Z)"
)
_BETWEEN = re.compile(r"</?(?:br|td|th|col|colgroup|thead|tbody|tfoot)(?:\s[^>]*)?(?:>|\Z)")
_BLOCK = re.compile(r"<(/?)([a-z][a-z0-9]*)([^>]*)(?:>|\Z)")
_ASIDE_TAGS = frozenset({"details", "blockquote", "li", "table", "figure"})
_ASIDE_CLASSES = re.compile(r'class="(?:[^"]* )?(?:admonition|footnote)[ "]')
_NESTING = _ASIDE_TAGS | {"div", "section"}
_LINK = re.compile(r"<a(?:\s[^>]*+)?(?:>(.*?)(?:</a>|\Z)|\Z)", re.DOTALL)
_LINKED = re.compile("\ufdd1[^\ufdd2]*+(?:\ufdd2|\\Z)")
"""The words of a link, between two noncharacters: the reader drops these from every text."""
_MARKS = str.maketrans("", "", "\ufdd1\ufdd2")
_ENDS, _CLOSING = frozenset(".!?…؟۔。！？"), "\"'’”»)」』"
WORDS = 3
"""A paragraph of fewer words is one only where it ends as a sentence does."""


class PlainText(NamedTuple):
    """The text, one block a line, and its first paragraph of running text that stands by itself.

    A lone link, an address or the name of something is none: it says nothing where it stands elsewhere.
    """

    text: str = ""
    lead: str = ""


def plain(html: str) -> PlainText:
    """Give the text of sanitised HTML, one block a line, and its first paragraph."""
    marked = _LINK.sub("\ufdd1\\1\ufdd2", _UNSEEN.sub("", html))
    blocks = _BLOCK.split(_BETWEEN.sub(" ", _INLINE.sub("", marked)))
    lines, lead, asides = [_line(blocks[0])], "", [0]
    for closing, tag, attributes, text in zip(*[iter(blocks[1:])] * 4, strict=True):
        if tag in _NESTING:
            _nest(asides, closing, tag, attributes)
        line = _line(text)
        if line:
            lines.append(line)
            lead = lead or (line if tag == "p" and not closing and not asides[-1] and _runs(line) else "")
    return PlainText("\n".join(filter(None, lines)).translate(_MARKS), lead.translate(_MARKS))


def _runs(line: str) -> bool:
    """Tell whether a paragraph says something besides its links: a sentence, or a few words."""
    words = [word for word in _LINKED.sub("", line).split() if "://" not in word and "www." not in word]
    said = sum(any(map(str.isalnum, word)) for word in words)
    if said and words[-1].rstrip(_CLOSING)[-1:] in _ENDS:
        return True
    wide = sum(east_asian_width(sign) == "W" for word in words for sign in word)
    return said + wide // 2 >= WORDS


def _nest(asides: list[int], closing: str, tag: str, attributes: str) -> None:
    """Keep count, level by level, of how many elements around this place are asides."""
    if not closing:
        asides.append(asides[-1] + (tag in _ASIDE_TAGS or bool(_ASIDE_CLASSES.search(attributes))))
    elif len(asides) > 1:
        asides.pop()


def _line(html: str) -> str:
    return " ".join(unescape(html).split())
