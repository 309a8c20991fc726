"""An item whose id is another than in the build before."""

from collections.abc import Iterable, Iterator, Sequence

from hubgen.feeds.lint.gist import Gist, Told
from hubgen.feeds.lint.given import Given
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.model.flaw import Flaw
from hubgen.model.text import quote_for_message

HINT = "subscribers get it a second time; ids are for ever"


def find(gists: Sequence[Gist], given: Given) -> Iterator[tuple[str, Found]]:
    """Find items that had another id at the same address, or under the same title and date."""
    if not given.was:
        return
    ids = {told.id for gist in given.was for told in gist.items}
    known = dict(_named(told for gist in given.was for told in gist.items))
    for gist in gists:
        for told in gist.items:
            before = next((known[key] for key, _ in _named([told]) if key in known), told.id)
            if told.id not in ids and before != told.id:
                yield (
                    gist.path,
                    Found(
                        told.line, f"the id was {quote_for_message(before)} and is {quote_for_message(told.id)}", HINT
                    ),
                )


def _named(items: Iterable[Told]) -> Iterator[tuple[tuple[object, ...], str]]:
    for told in items:
        if told.page:
            yield (told.page,), told.id
        if told.title and told.published:
            yield (told.title, told.published), told.id


RULE = Rule(Flaw.CHANGED_ID, "An item keeps its id from build to build.", across=find)
