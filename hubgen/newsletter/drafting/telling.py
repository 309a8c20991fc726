"""What became of drafting, in an editor's words."""

from collections.abc import Iterator

from hubgen.model.piece import Sort
from hubgen.newsletter.drafting.outcome import Outcome, State
from hubgen.newsletter.drafting.proposal import Proposal

MANY = 20
"""A letter that tells more than this is read by few."""
SOME = 4
"""How many of a sort are named."""
SORTS = {
    Sort.STORY: ("story", "stories"),
    Sort.RECAP: ("recap", "recaps"),
    Sort.QUOTE: ("quote", "quotes"),
    Sort.RESOURCE: ("resource", "resources"),
}
MINUTE = "%a %Y-%m-%d %H:%M"


def told(outcome: Outcome, folder: str) -> Iterator[str]:
    """Yield the lines that say what was done; `folder` is the content folder's, as its reader sees it."""
    yield _first(outcome, f"{folder}/{outcome.path}")
    yield from _listed(outcome.proposal)
    for path, names in outcome.left_out.items():
        yield f"{folder}/{path}: left out from now on, for you took it out: {', '.join(names)}."
    if outcome.state is State.NEW:
        yield _moment(outcome)
    yield from _advice(outcome)


def _first(outcome: Outcome, path: str) -> str:
    name, out = outcome.name, outcome.out.rpartition("/")[2].rpartition(".")[0]
    gone = f"The issue {out} has gone out. " if out else ""
    return {
        State.NEW: f"{gone}Wrote {path}:",
        State.GROWN: f"{gone}Added to {path} what came in:",
        State.SAME: f"{gone}Nothing came in for {name}, so {path} stays as it is.",
        State.CLOSED: f"The issue {name} has gone out: what came in since goes into the next one.",
        State.NOTHING: f"{gone}Nothing new is there to tell, so no issue {name} was written.",
    }[outcome.state]


def _listed(proposal: Proposal) -> Iterator[str]:
    for sort, (one, many) in SORTS.items():
        yield from _line([thing.name for thing in proposal.new if thing.sort is sort], one, many)
    yield from _line([date.name for date in proposal.first], "date", "dates")
    yield from _line([date.name for date in proposal.once_more], "date once more", "dates once more")
    yield from _line([thing.name for thing in proposal.reruns], "shown again", "shown again")


def _line(names: list[str], one: str, many: str) -> Iterator[str]:
    if names:
        more = f" and {len(names) - SOME} more" if len(names) > SOME else ""
        yield f"  {len(names)} {one if len(names) == 1 else many}: {', '.join(names[:SOME])}{more}"


def _moment(outcome: Outcome) -> str:
    if outcome.late:
        return f"Its time, {outcome.at:{MINUTE}}, lies far back: this makes an issue for the archive."
    return f"It goes out on {outcome.at:{MINUTE}}; what is published later goes into the next issue."


def _advice(outcome: Outcome) -> Iterator[str]:
    if len(outcome.proposal.items) > MANY:
        yield "That is much for one letter: move some lines to left_out."
    if outcome.proposal.waiting:
        yield f"There is no room for {outcome.proposal.waiting} more: they come in the next issue."
    if outcome.state in (State.GROWN, State.SAME) and outcome.late:
        yield f"Its time, {outcome.at:{MINUTE}}, has passed: give it a new date and until."
    if outcome.state in (State.NEW, State.GROWN):
        preview = f"hubgen newsletter preview {outcome.name}"
        yield f"Next: write the opening, look at it ({preview}), and take the line 'draft: true' away."
