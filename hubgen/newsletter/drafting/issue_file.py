"""The file of an issue: the text of a new one, and the changes to an existing one."""

from collections.abc import Iterator, Mapping, Sequence

from hubgen.errors import FileError
from hubgen.model.moment import Moment
from hubgen.newsletter.drafting.context import DraftContext
from hubgen.newsletter.drafting.envelope import call_for, preheader_for, title_for
from hubgen.newsletter.drafting.proposal import Proposal
from hubgen.newsletter.drafting.stale import StaleLine
from hubgen.starters import opening_line
from hubgen.write.add_entries import add_entries
from hubgen.write.replace import remove_entries, remove_key, replace_text
from hubgen.write.values import with_comment, yaml_list, yaml_text


def new_issue_text(context: DraftContext, proposal: Proposal) -> str:
    """Return the text of a new issue's file: its header with comments for the editor, and the line to begin with."""
    header = (*_head(context), "", *_envelope(context, proposal), *_lists(context, proposal))
    return "\n".join(["---", *header, "---", "", opening_line(context.lang), ""])


def _head(context: DraftContext) -> Iterator[str]:
    window, history = context.window, context.history
    minute = f"{window.at.astimezone(context.config.zone):%Y-%m-%d %H:%M}"
    yield f"title: {yaml_text(title_for(context.chosen.period, context.lang))}"
    yield "# Take the next line away when this issue may go out."
    yield "draft: true"
    yield with_comment(f"date: {minute}", "when it goes out")
    yield with_comment(f"until: {minute}", "what is published later goes into the next issue")
    if context.start.is_new:
        since = moment_text(context.start.since)
        yield with_comment(f"since: {since}", "where this newsletter begins: what is older is in no issue")
    if context.edition.id:
        yield f"edition: {yaml_text(context.edition.id)}"
    if context.lang != context.hub.home:
        yield f"lang: {context.lang}"
    if history.next_number is not None and not (window.late and history.issues):
        yield f"number: {history.next_number}"


def _envelope(context: DraftContext, proposal: Proposal) -> Iterator[str]:
    yield "# What people see before they open the mail: make it your own."
    yield f"subject: {yaml_text(proposal.full_entries[0].title)}"
    if preheader := preheader_for(proposal.full_entries, context.lang):
        yield f"preheader: {yaml_text(preheader)}"
    yield ""


def _lists(context: DraftContext, proposal: Proposal) -> Iterator[str]:
    yield "# What is new, in the order of the letter; the first story, recap or resource leads. Move lines as you like."
    yield from _list("items", proposal.items, proposal.comments)
    yield ""
    yield "# What readers have been told before: coming dates, and what is worth another look."
    yield from _list("again", proposal.again, proposal.comments)
    yield ""
    yield "# A line that you move from above to here is neither in this issue nor in a later one."
    yield "left_out: []"
    yield ""
    if call := call_for(proposal.full_entries, context.edition, context.lang):
        yield from ("# The one thing that readers are asked to do.", "call:")
        yield from (f"  text: {yaml_text(call[0])}", f"  link: {yaml_text(call[1])}", "")
    yield "# What hubgen proposed, so that it notices what you took out: leave this line as it is."
    yield f"drafted: {yaml_list(proposal.all)}"


def _list(key: str, names: Sequence[str], comments: Mapping[str, str]) -> Iterator[str]:
    yield f"{key}:" if names else f"{key}: []"
    yield from (with_comment(f"  - {yaml_text(name)}", comments.get(name, "")) for name in names)


def moment_text(moment: Moment) -> str:
    """Return a moment as a header has it: a day, or a day and an hour with its offset, in ISO 8601."""
    return moment.day.isoformat() if moment.day_only else moment.at.isoformat(" ")


def rewritten(path: str, text: str, line: StaleLine) -> str | None:
    """Return the text of an issue's file with a new header line, or without it; None where that cannot be written.

    Where `line.new` is None, the text is unchanged.
    """
    if line.new is None:
        return text
    return replace_text(path, text, line.keys, line.new) if line.new else remove_key(path, text, line.keys[0])


def with_moves(path: str, text: str, came: Sequence[str], left: Sequence[str]) -> str:
    """Return the text of an issue's file with the names `came` in its `drafted`, and without the names `left`.

    `left` are spelt as the file spells them. Where one of the two cannot be written, it is left as it was.
    """
    text = (remove_entries(path, text, "drafted", left) if left else None) or text
    try:
        return add_entries(path, text, {"drafted": came})
    except FileError:
        return text
