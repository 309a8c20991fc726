"""How the feeds of a site can be wrong through what authors write, settings say, or other programs change."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from hubgen.feeds.lint.context import FeedContext, item_names
from hubgen.feeds.lint.document import DocumentType
from hubgen.model.codes import FeedCode
from hubgen.model.lint import Finding, LintRule
from hubgen.model.text import quote_for_message

MOST_BYTES = 1_000_000
AHEAD = timedelta(days=1)
EARLIEST = 1971
"""What is dated 1970 was dated by nobody: it is zero, in a computer's count of seconds."""
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
SHOW_PARTS = ("title", "description", "language", f"{ITUNES}image", f"{ITUNES}category", f"{ITUNES}explicit")
PART_ATTRIBUTES = {f"{ITUNES}image": "href", f"{ITUNES}category": "text"}
_HTML = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|s|small|span|strike"
    r"|strong|sub|sup|table|td|tr|tt|u|ul)(?:\s[^<>]*)?/?>|&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);",
    re.IGNORECASE,
)

_LANGUAGE = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*)?(?:(?:^|-)x(?:-[a-z\d]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)
"""The form of a language tag (RFC 5646, 2.1), without the names kept from before."""
_UUID = re.compile(r"[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}")
_WEB = re.compile(r"https?://\S+")


def large(context: FeedContext) -> Iterator[Finding]:
    """Find a document of more than a megabyte: some readers stop there, and all load it again and again."""
    if context.feed.size > MOST_BYTES:
        message = f"the feed has {context.feed.size / 1_000_000:.1f} MB"
        yield context.finding(1, message, "let it hold fewer items: the setting feeds.items")


def changed_id(context: FeedContext) -> Iterator[Finding]:
    """Find items that had another id in the older build, at the same address or under the same title and date."""
    older = context.environment
    for item in context.feed.items if older.old_ids else ():
        before = next((older.old_names[name] for name in item_names(item) if name in older.old_names), item.id)
        if item.id not in older.old_ids and before != item.id:
            message = f"the id was {quote_for_message(before)} and is {quote_for_message(item.id)}"
            yield context.finding(item.line, message, "subscribers get it a second time; ids are for ever")


def self(context: FeedContext) -> Iterator[Finding]:
    """Find a missing or a wrong address of the feed itself, as in a site built for another address; OPML has none."""
    if context.feed.type is DocumentType.OPML:
        return
    name = "feed_url" if context.feed.type is DocumentType.JSON else "link with rel=self"
    if not context.feed.own_urls:
        yield context.finding(1, f"the feed has no {name}", f"it is {context.url}")
    for url in context.feed.own_urls:
        if url.text != context.url:
            yield context.finding(
                url.line, f"the feed says that it is at {quote_for_message(url.text)}", f"it is {context.url}"
            )


def dead_link(context: FeedContext) -> Iterator[Finding]:
    """Find addresses below the site's own whose file was not built."""
    for url in context.feed.addresses:
        if context.is_dead(url.text):
            yield context.finding(url.line, f"nothing stands at {quote_for_message(url.text)}")
    for html in (html for item in context.feed.items for html in item.html):
        for address in filter(context.is_dead, context.html(html.text).addresses):
            yield context.finding(
                html.line, f"nothing stands at {quote_for_message(address)}, to which the content leads"
            )


def implausible_date(context: FeedContext) -> Iterator[Finding]:
    """Find dates more than a day ahead, which readers hide or pin, and those of a clock at zero."""
    for date in (*context.feed.dates, *(date for item in context.feed.items for date in item.dates)):
        if date.moment and (date.moment > context.environment.as_of + AHEAD or date.moment.year < EARLIEST):
            yield context.finding(date.line, f"{date.name}: {quote_for_message(date.text)} is not likely")


def html_in_title(context: FeedContext) -> Iterator[Finding]:
    """Find tags and entities in the titles of feed and items; in Atom, items' titles that call themselves HTML."""
    is_atom = context.feed.type is DocumentType.ATOM
    titles = [item.title for item in context.feed.items]
    for title in filter(None, titles if is_atom else [context.feed.title, *titles]):
        if title.type != "text" if is_atom else _HTML.search(title.text):
            yield context.finding(
                title.line, f"the title {quote_for_message(title.text)} holds HTML", "write it as plain text"
            )


def missing_content(context: FeedContext) -> Iterator[Finding]:
    """Find items without content, or whose content shows nothing."""
    for item in context.feed.items:
        if not item.has_text and all(context.html(html.text).is_empty for html in item.html):
            yield context.finding(item.line, "the item has no content", "give it a text, or at least a summary")


def language(context: FeedContext) -> Iterator[Finding]:
    """Find languages that are not named as en, zh-Hans or pt-BR."""
    for tag in context.feed.languages:
        if not tag.text or not _LANGUAGE.fullmatch(tag.text):
            yield context.finding(
                tag.line, f"{quote_for_message(tag.text)} is no language", "name it as en, zh-Hans or pt-BR"
            )


def enclosure_length(context: FeedContext) -> Iterator[Finding]:
    """Find files of the site that are longer or shorter than announced, and lengths of zero."""
    for file in (file for item in context.feed.items for file in item.enclosures):
        real = context.environment.site.files.get(context.path(file.url) or "")
        if file.length == 0:
            yield context.finding(file.line, "the file's length is 0", "give its length in bytes")
        elif file.length is not None and real is not None and real != file.length:
            yield context.finding(file.line, f"the file has {real} bytes, and {file.length} are announced")


def podcast_part(context: FeedContext) -> Iterator[Finding]:
    """Find what Apple's directory requires and the podcast does not have."""
    show = context.feed.podcast
    if show is None:
        return
    for name in SHOW_PARTS:
        if not _has_part(show, name):
            part = name.replace(ITUNES, "itunes:")
            yield context.finding(show.sourceline or 1, f"the podcast has no <{part}>, or an empty one")
    for item in context.feed.items:
        if not item.enclosures:
            message = "the episode has no <enclosure>"
            yield context.finding(item.line, message, "apps pass it by: there is nothing to play")


def _has_part(show: Any, name: str) -> bool:
    element = show.find(name)
    text = None if element is None else element.get(PART_ATTRIBUTES[name]) if name in PART_ATTRIBUTES else element.text
    return bool((text or "").strip())


def podcast_namespace(context: FeedContext) -> Iterator[Finding]:
    """Find an id of the podcast, or a way to help it, that apps do not understand; both come from the settings."""
    show: Any = context.feed.podcast if context.feed.podcast is not None else ()
    for element in show:
        text, url = (element.text or "").strip(), element.get("url", "")
        if element.tag == f"{PODCAST}guid" and not _UUID.fullmatch(text):
            yield context.finding(element.sourceline or 1, f"<podcast:guid> cannot be {quote_for_message(text)}")
        if element.tag == f"{PODCAST}funding" and not text:
            yield context.finding(element.sourceline or 1, "<podcast:funding> cannot be ''")
        if element.tag == f"{PODCAST}funding" and not _WEB.fullmatch(url):
            yield context.finding(
                element.sourceline or 1, f"<podcast:funding>: its url cannot be {quote_for_message(url)}"
            )


RULES: tuple[LintRule[FeedContext], ...] = (
    LintRule(FeedCode.UNREADABLE, "A feed is well-formed XML without a document type, or JSON, in UTF-8."),
    LintRule(FeedCode.LARGE, "A feed is smaller than a megabyte.", large),
    LintRule(FeedCode.CHANGED_ID, "An item keeps its id from build to build.", changed_id),
    LintRule(FeedCode.SELF, "A feed names the address at which it is.", self),
    LintRule(FeedCode.DEAD_LINK, "A link into the site itself leads to a file that is there.", dead_link),
    LintRule(FeedCode.IMPLAUSIBLE_DATE, "No date lies ahead, or at the start of computers' time.", implausible_date),
    LintRule(FeedCode.HTML_IN_TITLE, "A title is plain text.", html_in_title),
    LintRule(FeedCode.MISSING_CONTENT, "Each item has something to read.", missing_content),
    LintRule(FeedCode.LANGUAGE, "Languages are named by their tags, such as en or zh-Hans.", language),
    LintRule(FeedCode.ENCLOSURE_LENGTH, "A file has as many bytes as its feed announces.", enclosure_length),
    LintRule(FeedCode.PODCAST_PART, "A podcast has every part that Apple's directory requires.", podcast_part),
    LintRule(FeedCode.PODCAST_NAMESPACE, "The podcast's id is a UUID, and its funding has a text.", podcast_namespace),
)
"""All rules, in the order of `FeedCode`; the first is broken by what cannot be read."""
