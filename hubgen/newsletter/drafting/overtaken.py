"""What an envelope still says of something that was taken out of the letter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hubgen.model.issue import Issue
from hubgen.newsletter.drafting.coming import Coming, place_to_register
from hubgen.newsletter.drafting.envelope import preheader_for, register_text
from hubgen.newsletter.drafting.history import is_date
from hubgen.newsletter.drafting.thing import Thing

Told = Thing | Coming


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A line that names something which is not in the letter any more.

    `keys` lead to it in the header; `new` is what hubgen writes there, "" where only its author can say.
    """

    keys: tuple[str, ...]
    title: str
    new: str = ""


def overtaken(issue: Issue, added: Sequence[str], known: Mapping[str, Told], lang: str) -> tuple[Overtaken, ...]:
    """Find what hubgen proposed, or a person wrote, of what was drafted and is gone; `added` comes in now."""
    here = (*issue.items, *issue.again, *added)
    gone = [known[name] for name in dict.fromkeys(issue.drafted) if name not in here and name in known]
    if not gone:
        return ()
    again = frozenset(name for name in issue.again if not is_date(name))
    now = _told((name for name in here if name not in again), known)
    return (*_subject(issue, gone, now), *_preheader(issue, gone, now, known, lang), *_call(issue, gone, now, lang))


def _told(names: Iterable[str], known: Mapping[str, Told]) -> list[Told]:
    """List what is told in full, as `Proposal.told` does."""
    return [known[name] for name in dict.fromkeys(names) if name in known and "#" not in name]


def _subject(issue: Issue, gone: Sequence[Told], now: Sequence[Told]) -> Iterator[Overtaken]:
    for one in _named(issue.subject, gone):
        yield Overtaken(("subject",), one.title, now[0].title if now and issue.subject == one.title else "")


def _preheader(
    issue: Issue, gone: Sequence[Told], now: Sequence[Told], known: Mapping[str, Told], lang: str
) -> Iterator[Overtaken]:
    """What came in later was not in the line, so it is hubgen's own if any number of the first makes it."""
    drafted = _told(issue.drafted, known)
    own = any(issue.preheader == preheader_for(drafted[:number], lang) for number in range(1, len(drafted) + 1))
    new = preheader_for(now, lang) if own else ""
    leads = (one for one in gone if own and new != issue.preheader and issue.subject == one.title)
    for one in (*_named(issue.preheader, gone), *leads):
        yield Overtaken(("preheader",), one.title, new)
        return


def _call(issue: Issue, gone: Sequence[Told], now: Sequence[Told], lang: str) -> Iterator[Overtaken]:
    for one in gone:
        if issue.call and isinstance(one, Coming) and issue.call.link == place_to_register([one]):
            link = place_to_register(date for date in now if isinstance(date, Coming))
            yield Overtaken(("call", "link"), one.title, link if issue.call.text == register_text(lang) else "")


def _named(text: str | None, gone: Iterable[Told]) -> Iterator[Told]:
    """Find the first whose title stands in a text."""
    yield from [one for one in gone if text and one.title in text][:1]
