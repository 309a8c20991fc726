"""Drafts at Buttondown.

Its shapes are those of its own description (github.com/buttondown/openapi, EmailInput, EmailUpdateInput, EmailPage,
EmailStatus; docs.buttondown.com/api-versioning, api-idempotency-keys): unknown fields are refused, a slug is unique,
and a new email is sent at once unless its status says draft.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hubgen.senders.credentials import ApiAccount
from hubgen.senders.failures import NoAnswer
from hubgen.senders.http import SECONDS, JsonApi
from hubgen.senders.outgoing import OutgoingIssue
from hubgen.senders.service import DraftFormat, RemoteIssue, RemoteState, draft_metadata

VERSION = "2026-04-01"
EMAILS = "/v1/emails"
FIRST_PAGE = f"{EMAILS}?ordering=creation_date&excluded_fields=body"
"""A list without bodies, the oldest first; slugs cannot be asked for, so all pages are read."""
TEMPLATE = "naked"
"""The template that puts nothing around an email."""
MAX_PAGES = 500
"""A list that leads round in a circle has an end too."""
EDITOR_MODE = "<!-- buttondown-editor-mode: fancy -->"
"""The body is HTML, not Markdown; that it starts with this also keeps it from being taken for front matter."""
WRITTEN = ("subject", "body", "description", "canonical_url")
EMAIL = DraftFormat(
    {"draft": RemoteState.DRAFT, "scheduled": RemoteState.SCHEDULED, "deleted": RemoteState.DELETED},
    created_at="creation_date",
    metadata="metadata",
)
"""All other statuses (about_to_send, in_flight, sent, …) are of what is out of our hands."""
_ID = re.compile(r"[A-Za-z0-9_-]{1,100}")


@dataclass(frozen=True, slots=True)
class Buttondown:
    """Buttondown, asked as the owner of an API key."""

    api: JsonApi
    name: str = "Buttondown"
    duplicate_codes: frozenset[str] = frozenset({"email_duplicate", "slug_invalid"})
    """`slug_invalid` is also said of a slug that is in use; ours are always well formed."""

    def find(self, outgoing: OutgoingIssue) -> Sequence[RemoteIssue]:
        """List the emails with our slug, or with our metadata if the slug was changed."""
        key = (outgoing.hub, outgoing.issue)
        found = ((email, _remote(email, outgoing)) for email in self._emails())
        return [one for email, one in found if _has_slug(email, outgoing) or (one.hub, one.issue) == key]

    def get(self, outgoing: OutgoingIssue, name: str) -> RemoteIssue | None:
        """GET /v1/emails/{id}; answers 200 with the email, or 404."""
        found = self.api.get(f"{EMAILS}/{name}") if _ID.fullmatch(name) else None
        return None if found is None else _remote(_email(found), outgoing)

    def create(self, outgoing: OutgoingIssue, key: str) -> RemoteIssue:
        """POST /v1/emails, as a draft; answers 201 with the email."""
        data = {**_fields(outgoing, {}), "slug": outgoing.slug, "status": "draft", "template": TEMPLATE}
        return _remote(_email(self.api.ask("POST", EMAILS, data, **{"X-Idempotency-Key": key})), outgoing)

    def update(self, remote: RemoteIssue, outgoing: OutgoingIssue) -> RemoteIssue:
        """PATCH /v1/emails/{id}; its status is never touched, and a slug or a template that somebody chose stays."""
        fields = _fields(outgoing, remote.other_metadata)
        return _remote(_email(self.api.ask("PATCH", f"{EMAILS}/{remote.id}", fields)), outgoing)

    def _emails(self) -> Iterator[Mapping[str, Any]]:
        path: str | None = FIRST_PAGE
        for _ in range(MAX_PAGES):
            if path is None:
                return
            page = self.api.ask("GET", path)
            if not isinstance(page, dict) or not isinstance(page.get("results"), list):
                raise NoAnswer("its list of emails cannot be read")
            yield from map(_email, page["results"])
            path = self._next_page(page.get("next"))
        raise NoAnswer("its list of emails has no end")

    def _next_page(self, url: object) -> str | None:
        """Return the next page's path; it must be the same list at the same host, for the key goes there."""
        if not url:
            return None
        place, _, query = str(url).partition("?")
        if place.rstrip("/") != f"{self.api.account.base}{EMAILS}":
            raise NoAnswer("its list of emails goes on at another address, which was not followed")
        return f"{EMAILS}?{query.partition('#')[0]}"


def buttondown_client(account: ApiAccount, seconds: float = SECONDS) -> Buttondown:
    """Return a client for Buttondown; after `seconds` without a byte of an answer a request fails."""
    headers = {"Authorization": f"Token {account.token}", "X-API-Version": VERSION}
    return Buttondown(JsonApi(account, headers, seconds))


def _fields(outgoing: OutgoingIssue, other_metadata: Mapping[str, Any]) -> dict[str, Any]:
    written = {
        "subject": outgoing.subject,
        "body": f"{EDITOR_MODE}\n{outgoing.html}",
        "description": outgoing.preheader,
        "canonical_url": outgoing.url,
    }
    return {**written, "metadata": draft_metadata(outgoing, _plain(written), other_metadata)}


def _plain(email: Mapping[str, Any]) -> dict[str, str]:
    """Take what people write in an email, without what its editor puts around it."""
    texts = {name: str(email.get(name) or "") for name in WRITTEN}
    return {name: text.strip().removeprefix(EDITOR_MODE).strip() for name, text in texts.items()}


def _remote(email: Mapping[str, Any], outgoing: OutgoingIssue) -> RemoteIssue:
    return EMAIL.read(email, _plain(email), outgoing.issue if _has_slug(email, outgoing) else "")


def _has_slug(email: Mapping[str, Any], outgoing: OutgoingIssue) -> bool:
    return str(email.get("slug") or "").casefold() == outgoing.slug.casefold()


def _email(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict) or not isinstance(data.get("id"), str) or not _ID.fullmatch(data["id"]):
        raise NoAnswer("its answer is no email")
    return data
