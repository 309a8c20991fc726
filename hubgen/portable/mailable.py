"""HTML for mail programs: headings below the mail's own, and only what all of them show."""

from typing import Any

from lxml import etree

from hubgen.portable.inert import inert_url
from hubgen.portable.text import legal_html
from hubgen.portable.tree import body_of, drop_tree, inner_html, text_of

WIDTH, HEIGHT = 552, 736
"""Room for a picture, in pixels: a mail's column, and about as much as a phone shows at once."""
SHOWN = (".png", ".jpg", ".jpeg", ".gif")
"""What all mail programs show; many do not know WebP, AVIF or SVG."""
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))
_ASTRAY: Any = etree.XPath(
    " | ".join(f".//{tag}[not(ancestor::table)]" for tag in "caption thead tbody tfoot tr th td".split())
)
"""Parts of a table without one: they would end the mail's own."""
_SIZED: Any = etree.XPath(".//*[@width or @height][not(self::img)]")


def mailable(html: str, own: str) -> str:
    """Make a text's clean HTML fit for mail programs; authors' HTML has nothing that plays (render.allow).

    `own` is the site's address, whose pictures are shown in any case; of elsewhere they must be secure.
    """
    body = body_of(legal_html(html))
    if body is None:
        return ""
    for element in list(body.iter("img")):
        _picture(element, own)
    for element in body.iter("a"):
        _call(element)
    for element in _SIZED(body):
        for name in {"width", "height"}.intersection(element.attrib):
            del element.attrib[name]
    for element in _ASTRAY(body):
        element.tag = "div"
    _demote(body)
    _settle(body)
    return inner_html(body)


def is_shown(url: str, own: str) -> bool:
    """Tell whether mail programs show a picture: of a type that all know, and fetched safely."""
    path = url.partition("?")[0].partition("#")[0].lower()
    return path.endswith(SHOWN) and url.startswith(("https://", own or "https://"))


def fitted(width: int | None, height: int | None) -> tuple[int, int | None]:
    """Give the width and height at which a picture is shown: never larger than it is, in its own proportions.

    One whose size is unknown fills the column.
    """
    if not width or not height:
        return min(width or WIDTH, WIDTH), None
    scale = min(1, WIDTH / width, HEIGHT / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _settle(body: Any) -> None:
    """Make addresses such that no mail service changes them; code has no links."""
    for element in body.iter("pre"):
        etree.strip_tags(element, "a")
    for element in body.iter("a", "img"):
        for name in {"href", "src"}.intersection(element.attrib):
            element.set(name, inert_url(element.get(name)))


def _demote(body: Any) -> None:
    """Move all headings down by one where the first level is among them: it is the mail's title."""
    if body.find(".//h1") is None:
        return
    for element in body.iter(*_HEADINGS):
        element.tag = f"h{min(int(element.tag[1]) + 1, 6)}"


def _picture(element: Any, own: str) -> None:
    url = element.get("src", "")
    if not is_shown(url, own):
        _name(element, url)
        return
    width, height = fitted(_number(element, "width"), _number(element, "height"))
    element.set("width", str(width))
    element.attrib.pop("height", None)
    if height:
        element.set("height", str(height))
    element.set("alt", element.get("alt") or element.get("title") or "")


def _call(link: Any) -> None:
    """Call a link by its address where it holds nothing but pictures without a text: a link needs a name."""
    pictures = list(link.iter("img"))
    if pictures and not text_of(link).strip() and not any(picture.get("alt").strip() for picture in pictures):
        href = link.get("href", "")
        pictures[0].set("alt", href.partition("://")[2] or href)


def _name(element: Any, url: str) -> None:
    """Put a picture's alternative in its place, as a link to it where there is no other."""
    words = element.get("alt") or element.get("title") or ""
    if url and words and next(element.iterancestors("a"), None) is None:
        link = etree.Element("a", href=url)
        link.text = words
        element.addprevious(link)
    else:
        element.tail = words + (element.tail or "")
    drop_tree(element)


def _number(element: Any, name: str) -> int | None:
    value = element.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 6 else None
