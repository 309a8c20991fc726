"""What became of drafting, in an editor's words, in lines that a terminal holds."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from hubgen.model.naming import is_date
from hubgen.model.publishable import PublishableType
from hubgen.model.text import single_line
from hubgen.newsletter.drafting.outcome import DraftOutcome, DraftState, Readiness
from hubgen.newsletter.drafting.proposal import COMMENT, Proposal
from hubgen.newsletter.drafting.stale import StaleLine
from hubgen.portable.text import shorten
from hubgen.portable.wrap import cell_width, wrap_text
from hubgen.words.english import counted

SOME = 4
"""How many of a sort are named."""
MANY = 20
"""A letter that tells more than this is read by few."""
WIDTH = 80
"""How many columns a terminal has at least; longer names stay whole."""
UNBROKEN = ("/",)
"""What is in a file, a name or an address: such a word is not parted."""
MINUTE = "%a %Y-%m-%d %H:%M"
SORTS = (PublishableType.STORY, PublishableType.RECAP, PublishableType.QUOTE, PublishableType.RESOURCE)
MANY_OF = {"story": "stories"}
"""The plurals that take more than an s."""
NEXT: Mapping[Readiness, str] = {
    Readiness.BEGUN: "Next, write the opening, look at it, and take the line 'draft: true' away:",
    Readiness.EDITED: "Next, look at it again, and take the line 'draft: true' away:",
    Readiness.APPROVED: "It was approved before this came in, so look at it again:",
}


def report_lines(outcome: DraftOutcome, folder: str) -> Iterator[str]:
    """Yield lines of 80 columns that say what was done; `folder` is the path of the content folder to show."""
    for sentence in _sentences(outcome, folder):
        indent = sentence[: len(sentence) - len(sentence.lstrip())]
        yield from wrap_text(sentence, indent, f"{indent}  ", WIDTH, whole=UNBROKEN)


def _sentences(outcome: DraftOutcome, folder: str) -> Iterator[str]:
    if outcome.gone_out:
        yield f"The issue {outcome.gone_out} has gone out."
    yield _first(outcome, f"{folder}/{outcome.path}")
    yield from _contents(outcome.proposal)
    if outcome.state is DraftState.NEW:
        yield _moment(outcome)
    yield from _changes_by_hand(outcome, folder)
    yield from _remarks(outcome, folder)
    yield from _advice(outcome)


def _first(outcome: DraftOutcome, path: str) -> str:
    name = outcome.name
    stays = f", so {path} stays as it is" if not outcome.edits else ""
    return {
        DraftState.NEW: f"Wrote {path}:",
        DraftState.UPDATED: f"Added to {path} what came in:",
        DraftState.SAME: f"Nothing came in for {name}{stays}.",
        DraftState.CLOSED: f"The issue {name} has gone out: what came in since goes into the next one.",
        DraftState.NOTHING: f"Nothing new is there to tell, so no issue {name} was written.",
    }[outcome.state]


def _contents(proposal: Proposal) -> Iterator[str]:
    """Yield a line for each sort, and below it one for each title."""
    for sort in SORTS:
        yield from _sort([piece.title for piece in proposal.new if piece.sort is sort], sort, MANY_OF.get(sort, ""))
    yield from _sort([date.title for date in proposal.first], "date")
    yield from _sort([date.title for date in proposal.once_more], "date once more", "dates once more")
    yield from _sort([piece.title for piece in proposal.reruns], "shown again", "shown again")


def _sort(titles: list[str], one: str, many: str = "") -> Iterator[str]:
    if titles:
        yield f"  {counted(len(titles), one, many)}:"
        yield from (f"    {_cut(title)}" for title in titles[:SOME])
    if len(titles) > SOME:
        yield f"    and {len(titles) - SOME} more"


def _cut(title: str) -> str:
    """Cut a title to its line; Chinese characters are two columns wide."""
    whole = single_line(title)
    return whole if cell_width(whole) <= COMMENT else shorten(whole, COMMENT * len(whole) // cell_width(whole))


def _moment(outcome: DraftOutcome) -> str:
    if outcome.late:
        return f"Its time, {outcome.at:{MINUTE}}, lies far back: an issue for the archive."
    return f"It goes out on {outcome.at:{MINUTE}}; later pieces go into the next issue."


def _changes_by_hand(outcome: DraftOutcome, folder: str) -> Iterator[str]:
    """What people did, and what follows from it."""
    for path, names in outcome.left_out.items():
        yield f"{folder}/{path}: left out from now on, for you took it out: {', '.join(names)}."
    for path, names in outcome.moved.items():
        yield f"{folder}/{path}: what you moved from it belongs to its new issue now: {', '.join(names)}."
    for path, lines in outcome.stale.items():
        whose = "Its" if path == outcome.path else f"{folder}/{path}: its"
        yield from (f"{whose} {one.keys[0]} {_stale(one)}" for one in lines)


def _stale(one: StaleLine) -> str:
    """Say what became of a header line, or has to."""
    if one.uncertain:
        return f"may still name {one.title}, of which no file is there any more: see that it does not."
    if not one.title and one.new is not None:
        return f"followed another subject: it is now: {one.new}" if one.new else "only said the subject: it is gone."
    result = "change it by hand" if one.new is None else f"it is now: {one.new}" if one.new else "the line is gone."
    if one.still_included:
        return f"named what does not lead it any more ({one.title}): {result}"
    return f"named what is not in it any more ({one.title or 'its subject'}): {result}"


def _remarks(outcome: DraftOutcome, folder: str) -> Iterator[str]:
    remarks = outcome.remarks
    if remarks.skipped:
        yield f"No issue {', '.join(remarks.skipped)}: that time is all a break."
    if outcome.state is not DraftState.CLOSED:
        yield from _older(outcome)
    yield from _later(outcome)
    if outcome.state is not DraftState.CLOSED:
        yield from _undated(remarks.undated, folder)
    for issue in remarks.unfinished:
        held = f"{folder}/{issue.source.path} is still a draft and holds {_in_short(issue.items)}"
        yield f"{held}: let it go out, or move its lines."


def _older(outcome: DraftOutcome) -> Iterator[str]:
    remarks = outcome.remarks
    older = counted(remarks.older, "older thing is", "older things are")
    if remarks.older and outcome.state is DraftState.NOTHING and not remarks.is_begun:
        yield f"It would begin on {remarks.since.day}, and {older} not told: name an earlier --period for them."
    elif remarks.older:
        yield f"The newsletter begins on {remarks.since.day}, and {older} not told: an earlier `since` tells them."


def _later(outcome: DraftOutcome) -> Iterator[str]:
    remarks = outcome.remarks
    if remarks.later and outcome.state in (DraftState.UPDATED, DraftState.SAME):
        until = f"{remarks.until:{MINUTE}}"
        yield f"{remarks.later} more came after the cut-off, {until}: move `until`, or the next issue has them."
    if remarks.later and outcome.state is DraftState.NOTHING:
        when = f"{outcome.name} lies before the last issue ({remarks.last})" if remarks.last else "That time is over"
        yield f"{when}: what is new goes into {remarks.later_in}."


def _undated(paths: tuple[str, ...], folder: str) -> Iterator[str]:
    if not paths:
        return
    one = "translation of an older piece has no date of its own, so it counts as old"
    many = "translations of older pieces have no date of their own, so they count as old"
    yield f"{counted(len(paths), one, many)}. Give one a date to tell it, or name it in left_out:"
    yield from (f"  {folder}/{path}" for path in paths[:SOME])
    if len(paths) > SOME:
        yield f"  and {len(paths) - SOME} more"


def _in_short(names: Iterable[str]) -> str:
    """Count what an issue names, by its sorts: 2 stories, 1 date."""
    sorts = Counter(map(_sort_of, names))
    return ", ".join(counted(number, sort, MANY_OF.get(sort, "")) for sort, number in sorts.items())


def _sort_of(name: str) -> str:
    if is_date(name):
        return "date"
    sort = "quote" if "#" in name else name.partition("/")[0]
    return sort if sort in SORTS else "thing"


def _advice(outcome: DraftOutcome) -> Iterator[str]:
    if len(outcome.proposal.items) > MANY:
        yield "That is much for one letter: move some lines to left_out."
    waiting, dates = outcome.proposal.waiting
    if waiting:
        yield f"There is no room for {waiting} more: they come in the next issue."
    if dates:
        yield f"There is no room for {counted(dates, 'more date', 'more dates')}: readers find them in the calendar."
    if outcome.state in (DraftState.UPDATED, DraftState.SAME) and outcome.late:
        yield f"Its time, {outcome.at:{MINUTE}}, has passed: give it a new date and until."
    if outcome.state in (DraftState.NEW, DraftState.UPDATED):
        yield from (NEXT[outcome.readiness], f"  hubgen newsletter preview {outcome.name}")
