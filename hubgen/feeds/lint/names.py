"""Namespaces that feed readers know, and short ways to write names in them."""

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
MEDIA = "{http://search.yahoo.com/mrss/}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"

KNOWN = frozenset(
    name.strip("{}")
    for name in (
        *(ATOM, CONTENT, DC, HISTORY, ITUNES, MEDIA, PODCAST, XML),
        "http://purl.org/dc/terms/",
        "http://purl.org/rss/1.0/modules/syndication/",
        "http://purl.org/rss/1.0/modules/slash/",
        "http://purl.org/syndication/thread/1.0",
        "http://wellformedweb.org/CommentAPI/",
        "http://www.google.com/schemas/play-podcasts/1.0",
        "http://www.georss.org/georss",
        "http://www.w3.org/1999/xhtml",
    )
)


def short(tag: str) -> str:
    """Write an element's name without its namespace."""
    return tag.rpartition("}")[2]


def space(tag: str) -> str:
    """Give an element's namespace, "" for none."""
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""
