"""Where the mail leads."""

from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from hubgen.model.address import is_loopback
from hubgen.model.slip import Slip
from hubgen.model.source import FILE_START
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.place import place_of
from hubgen.newsletter.lint.rule import Found, Rule
from hubgen.portable.links import outbound

FOLLOWED = frozenset({"https", "mailto"})
"""Schemes that every mail program follows, and none warns of."""


def call(given: Given) -> Iterator[Found]:
    """Find a call to action, or a way to subscribe, that the letter could not keep."""
    hint = "name an address, or a file of the content folder that is published"
    asked, usual, signup = given.issue.call, given.edition.call, given.edition.signup
    if asked and not given.letter.call:
        yield Found(
            given.issue.source.mark("call", "link"), f"the call leads nowhere: {quote_for_message(asked.link)}", hint
        )
    if usual and not asked and not given.letter.call:
        yield Found(FILE_START, f"{_setting('call', given)} leads nowhere: {quote_for_message(usual.link)}", hint)
    if signup and not given.letter.signup:
        yield Found(FILE_START, f"{_setting('signup', given)} leads nowhere: {quote_for_message(signup)}", hint)


def _setting(key: str, given: Given) -> str:
    """Name a setting where it stands: at the edition, unless that took it over from the main one."""
    main, edition = given.config.options.newsletter, given.edition
    owner = f"the edition {edition.id}'s " if getattr(main, key) != getattr(edition, key) else "newsletter."
    return f"{owner}{key} in mkdocs.yml"


def relative_link(given: Given) -> Iterator[Found]:
    """Find links that lead nowhere without a page around them."""
    for address, parts in _links(given):
        if not parts.scheme:
            message = f"the link {quote_for_message(address)} is not a whole address: in a mail it leads nowhere"
            own = address in (*given.edition.unsubscribe, given.edition.signup)
            hint = "write it as https://…" + (", under newsletter: in mkdocs.yml" if own else "")
            yield Found(place_of(given, address), message, hint)


def link_scheme(given: Given) -> Iterator[Found]:
    """Find links that some programs do not follow, or warn of."""
    for address, parts in _links(given):
        if parts.scheme and parts.scheme not in FOLLOWED and not _is_local(parts) and not _is_own(given, address):
            message = (
                f"the link {quote_for_message(address)} is neither https nor mailto: mail programs may not follow it"
            )
            yield Found(place_of(given, address), message, "https://… is best" if parts.scheme == "http" else "")


def localhost(given: Given) -> Iterator[Found]:
    """Find links to the machine on which somebody works; one stands for all of them."""
    found = next(((address, parts) for address, parts in _links(given) if _is_local(parts)), None)
    if found:
        count = sum(_is_local(parts) for _, parts in _links(given))
        many = f"{count} links lead" if count > 1 else "a link leads"
        unset = "set site_url in mkdocs.yml" if not given.config.site_url else ""
        yield Found(place_of(given, found[0]), f"{many} to your own machine: {quote_for_message(found[0])}", unset)


def dead_link(given: Given) -> Iterator[Found]:
    """Find links to pages of the site that will not be there; the issue's own page will.

    Where people subscribe and leave may be another program's, on the same host.
    """
    elsewhere = {*given.edition.unsubscribe, outbound(given.edition.signup)}
    own = _path(given, given.letter.url)
    for address, _ in _links(given):
        path = None if address in elsewhere else _path(given, address)
        if path is not None and path not in given.site and path != own:
            yield Found(place_of(given, address), f"nothing will stand at {quote_for_message(address)}")


def _links(given: Given) -> Iterator[tuple[str, SplitResult]]:
    """Yield all addresses but the outlet's own; one that cannot be read has no scheme."""
    for address in given.document.links:
        if address != given.outlet.unsubscribe and not address.startswith("#"):
            try:
                yield address, urlsplit(address)
            except ValueError:  # such as https://[
                yield address, SplitResult("", "", address, "", "")


def _path(given: Given, address: str) -> str | None:
    """Find the path on our own site that an address leads to; None where it leads elsewhere."""
    if not _is_own(given, address):
        return None
    path = unquote(urlsplit(address).path[len(urlsplit(given.config.base_url).path) :])
    page = path.removesuffix("index.html")
    return page if page in given.site or f"{path}/" not in given.site else f"{path}/"


def _is_own(given: Given, address: str) -> bool:
    return f"{address.partition('#')[0].partition('?')[0]}/".startswith(given.config.base_url)


def _is_local(parts: SplitResult) -> bool:
    """Tell whether an address may mean this machine; not all systems know `.localhost` (RFC 6761, 6.3)."""
    host = parts.hostname or ""
    return is_loopback(host) or host.endswith(".localhost")


RULES = (
    Rule(Slip.CALL, "What readers are asked to do leads somewhere, and so does the way to subscribe.", call),
    Rule(Slip.RELATIVE_LINK, "A mail leads to whole addresses.", relative_link),
    Rule(Slip.LINK_SCHEME, "A mail leads to https and mailto addresses.", link_scheme),
    Rule(Slip.LOCALHOST, "A mail does not lead to the machine on which it was written.", localhost),
    Rule(Slip.DEAD_LINK, "What a mail links on the site is there when it is read.", dead_link),
)
