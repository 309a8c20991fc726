"""A channel's picture that readers cannot show, or that is called otherwise."""

from collections.abc import Iterator

from hubgen.feeds.lint.document import Document, Form
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

ENDINGS = (".png", ".jpg", ".jpeg", ".gif")
WIDEST, HIGHEST = 144, 400


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find pictures of other types than PNG, JPEG and GIF, and those with another title or link than the channel."""
    image = document.root.find("channel/image") if document.form is Form.RSS else None
    if image is None:
        return
    line = image.sourceline or 1
    page = document.link("alternate")
    url, title, link = ((image.findtext(name) or "").strip() for name in ("url", "title", "link"))
    if not url.partition("?")[0].lower().endswith(ENDINGS):
        yield Found(line, f"the picture {quote_for_message(url)} is neither PNG, JPEG nor GIF")
    if not document.title or title != document.title.text:
        yield Found(line, f"the picture's title {quote_for_message(title)} is not the channel's")
    if not page or link != page.href:
        yield Found(line, f"the picture's link {quote_for_message(link)} is not the channel's")
    for name, most in (("width", WIDEST), ("height", HIGHEST)):
        size = (image.findtext(name) or "1").strip()
        if not size.isdecimal() or not 0 < int(size[:9]) <= most:
            yield Found(line, f"the picture's {name} {quote_for_message(size)} is not 1 to {most}")


RULE = Rule(Flaw.IMAGE, "A channel's picture is PNG, JPEG or GIF, and has the channel's title and link.", find=find)
