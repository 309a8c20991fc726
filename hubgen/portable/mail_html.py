"""HTML for mail programs: headings below the mail's own, and only what all of them show."""

from typing import Any

from lxml import etree

from hubgen.portable.html_tree import inner_html, parse_fragment, remove, text_of
from hubgen.portable.template_escape import escape_placeholders_url

WIDTH, HEIGHT = 552, 736
"""Room for a picture, in pixels: a mail's column, and about as much as a phone shows at once."""
SHOWN = (".png", ".jpg", ".jpeg", ".gif")
"""Endings of pictures that all mail programs show; many do not know WebP, AVIF or SVG."""
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))
_ASTRAY: Any = etree.XPath(
    " | ".join(f".//{tag}[not(ancestor::table)]" for tag in "caption thead tbody tfoot tr th td".split())
)
"""Parts of a table without one: they would end the mail's own."""
_SIZED: Any = etree.XPath(".//*[@width or @height][not(self::img)]")


def mail_html(html: str, own: str) -> str:
    """Return clean HTML as mail programs can show it: their pictures, sizes and headings; nothing in it plays anyway.

    `own` is the site's address: its pictures are shown where their type is one that mail programs know, those of
    elsewhere need https too. A picture that cannot be shown becomes its words, linked to it. Addresses are
    percent-encoded so that no mail service changes them. "" for empty HTML.
    """
    body = parse_fragment(html)
    if body is None:
        return ""
    for element in list(body.iter("img")):
        _fit_picture(element, own)
    for element in body.iter("a"):
        _name_by_address(element)
    for element in _SIZED(body):
        element.attrib.pop("width", None)
        element.attrib.pop("height", None)
    for element in _ASTRAY(body):
        element.tag = "div"
    if body.find(".//h1") is not None:  # the mail's title is its only first heading
        for element in body.iter(*_HEADINGS):
            element.tag = f"h{min(int(element.tag[1]) + 1, 6)}"
    _escape_addresses(body)
    return inner_html(body)


def is_displayable(url: str, own: str) -> bool:
    """Tell whether mail programs show a picture: of a type that all know, at https or below `own`, the site."""
    path = url.partition("?")[0].partition("#")[0].lower()
    return path.endswith(SHOWN) and url.startswith(("https://", own or "https://"))


def fit_size(width: int | None, height: int | None) -> tuple[int, int | None]:
    """Return the width and height in pixels at which to show a picture: in its proportions, never larger than it is.

    One of unknown size fills the column, and its height is None.
    """
    if not width or not height:
        return min(width or WIDTH, WIDTH), None
    scale = min(1, WIDTH / width, HEIGHT / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _escape_addresses(body: Any) -> None:
    for element in body.iter("pre"):
        etree.strip_tags(element, "a")  # code has no links
    for element in body.iter("a", "img"):
        for name in {"href", "src"}.intersection(element.attrib):
            element.set(name, escape_placeholders_url(element.get(name)))


def _fit_picture(element: Any, own: str) -> None:
    url = element.get("src", "")
    if not is_displayable(url, own):
        _put_words(element, url)
        return
    width, height = fit_size(_pixels(element, "width"), _pixels(element, "height"))
    element.set("width", str(width))
    element.attrib.pop("height", None)
    if height:
        element.set("height", str(height))
    element.set("alt", element.get("alt") or element.get("title") or "")


def _put_words(element: Any, url: str) -> None:
    """Put a picture's words in its place, as a link to it where there is no other."""
    words = element.get("alt") or element.get("title") or ""
    if url and words and next(element.iterancestors("a"), None) is None:
        link = etree.Element("a", href=url)
        link.text = words
        element.addprevious(link)
    else:
        element.tail = words + (element.tail or "")
    remove(element)


def _name_by_address(link: Any) -> None:
    """Call a link by its address where it holds nothing but pictures without words: a link needs a name."""
    pictures = list(link.iter("img"))
    if pictures and not text_of(link).strip() and not any(picture.get("alt").strip() for picture in pictures):
        href = link.get("href", "")
        pictures[0].set("alt", href.partition("://")[2] or href)


def _pixels(element: Any, name: str) -> int | None:
    value = element.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 6 else None
