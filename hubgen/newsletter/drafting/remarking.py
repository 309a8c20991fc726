"""What an editor should know beside what was drafted, in sentences."""

from collections.abc import Iterator

from hubgen.newsletter.drafting.listing import SOME, counted, in_short
from hubgen.newsletter.drafting.outcome import Outcome, State

MINUTE = "%a %Y-%m-%d %H:%M"


def remarked(outcome: Outcome, folder: str) -> Iterator[str]:
    """Yield the lines; `folder` is the content folder's, as its reader sees it."""
    if outcome.remarks.rested:
        yield f"No issue {', '.join(outcome.remarks.rested)}: that time is all a break."
    yield from _older(outcome)
    yield from _later(outcome)
    yield from _undated(outcome, folder)
    for issue in outcome.remarks.unfinished:
        held = f"{folder}/{issue.source.path} is still a draft and holds {in_short(issue.items)}"
        yield f"{held}: let it go out, or move its lines."


def _older(outcome: Outcome) -> Iterator[str]:
    remarks = outcome.remarks
    if not remarks.older or outcome.state is State.CLOSED:
        return
    things = counted(remarks.older, "older thing is", "older things are")
    if outcome.state is State.NOTHING and not remarks.is_begun:
        yield f"It would begin on {remarks.since.day}, and {things} not told: name an earlier --period for them."
    else:
        yield f"The newsletter begins on {remarks.since.day}, and {things} not told: an earlier `since` tells them."


def _later(outcome: Outcome) -> Iterator[str]:
    remarks = outcome.remarks
    more = counted(remarks.later, "more", "more")
    if remarks.later and outcome.state in (State.GROWN, State.SAME):
        yield f"{more} came after the cut-off, {remarks.until:{MINUTE}}: move `until`, or the next issue has them."
    if remarks.later and outcome.state is State.NOTHING:
        when = f"{outcome.name} lies before the last issue ({remarks.last})" if remarks.last else "That time is over"
        yield f"{when}: what is new goes into {remarks.later_in}."


def _undated(outcome: Outcome, folder: str) -> Iterator[str]:
    paths = outcome.remarks.undated
    if not paths or outcome.state is State.CLOSED:
        return
    one = "translation of an older piece has no date of its own, so it counts as old"
    many = "translations of older pieces have no date of their own, so they count as old"
    yield f"{counted(len(paths), one, many)}. Give one a date to tell it, or name it in left_out:"
    yield from (f"  {folder}/{path}" for path in paths[:SOME])
    if len(paths) > SOME:
        yield f"  and {len(paths) - SOME} more"
