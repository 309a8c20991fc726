"""`hubgen newsletter send`: an issue goes to its readers, or is laid ready for them, once."""

import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from hubgen.cli.console import err, out, say_error
from hubgen.cli.newsletter.delivery import NotDone, Runtime, SendOrder, Via, deliver, receipts_of, record_receipt
from hubgen.cli.newsletter.dry_run import describe_order
from hubgen.cli.newsletter.issues import EditionOption, IssueArgument, choose_issue
from hubgen.cli.newsletter.rendered_issue import render_issue
from hubgen.cli.options import AsOfOption, ConfigOption
from hubgen.cli.problems import exit_with_two, say_problems
from hubgen.config import Config
from hubgen.config.newsletter import Edition
from hubgen.engines.plan import CheckedHub, check_headers
from hubgen.engines.settings import load_settings, read_config, settings_folder
from hubgen.errors import ContentError, HubError
from hubgen.model.channel import edition_of
from hubgen.model.issue import Issue
from hubgen.model.problem import Problem, Severity
from hubgen.model.text import escape_controls
from hubgen.newsletter.mail.message import split_mailbox
from hubgen.newsletter.mail.outlet import BUTTONDOWN, LISTMONK, SMTP
from hubgen.newsletter.proof import Proof
from hubgen.portable.template_escape import escape_placeholders_text, escape_placeholders_url
from hubgen.senders.ledger import open_ledger, read_ledger
from hubgen.senders.outgoing import OutgoingIssue, SendResult

OUTLETS = {Via.BUTTONDOWN: BUTTONDOWN, Via.LISTMONK: LISTMONK, Via.SMTP: SMTP}


@dataclass(frozen=True, slots=True)
class SendRequest:
    """What somebody asked for: an issue or else the next of an edition, by which way, and once more or not."""

    issue: str | None
    edition: str | None
    via: Via
    resend: bool


def send(
    via: Annotated[Via, typer.Option("--via", help="By which way.", show_default=False)],
    issue: IssueArgument = None,
    yes: Annotated[bool, typer.Option("--yes", help="Really do it; else it is only shown.")] = False,
    resend: Annotated[
        bool, typer.Option("--resend", help="Do it once more, though it was done or may have been.")
    ] = False,
    edition: EditionOption = None,
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
) -> None:
    """Make a draft of an issue at Buttondown or listmonk, or mail it to the address of its list, exactly once.

    Credentials stand in the environment alone: HUBGEN_BUTTONDOWN_KEY; HUBGEN_LISTMONK_URL, _USER and _TOKEN;
    HUBGEN_SMTP_HOST, _PORT, _USER, _PASSWORD and _TLS. Exits with 0, with 1 where it was not done, with 2 where it
    could not run.
    """
    request = SendRequest(issue, edition, via, resend)
    done = False
    with exit_with_two(config):
        try:
            done = (_carry_out if yes else _show)(request, config, as_of)
        except NotDone as error:
            say_error(error)
        except ContentError as error:
            say_problems(error.problems, config)
            say_error(error)
    raise typer.Exit(0 if done else 1)


def plan_order(checked: CheckedHub, request: SendRequest) -> tuple[SendOrder, tuple[Problem, ...]]:
    """Render the issue that is asked for; returns its order, and the warnings of its file and its mail.

    Raises NotDone or ContentError if it must not go out, HubError if settings are missing.
    """
    issue = choose_issue(checked.hub, checked.config, checked.as_of, request.issue, request.edition)
    _refuse(issue, request, checked)
    proof = render_issue(checked, issue, OUTLETS[request.via])
    if any(problem.severity is Severity.ERROR for problem in proof.problems):
        raise ContentError(proof.problems, f"{issue.id} has errors, so it did not go out.")
    outgoing = _outgoing(issue, proof, request.via, checked)
    receipts = receipts_of(issue.sent)
    order = SendOrder(outgoing, request.via, issue.source.path, checked.folder, receipts, request.resend)
    return order, proof.problems


def _show(request: SendRequest, path: Path, as_of: str | None) -> bool:
    """Show what would be done."""
    settings = load_settings(path)
    order = _order(check_headers(settings, as_of), request, path)
    entries = read_ledger(_ledger_path(settings_folder(settings), read_config(settings)))
    entry = entries.get(order.outgoing.issue, {}).get(order.via)
    for line in describe_order(order, entry, os.environ):
        out.print(Text(line))
    return True


