"""Write small feeds by hand, right but for what a test spoils."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TypeAlias

from hubgen.feeds.lint import BuiltSite, lint
from hubgen.model.codes import FeedCode
from hubgen.model.problem import Problem
from tests.feeds.oracle import Fault, faults
from tests.feeds.oracle.codes import AnyCode, OracleCode

BASE = "https://hub.example/"
NOW = datetime(2026, 6, 1, tzinfo=UTC)
PAGES = ("index.html", "lamp/index.html", "bread/index.html", "talk.mp3", "cover.png")
LENGTH = 1000
"""How many bytes each file of the small site has."""

Files: TypeAlias = Mapping[str, str | bytes]

SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
    "fh": "http://purl.org/syndication/history/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
DECLARED = " ".join(f'xmlns:{name}="{uri}"' for name, uri in SPACES.items())
LAMP = """<title>A lamp for the hall</title><link>https://hub.example/lamp/</link>
<description>Who left the light on.</description>
<guid isPermaLink="false">tag:hub.example,2026:story/lamp</guid>"""
BREAD = """<title>Bread at midnight</title><link>https://hub.example/bread/</link>
<description>How the oven was found.</description>
<guid isPermaLink="false">tag:hub.example,2026:story/bread</guid>"""


def itself(path: str = "feed.xml") -> str:
    """Write the link of a feed to itself."""
    return f'<atom:link rel="self" type="application/rss+xml" href="{BASE}{path}"/>'


def rss(*items: str, channel: str = "", link: str | None = None, root: str = "", title: str = "Lanterns") -> str:
    """Write RSS; without items it has one."""
    head = f"<title>{title}</title><link>{BASE}</link><description>Stories of a quarter.</description>"
    body = "\n".join(f"<item>{item}</item>" for item in items or (LAMP,))
    inner = f"{head}\n{itself() if link is None else link}\n{channel}\n{body}"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" {DECLARED} {root}><channel>{inner}</channel></rss>'
    )


def one(extra: str) -> str:
    """Write RSS whose item has something more."""
    return rss(LAMP + extra)


def full(html: str) -> str:
    """Write RSS whose item has content; `html` is escaped by hand."""
    return one(f"<content:encoded><![CDATA[{html}]]></content:encoded>")


def entry(extra: str = "", name: str = "lamp", updated: str = "2026-05-02T10:00:00Z", page: str = "") -> str:
    """Write an entry of Atom."""
    link = page or f'<link rel="alternate" type="text/html" href="{BASE}{name}/"/>'
    return f"""<entry><id>tag:hub.example,2026:story/{name}</id><title>On {name}</title><updated>{updated}</updated>
{link}<content type="html">&lt;p&gt;Words.&lt;/p&gt;</content>{extra}</entry>"""


def atom(*entries: str, feed: str = "", author: str = "<author><name>The quarter</name></author>") -> str:
    """Write Atom; without entries it has one."""
    links = f'<link rel="self" href="{BASE}atom.xml"/><link rel="alternate" type="text/html" href="{BASE}"/>'
    head = f"<id>tag:hub.example,2026:feed</id><title>Lanterns</title><updated>2026-05-02T10:00:00Z</updated>{author}"
    body = "\n".join(entries or (entry(),))
    spaces = f'xmlns="{SPACES["atom"]}" xmlns:fh="{SPACES["fh"]}"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<feed {spaces}>{head}\n{links}\n{feed}\n{body}</feed>'


def story(**keys: Any) -> dict[str, Any]:
    """Make an item of JSON Feed; a key that is `...` is left out."""
    item = {
        "id": "tag:hub.example,2026:story/lamp",
        "url": BASE + "lamp/",
        "title": "A lamp for the hall",
        "content_html": "<p>Words.</p>",
        "date_published": "2026-05-02T10:00:00Z",
    }
    return {key: value for key, value in {**item, **keys}.items() if value is not ...}


def json_feed(*items: Any, **keys: Any) -> str:
    """Write JSON Feed; without items it has one, and a key that is `...` is left out."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Lanterns",
        "home_page_url": BASE,
        "feed_url": BASE + "feed.json",
        "items": list(items or (story(),)),
    }
    return json.dumps({key: value for key, value in {**feed, **keys}.items() if value is not ...}, indent=1)


def opml(*outlines: str, head: str = "<title>All feeds</title>", version: str = "2.0") -> str:
    """Write a list of feeds; without outlines it has one."""
    feed = f'<outline text="All" title="All" type="rss" xmlUrl="{BASE}feed.xml" htmlUrl="{BASE}"/>'
    body = "\n".join(outlines or (feed,))
    return f'<opml version="{version}"><head>{head}</head>\n<body>{body}</body></opml>'


SHOW = f"""<language>en</language><itunes:image href="{BASE}cover.png"/><itunes:explicit>false</itunes:explicit>
<itunes:category text="Society &amp; Culture"><itunes:category text="Documentary"/></itunes:category>"""
EPISODE = f'{LAMP}<enclosure url="{BASE}talk.mp3" length="{LENGTH}" type="audio/mpeg"/>'


def podcast(channel: str = SHOW, episode: str = EPISODE) -> str:
    """Write a podcast of one episode."""
    return rss(episode, channel=channel, link=itself("podcast.xml"))


def problems(files: Files, older: Files | None = None) -> tuple[Problem, ...]:
    """Lint feeds in a small site; feeds that are named and not given do not exist."""
    return lint(_built(files), BASE, NOW, _built(older) if older else None)


def judged(files: Files, older: Files | None = None) -> list[Problem | Fault]:
    """List what the lint and the oracle say of feeds in a small site."""
    return judged_site(_built(files), BASE, NOW, _built(older) if older else None)


def judged_site(
    site: BuiltSite, base_url: str, as_of: datetime, older: BuiltSite | None = None
) -> list[Problem | Fault]:
    """List what the lint and the oracle say of a site."""
    found: list[Problem | Fault] = [*lint(site, base_url, as_of, older), *faults(site, base_url)]
    return sorted(found, key=lambda one: (one.path, one.line, one.code))


def codes(files: Files, older: Files | None = None) -> set[AnyCode]:
    """Name what the lint and the oracle find wrong with feeds."""
    return {as_code(found) for found in judged(files, older)}


def as_code(found: Problem | Fault) -> AnyCode:
    """Give the code of what was found in a feed."""
    return found.code if isinstance(found.code, OracleCode) else FeedCode(found.code)


def _built(files: Files) -> BuiltSite:
    data = {
        path: text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text for path, text in files.items()
    }
    sizes = dict.fromkeys(PAGES, LENGTH) | {path: len(content) for path, content in data.items()}
    return BuiltSite(sizes, data.__getitem__)
