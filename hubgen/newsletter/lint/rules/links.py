"""Where the mail leads."""

from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from hubgen.model.address import is_loopback
from hubgen.model.codes import MailCode
from hubgen.model.lint import Finding, LintRule
from hubgen.model.source import FILE_START
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.context import MailContext
from hubgen.portable.links import external_url

FOLLOWED = frozenset({"https", "mailto"})
"""Schemes that every mail program follows, and none warns of."""


def call(context: MailContext) -> Iterator[Finding]:
    """Find a call to action, or a way to subscribe, that the letter could not keep."""
    hint = "name an address, or a file of the content folder that is published"
    asked, usual, signup = context.issue.call, context.edition.call, context.edition.signup
    if asked and not context.letter.call:
        yield context.finding(
            context.issue.source.mark("call", "link"), f"the call leads nowhere: {quote_for_message(asked.link)}", hint
        )
    if usual and not asked and not context.letter.call:
        yield context.finding(
            FILE_START, f"{_setting('call', context)} leads nowhere: {quote_for_message(usual.link)}", hint
        )
    if signup and not context.letter.signup:
        yield context.finding(
            FILE_START, f"{_setting('signup', context)} leads nowhere: {quote_for_message(signup)}", hint
        )


def _setting(key: str, context: MailContext) -> str:
    """Name a setting where it stands: at the edition, unless that took it over from the main one."""
    main, edition = context.config.options.newsletter, context.edition
    owner = f"the edition {edition.id}'s " if getattr(main, key) != getattr(edition, key) else "newsletter."
    return f"{owner}{key} in mkdocs.yml"


def relative_link(context: MailContext) -> Iterator[Finding]:
    """Find links that lead nowhere without a page around them."""
    for address, parts in _links(context):
        if not parts.scheme:
            message = f"the link {quote_for_message(address)} is not a whole address: in a mail it leads nowhere"
            own = address in (*context.edition.unsubscribe, context.edition.signup)
            hint = "write it as https://…" + (", under newsletter: in mkdocs.yml" if own else "")
            yield context.finding(context.address_mark(address), message, hint)


def link_scheme(context: MailContext) -> Iterator[Finding]:
    """Find links that some programs do not follow, or warn of."""
    for address, parts in _links(context):
        if parts.scheme and parts.scheme not in FOLLOWED and not _is_local(parts) and not _is_own(context, address):
            message = (
                f"the link {quote_for_message(address)} is neither https nor mailto: mail programs may not follow it"
            )
            yield context.finding(
                context.address_mark(address), message, "https://… is best" if parts.scheme == "http" else ""
            )


def localhost(context: MailContext) -> Iterator[Finding]:
    """Find links to the machine on which somebody works; one stands for all of them."""
    found = next(((address, parts) for address, parts in _links(context) if _is_local(parts)), None)
    if found:
        count = sum(_is_local(parts) for _, parts in _links(context))
        many = f"{count} links lead" if count > 1 else "a link leads"
        unset = "set site_url in mkdocs.yml" if not context.config.site_url else ""
        yield context.finding(
            context.address_mark(found[0]), f"{many} to your own machine: {quote_for_message(found[0])}", unset
        )


def dead_link(context: MailContext) -> Iterator[Finding]:
    """Find links to pages of the site that will not be there; the issue's own page will.

    Where people subscribe and leave may be another program's, on the same host.
    """
    elsewhere = {*context.edition.unsubscribe, external_url(context.edition.signup)}
    own = _path(context, context.letter.url)
    for address, _ in _links(context):
        path = None if address in elsewhere else _path(context, address)
        if path is not None and path not in context.site and path != own:
            yield context.finding(context.address_mark(address), f"nothing will stand at {quote_for_message(address)}")


def _links(context: MailContext) -> Iterator[tuple[str, SplitResult]]:
    """Yield all addresses but the outlet's own; one that cannot be read has no scheme."""
    for address in context.links:
        if address != context.outlet.unsubscribe and not address.startswith("#"):
            try:
                yield address, urlsplit(address)
            except ValueError:  # such as https://[
                yield address, SplitResult("", "", address, "", "")


def _path(context: MailContext, address: str) -> str | None:
    """Find the path on our own site that an address leads to; None where it leads elsewhere."""
    if not _is_own(context, address):
        return None
    path = unquote(urlsplit(address).path[len(urlsplit(context.config.base_url).path) :])
    page = path.removesuffix("index.html")
    return page if page in context.site or f"{path}/" not in context.site else f"{path}/"


def _is_own(context: MailContext, address: str) -> bool:
    return f"{address.partition('#')[0].partition('?')[0]}/".startswith(context.config.base_url)


def _is_local(parts: SplitResult) -> bool:
    """Tell whether an address may mean this machine; not all systems know `.localhost` (RFC 6761, 6.3)."""
    host = parts.hostname or ""
    return is_loopback(host) or host.endswith(".localhost")


RULES = (
    LintRule(MailCode.CALL, "What readers are asked to do leads somewhere, and so does the way to subscribe.", call),
    LintRule(MailCode.RELATIVE_LINK, "A mail leads to whole addresses.", relative_link),
    LintRule(MailCode.LINK_SCHEME, "A mail leads to https and mailto addresses.", link_scheme),
    LintRule(MailCode.LOCALHOST, "A mail does not lead to the machine on which it was written.", localhost),
    LintRule(MailCode.DEAD_LINK, "What a mail links on the site is there when it is read.", dead_link),
)