def _carry_out(request: SendRequest, path: Path, as_of: str | None) -> bool:
    """Do it; from the reading of the issue to the writing of its receipt nobody else does."""
    settings = load_settings(path)
    with open_ledger(_ledger_path(settings_folder(settings), read_config(settings))) as ledger:
        order = _order(check_headers(settings, as_of), request, path)
        return deliver(order, ledger, Runtime(os.environ, lambda: datetime.now(UTC), _wait), _report, record_receipt)


def _order(checked: CheckedHub, request: SendRequest, path: Path) -> SendOrder:
    order, problems = plan_order(checked, request)
    if problems:
        say_problems(problems, path)
    return order


def _ledger_path(folder: Path, config: Config) -> Path:
    """Return the path of the ledger that the settings name; raises HubError where that is not in their folder."""
    name = config.options.newsletter.ledger
    path = folder / name
    if not name.endswith(".json") or path.resolve().parent != folder.resolve():
        raise HubError(
            f"the ledger is no .json file beside mkdocs.yml: {name}", "newsletter: {ledger: newsletter.json}"
        )
    return path


def _wait(seconds: float) -> None:
    err.print(Text(f"Waiting for {seconds:g} seconds: what was asked for earlier may still be on its way there."))
    time.sleep(seconds)


def _report(result: SendResult) -> None:
    (out if result.done else err).print(Text(escape_controls(result.text)))


def _refuse(issue: Issue, request: SendRequest, checked: CheckedHub) -> None:
    if request.edition and request.edition != edition_of(issue):
        raise HubError(f"{issue.id} is no issue of the edition '{request.edition}'")
    if issue.draft:
        raise NotDone(f"{issue.id} is a draft, so it did not go out", "take out 'draft: true' when it is ready")
    if request.via is Via.SMTP and (issue.date is None or issue.date.at > checked.as_of):
        when = f"is dated {issue.date.at:%Y-%m-%d %H:%M}" if issue.date else "has no date"
        raise NotDone(
            f"{issue.id} {when}, so it did not go out: its page is not on the site before that",
            "send it then, after the site was published",
        )


def _outgoing(issue: Issue, proof: Proof, via: Via, checked: CheckedHub) -> OutgoingIssue:
    """Gather what goes out; no service finds a placeholder in it but its own."""
    edition, letter = checked.config.options.newsletter.edition_or_plain(edition_of(issue)), proof.letter
    _require(edition, via)
    return OutgoingIssue(
        hub=checked.config.authority,
        issue=issue.id,
        edition=letter.edition,
        subject=escape_placeholders_text(letter.subject),
        preheader=escape_placeholders_text(letter.preheader),
        url=escape_placeholders_url(letter.url),
        html=proof.mail.html,
        text=proof.mail.text,
        message=proof.message if via is Via.SMTP else b"",
        sender=_mailbox(edition.sender),
        reply_to=split_mailbox(edition.reply_to)[1],
        recipient=split_mailbox(edition.to)[1] if via is Via.SMTP else "",
        lists=edition.lists if via is Via.LISTMONK else (),
    )


def _require(edition: Edition, via: Via) -> None:
    """Raise HubError where the settings do not say to whom, or from whom."""
    if via is Via.LISTMONK and not edition.lists:
        lacks, setting = "names no list of listmonk", "lists: [3]"
    elif via is Via.SMTP and not edition.to:
        lacks, setting = "does not say to which address it goes", "to: list@example.org"
    elif via is Via.SMTP and not edition.sender:
        lacks, setting = "does not say from which address it goes", "from: us@example.org"
    else:
        return
    name = f"the edition '{edition.id}'" if edition.id else "the newsletter"
    where = f"editions: [{{id: {edition.id}, {setting}}}]" if edition.id else setting
    raise HubError(f"{name} {lacks}", f"newsletter: {{{where}}} in mkdocs.yml")


def _mailbox(text: str) -> str:
    """Write somebody's name in quotes, in any script, with the address behind it."""
    name, address = split_mailbox(text)
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}" <{address}>' if name else address
