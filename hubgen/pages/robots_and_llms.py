"""The files that programs look for at the root of a site: robots.txt (RFC 9309) and llms.txt (llmstxt.org)."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from hubgen.config import Config
from hubgen.model.address import encoded, language_prefix
from hubgen.model.calendars import FILE as CALENDAR
from hubgen.model.channel import FeedFormat
from hubgen.model.kind import Kind
from hubgen.model.text import single_line
from hubgen.pages.card import summary
from hubgen.pages.context import PageContext, PageSite
from hubgen.pages.editions import subscribe_intro
from hubgen.pages.feed_links import FORMATS
from hubgen.pages.lists import DATED
from hubgen.pages.nav import listed_kinds, top_pages
from hubgen.pages.relations import newest_first
from hubgen.pages.sitemap import FILE as SITEMAP
from hubgen.words import words_for

NEWEST = 10
"""How many items of a kind llms.txt names: the newest; its list names them all."""
_SIGN = re.compile(r"[\\`*_<>#|~\[\]]|&(?=#?\w+;)|^[-+=]|^\d{1,9}[.)]")
BRACKETS = {"[": "&#91;", "]": "&#93;"}
"""Written by number, since readers of llms.txt look for the first bracket, whatever stands before it."""


def robots(config: Config) -> dict[str, str]:
    """Return `robots.txt`, by its path: it welcomes every robot and names the sitemap.

    Robots read the file at the root of a host alone (RFC 9309, 2.3), so a site below a path has none.
    Without `site_url` nobody knows the sitemap's address, and the line must have a whole one.
    """
    if urlsplit(config.base_url).path != "/":
        return {}
    shown = f"\nSitemap: {config.base_url}{SITEMAP}\n" if config.site_url else ""
    return {"robots.txt": f"User-agent: *\nAllow: /\n{shown}"}


def llms(site: PageSite) -> dict[str, str]:
    """Return `llms.txt`, by its path: in Markdown the lists of a site, and the newest of its dated items.

    Links lead to the pages themselves: these are plain HTML, and Markdown twins would be a second truth. Of people
    only their list is named.
    """
    context = site.context(site.index.hub.home)
    sections = [*(_kind(context, kind) for kind in listed_kinds(context)), _pages(context), _optional(context)]
    return {"llms.txt": "\n\n".join([*_head(context.config), *filter(None, sections)]) + "\n"}


def _head(config: Config) -> Iterator[str]:
    """Yield the community's name, its purpose as a quote, and below it the site's description."""
    yield f"# {as_markdown(config.community)}"
    said = map(as_markdown, (config.options.community.purpose, config.site_description))
    for number, text in enumerate(dict.fromkeys(filter(None, said))):
        yield text if number else f"> {text}"


def _kind(context: PageContext, kind: Kind) -> str:
    title = context.words[f"kinds.{kind}"]
    lines = [_link(context, title, f"{context.language_prefix}{kind.folder}/", context.words[f"door.{kind.folder}"])]
    for item in newest_first(context.items(kind))[:NEWEST] if kind in DATED else ():
        address = context.address((item.kind, item.id))
        lines.append(_link(context, context.title(item) or item.id, address or "", summary(context, item)))
    return _section(title, lines)


def _pages(context: PageContext) -> str:
    own = [*context.items(Kind.CANVAS)[:1], *top_pages(context)]
    lines = [
        _link(context, page.title or page.id, context.address((page.kind, page.id)) or "", summary(context, page))
        for page in own
    ]
    return _section(context.words["kinds.page"], lines) if lines else ""


def _optional(context: PageContext) -> str:
    """Write what may be skipped; the heading is a keyword of the format, whatever the language."""
    return _section("Optional", list(_further(context)))


def _further(context: PageContext) -> Iterator[str]:
    words, everything = context.words, context.words["feed.everything"]
    yield _link(context, words["nav.subscribe"], f"{context.language_prefix}subscribe/", subscribe_intro(context))
    for form in FeedFormat:
        yield _link(context, f"{everything} ({FORMATS[form]})", form.value)
    if context.index.calendars:
        yield _link(context, words["calendar.title"], CALENDAR)
    for locale in context.hub.languages[1:]:
        yield _link(context, words_for(locale).own_name(), language_prefix(locale, context.hub.home))
    yield _link(context, "Sitemap", SITEMAP)


def _section(title: str, lines: list[str]) -> str:
    return "\n".join([f"## {as_markdown(title)}", "", *lines])


def _link(context: PageContext, title: str, address: str, about: str = "") -> str:
    """Write an entry of a list; its link is relative where `site_url` is not set."""
    base = context.config.base_url if context.config.site_url else ""
    url = (base + encoded(address) or "./").replace("(", "%28").replace(")", "%29")
    text = as_markdown(about)
    return f"- [{as_markdown(title) or url}]({url})" + (f": {text}" if text else "")


def as_markdown(text: str) -> str:
    """Escape a text of strangers, so that CommonMark shows it as it is: no sign, no link, no second line."""
    return _SIGN.sub(lambda found: BRACKETS.get(found[0], f"{found[0][:-1]}\\{found[0][-1]}"), single_line(text))
