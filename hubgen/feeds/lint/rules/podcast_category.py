"""A podcast in a category that does not exist."""

from collections.abc import Iterator

from hubgen.config.categories import CATEGORIES
from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.names import ITUNES
from hubgen.feeds.lint.podcasts import show_of
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

CATEGORY = f"{ITUNES}category"


def find(document: Document, _: Given) -> Iterator[Found]:
    """Find categories, and subcategories within theirs, that Apple's list does not have."""
    show = show_of(document)
    for category in show.iterfind(CATEGORY) if show is not None else ():
        name = category.get("text", "")
        if name not in CATEGORIES:
            yield Found(category.sourceline or 1, f"Apple has no category {quote_for_message(name)}")
            continue
        for below in category.iterfind(CATEGORY):
            if below.get("text", "") not in CATEGORIES[name]:
                yield Found(
                    below.sourceline or 1,
                    f"{quote_for_message(name)} has no subcategory {quote_for_message(below.get('text', ''))}",
                )


RULE = Rule(Flaw.PODCAST_CATEGORY, "A podcast's categories are Apple's.", find=find)
