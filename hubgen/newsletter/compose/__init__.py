"""Composing: the items that an issue names become a letter, in its readers' language and with whole addresses."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from hubgen.config import Config
from hubgen.model.channel import edition_of
from hubgen.model.hub import Hub
from hubgen.model.issue import TELLABLE, Issue
from hubgen.model.item import Key
from hubgen.model.kind import Kind
from hubgen.model.moment import LATEST
from hubgen.model.output import Rendered
from hubgen.model.text import single_line
from hubgen.newsletter.compose.context import LetterContext, ResolvedName
from hubgen.newsletter.compose.sections import sections_of
from hubgen.newsletter.letter import Letter, LetterLink
from hubgen.newsletter.page import letter_page
from hubgen.portable.site_index import SiteIndex
from hubgen.portable.standalone_html import standalone_html
from hubgen.words import direction

THANKS = ("thanks", "helped_by", "recommended_by")
"""Keys that name people to whom thanks are due: of recaps, stories and resources."""


def letter_of(issue: Issue, hub: Hub, config: Config) -> Letter:
    """Compose the letter of an issue, which may itself be a draft, or dated later.

    The hub is published and rendered, and not one of `with_issue_bodies`: there an issue's text holds all of it.
    """
    return _letter(LetterContext(SiteIndex(hub, config, LATEST), issue))


def with_issue_bodies(index: SiteIndex) -> SiteIndex:
    """Return the index of a rendered hub in which the body of each issue holds its whole letter.

    Pages, search and feeds show these bodies.
    """
    hub = index.hub
    issues = [item for item in hub.items if isinstance(item, Issue)]
    bodies = dict(_body(LetterContext(index, issue)) for issue in issues)
    return replace(index, hub=replace(hub, rendered={**hub.rendered, **bodies})) if bodies else index


def _letter(context: LetterContext) -> Letter:
    issue, edition, words = context.issue, context.edition, context.words
    items = _tellable(issue.items, context)
    again = _tellable((name for name in issue.again if name not in issue.items), context)
    title, masthead = single_line(issue.title), single_line(edition.title or context.config.community)
    names = dict.fromkeys((*issue.items, *issue.again))
    return Letter(
        id=issue.id,
        edition=edition_of(issue),
        lang=issue.lang,
        dir=direction(issue.lang),
        url=context.url,
        home=context.absolute_url(context.front),
        archive=context.absolute_url(f"{context.front}{Kind.ISSUE.folder}/"),
        masthead=masthead,
        title=title,
        subject=single_line(issue.subject or "") or title,
        preheader=single_line(issue.preheader or issue.summary or ""),
        number=issue.number,
        date=issue.date,
        day=words.day(issue.date.day) if issue.date else "",
        opening=standalone_html(context.hub.html(issue).html_at(context.config.base_url), context.url),
        sections=sections_of(items, again, context),
        thanks=_thanks(items, context),
        call=context.call,
        signup=context.resolve_link(edition.signup),
        reason=single_line(edition.reason) or words.say("letter.reason", title=masthead),
        postal=single_line(edition.postal),
        missing=tuple(name for name in names if context.resolve(name) is None),
    )


def _tellable(names: Iterable[str], context: LetterContext) -> list[ResolvedName]:
    """Find what is out of what an issue names, each once; kinds that no letter has are passed over."""
    found = (context.resolve(name) for name in dict.fromkeys(names))
    return [one for one in found if one and one.item.kind in TELLABLE]


def _thanks(items: Iterable[ResolvedName], context: LetterContext) -> tuple[LetterLink, ...]:
    """Name each helper once, with their page where they have one; `left_out` may leave somebody out."""
    left_out = {name.casefold() for name in context.issue.left_out}
    found: dict[str, LetterLink] = {}
    for one in items:
        for key in THANKS if not one.quote else ():
            found |= {id_: link for id_, link in _people(getattr(one.item, key, ()), context) if link.text}
    return tuple(link for id_, link in found.items() if f"{Kind.PERSON}/{id_}".casefold() not in left_out)


def _people(names: Iterable[str], context: LetterContext) -> Iterator[tuple[str, LetterLink]]:
    """Yield the id and the link of each person, or a name that is no page's."""
    for name in names:
        person = context.hub.person(name, context.locale)
        if person:
            yield person.id, LetterLink(single_line(person.title), context.item_url(person))
        else:
            yield name, LetterLink(single_line(name), "")


def _body(context: LetterContext) -> tuple[Key, Rendered]:
    body, letter = context.hub.html(context.issue), _letter(context)
    page = letter_page(letter, body, context.config.base_url)
    links = (letter.call.url if letter.call else "", letter.signup)
    files = (path for path in (_path(url, context) for url in links) if path in context.hub.files)
    return context.issue.key, replace(page, media=tuple(dict.fromkeys((*body.media, *files))))


def _path(url: str, context: LetterContext) -> str:
    """Return the content path that an address may stand for: a file of the hub that a letter links gets published."""
    return unquote(url.removeprefix(context.config.base_url).partition("#")[0])
