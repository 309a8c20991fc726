"""What programs look for at the root of a site: robots.txt (RFC 9309) and llms.txt (llmstxt.org)."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from hubgen.config import Config
from hubgen.model.address import encoded, language_prefix
from hubgen.model.calendars import FILE as CALENDAR
from hubgen.model.channel import FeedFormat
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.pages.card import summary
from hubgen.pages.letters import welcome
from hubgen.pages.missing import NEVER
from hubgen.pages.nav import listed, top_pages
from hubgen.pages.orders import DATED
from hubgen.pages.plain_markdown import as_markdown
from hubgen.pages.relations import newest_first
from hubgen.pages.sitemap import FILE as SITEMAP
from hubgen.pages.subscribing import FORMATS
from hubgen.pages.survey import Survey
from hubgen.pages.view import View
from hubgen.pages.views import Views
from hubgen.words import words_for

NEWEST = 10
"""How many items of a kind llms.txt names: the newest; its list names them all."""


def robots(config: Config) -> dict[str, str]:
    """Welcome every robot, and show it the sitemap.

    Robots read the file at the root of a host alone (RFC 9309, 2.3), so a site below a path has none.
    Without `site_url` nobody knows the sitemap's address, and the line must have a whole one.
    """
    if urlsplit(config.base_url).path != "/":
        return {}
    shown = f"\nSitemap: {config.base_url}{SITEMAP}\n" if config.site_url else ""
    return {"robots.txt": f"User-agent: *\nAllow: /\n{shown}"}


def llms(hub: Hub, config: Config) -> dict[str, str]:
    """Tell language models in Markdown what stands where: the lists, and the newest of what is dated.

    Links lead to the pages themselves: these are plain HTML, so Markdown twins would only be a second truth.
    People are named by their list alone. Nothing leads to this file; who wants it knows where it lies.
    """
    view = Views(Survey(hub, config, NEVER)).at(hub.home)
    sections = [*(_kind(view, kind) for kind in listed(view)), _pages(view), _optional(view)]
    return {"llms.txt": "\n\n".join([*_head(config), *filter(None, sections)]) + "\n"}


def _head(config: Config) -> Iterator[str]:
    """Say whose site it is, in a sentence why, and below it what else its settings say of it."""
    yield f"# {as_markdown(config.community)}"
    said = map(as_markdown, (config.options.community.purpose, config.site_description))
    for number, text in enumerate(dict.fromkeys(filter(None, said))):
        yield text if number else f"> {text}"


def _kind(view: View, kind: Kind) -> str:
    title = view.words[f"kinds.{kind}"]
    lines = [_link(view, title, f"{view.door}{kind.folder}/", view.words[f"door.{kind.folder}"])]
    for item in newest_first(view.items(kind))[:NEWEST] if kind in DATED else ():
        address = view.address((item.kind, item.id))
        lines.append(_link(view, view.title(item) or item.id, address or "", summary(view, item)))
    return _section(title, lines)


def _pages(view: View) -> str:
    own = [*view.items(Kind.CANVAS)[:1], *top_pages(view)]
    lines = [
        _link(view, page.title or page.id, view.address((page.kind, page.id)) or "", summary(view, page))
        for page in own
    ]
    return _section(view.words["kinds.page"], lines) if lines else ""


def _optional(view: View) -> str:
    """List what may be left away first; the heading is the format's own, in whatever language."""
    return _section("Optional", list(_further(view)))


def _further(view: View) -> Iterator[str]:
    words, everything = view.words, view.words["feed.everything"]
    yield _link(view, words["nav.subscribe"], f"{view.door}subscribe/", welcome(view))
    for form in FeedFormat:
        yield _link(view, f"{everything} ({FORMATS[form]})", form.value)
    if view.survey.calendars:
        yield _link(view, words["calendar.title"], CALENDAR)
    for locale in view.hub.languages[1:]:
        yield _link(view, words_for(locale).own_name(), language_prefix(locale, view.hub.home))
    yield _link(view, "Sitemap", SITEMAP)


def _section(title: str, lines: list[str]) -> str:
    return "\n".join([f"## {as_markdown(title)}", "", *lines])


def _link(view: View, title: str, address: str, about: str = "") -> str:
    """Write an entry; a hub that says not where it stands has relative links."""
    base = view.config.base_url if view.config.site_url else ""
    url = (base + encoded(address) or "./").replace("(", "%28").replace(")", "%29")
    text = as_markdown(about)
    return f"- [{as_markdown(title) or url}]({url})" + (f": {text}" if text else "")
