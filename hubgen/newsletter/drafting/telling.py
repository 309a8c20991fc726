"""What became of drafting, in an editor's words, in lines that a terminal holds."""

from collections.abc import Iterator, Mapping

from hubgen.newsletter.drafting.listing import counted, listed
from hubgen.newsletter.drafting.outcome import Outcome, Ripeness, State
from hubgen.newsletter.drafting.overtaken import Overtaken
from hubgen.newsletter.drafting.remarking import MINUTE, remarked
from hubgen.portable.wrap import wrap_text

MANY = 20
"""A letter that tells more than this is read by few."""
WIDTH = 80
"""How many columns a terminal has at least; longer names stay whole."""
NAME = ("/",)
"""What is in a file, a name or an address."""
NEXT: Mapping[Ripeness, tuple[str, ...]] = {
    Ripeness.BEGUN: ("Next, write the opening, look at it, and take the line 'draft: true' away:",),
    Ripeness.EDITED: ("Next, look at it again, and take the line 'draft: true' away:",),
    Ripeness.APPROVED: ("It was approved before this came in, so look at it again:",),
}


def told(outcome: Outcome, folder: str) -> Iterator[str]:
    """Yield the lines that say what was done; `folder` is the content folder's, as its reader sees it."""
    for line in _told(outcome, folder):
        indent = line[: len(line) - len(line.lstrip())]
        yield from wrap_text(line, indent, f"{indent}  ", WIDTH, whole=NAME)


def _told(outcome: Outcome, folder: str) -> Iterator[str]:
    if outcome.out:
        yield f"The issue {outcome.out} has gone out."
    yield _first(outcome, f"{folder}/{outcome.path}")
    yield from listed(outcome.proposal)
    if outcome.state is State.NEW:
        yield _moment(outcome)
    yield from _taken_out(outcome, folder)
    yield from remarked(outcome, folder)
    yield from _advice(outcome)


def _first(outcome: Outcome, path: str) -> str:
    name = outcome.name
    stays = f", so {path} stays as it is" if not outcome.edits else ""
    return {
        State.NEW: f"Wrote {path}:",
        State.GROWN: f"Added to {path} what came in:",
        State.SAME: f"Nothing came in for {name}{stays}.",
        State.CLOSED: f"The issue {name} has gone out: what came in since goes into the next one.",
        State.NOTHING: f"Nothing new is there to tell, so no issue {name} was written.",
    }[outcome.state]


def _moment(outcome: Outcome) -> str:
    if outcome.late:
        return f"Its time, {outcome.at:{MINUTE}}, lies far back: an issue for the archive."
    return f"It goes out on {outcome.at:{MINUTE}}; later pieces go into the next issue."


def _taken_out(outcome: Outcome, folder: str) -> Iterator[str]:
    """What people did, and what follows from it."""
    for path, names in outcome.left_out.items():
        yield f"{folder}/{path}: left out from now on, for you took it out: {', '.join(names)}."
    for path, names in outcome.moved.items():
        yield f"{folder}/{path}: what you moved from it belongs to its new issue now: {', '.join(names)}."
    for path, lines in outcome.overtaken.items():
        whose = "Its" if path == outcome.path else f"{folder}/{path}: its"
        yield from (f"{whose} {one.keys[0]} {_overtaken(one)}" for one in lines)


def _overtaken(one: Overtaken) -> str:
    """What became of a line of the envelope, or has to."""
    if one.perhaps:
        return f"may still name {one.title}, of which no file is there any more: see that it does not."
    if not one.title and one.new is not None:
        return f"followed another subject: it is now: {one.new}" if one.new else "only said the subject: it is gone."
    said = "change it by hand" if one.new is None else f"it is now: {one.new}" if one.new else "the line is gone."
    if one.stays:
        return f"named what does not lead it any more ({one.title}): {said}"
    return f"named what is not in it any more ({one.title or 'its subject'}): {said}"


def _advice(outcome: Outcome) -> Iterator[str]:
    if len(outcome.proposal.items) > MANY:
        yield "That is much for one letter: move some lines to left_out."
    things, dates = outcome.proposal.waiting
    if things:
        yield f"There is no room for {things} more: they come in the next issue."
    if dates:
        yield f"There is no room for {counted(dates, 'more date', 'more dates')}: readers find them in the calendar."
    if outcome.state in (State.GROWN, State.SAME) and outcome.late:
        yield f"Its time, {outcome.at:{MINUTE}}, has passed: give it a new date and until."
    if outcome.state in (State.NEW, State.GROWN):
        yield from (*NEXT[outcome.ripeness], f"  hubgen newsletter preview {outcome.name}")
