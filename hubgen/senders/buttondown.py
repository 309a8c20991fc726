"""Drafts at Buttondown.

Its shapes are those of its own description (github.com/buttondown/openapi, EmailInput, EmailUpdateInput, EmailPage,
EmailStatus; docs.buttondown.com/api-versioning, api-idempotency-keys): unknown fields are refused, a slug is unique,
and a new email is sent at once unless its status says draft.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hubgen.senders.access import Account
from hubgen.senders.api import Api
from hubgen.senders.dispatch import Dispatch
from hubgen.senders.mark import Mark, mark_in, marked
from hubgen.senders.seal import is_untouched
from hubgen.senders.service import Remote, Standing
from hubgen.senders.trouble import Unanswered
from hubgen.senders.web import SECONDS, line

VERSION = "2026-04-01"
EMAILS = "/v1/emails"
FIRST = f"{EMAILS}?ordering=creation_date&excluded_fields=body"
"""A list without bodies, the oldest first; slugs cannot be asked for, so all pages are read."""
TEMPLATE = "naked"
"""The template that puts nothing around an email."""
PAGES = 500
"""So many pages at most: a list that leads round in a circle has an end too."""
FANCY = "<!-- buttondown-editor-mode: fancy -->"
"""The body is HTML, not Markdown; that it starts with this also keeps it from being taken for front matter."""
WRITTEN = ("subject", "body", "description", "canonical_url")
STANDINGS = {"draft": Standing.DRAFT, "scheduled": Standing.WAITING, "deleted": Standing.DELETED}
"""All other statuses (about_to_send, in_flight, sent, …) are of what is out of our hands."""
_ID = re.compile(r"[A-Za-z0-9_-]{1,100}")


@dataclass(frozen=True, slots=True)
class Buttondown:
    """Buttondown, asked as the owner of an API key."""

    api: Api
    name: str = "Buttondown"
    doubles: frozenset[str] = frozenset({"email_duplicate", "slug_invalid"})
    """`slug_invalid` is also said of a slug that is in use; ours are always well formed."""

    def find(self, dispatch: Dispatch) -> Sequence[Remote]:
        """List the emails with our slug or our mark, page by page."""
        return [_remote(email, dispatch) for email in self._emails() if _is(email, dispatch)]

    def look(self, dispatch: Dispatch, name: str) -> Remote | None:
        """GET /v1/emails/{id}; answers 200 with the email, or 404."""
        found = self.api.look(f"{EMAILS}/{name}") if _ID.fullmatch(name) else None
        return None if found is None else _remote(_email(found), dispatch)

    def create(self, dispatch: Dispatch, key: str) -> Remote:
        """POST /v1/emails, as a draft; answers 201 with the email."""
        data = {**_fields(dispatch, {}), "slug": dispatch.slug, "status": "draft", "template": TEMPLATE}
        return _remote(_email(self.api.ask("POST", EMAILS, data, **{"X-Idempotency-Key": key})), dispatch)

    def update(self, remote: Remote, dispatch: Dispatch) -> Remote:
        """PATCH /v1/emails/{id}; its status is never touched, and a slug or a template that somebody chose stays."""
        fields = _fields(dispatch, remote.others)
        return _remote(_email(self.api.ask("PATCH", f"{EMAILS}/{remote.id}", fields)), dispatch)

    def _emails(self) -> Iterator[Mapping[str, Any]]:
        path: str | None = FIRST
        for _ in range(PAGES):
            if path is None:
                return
            page = self.api.ask("GET", path)
            if not isinstance(page, dict) or not isinstance(page.get("results"), list):
                raise Unanswered("its list of emails cannot be read")
            yield from map(_email, page["results"])
            path = self._next(page.get("next"))
        raise Unanswered("its list of emails has no end")

    def _next(self, url: object) -> str | None:
        """Give the next page's path; it must be the same list at the same host, for the key goes there."""
        if not url:
            return None
        place, _, query = str(url).partition("?")
        if place.rstrip("/") != f"{self.api.account.base}{EMAILS}":
            raise Unanswered("its list of emails goes on at another address, which was not followed")
        return f"{EMAILS}?{query.partition('#')[0]}"


def buttondown(account: Account, seconds: float = SECONDS) -> Buttondown:
    """Make ready to ask Buttondown."""
    headers = {"Authorization": f"Token {account.token}", "X-API-Version": VERSION}
    return Buttondown(Api(account, headers, seconds))


def _fields(dispatch: Dispatch, others: Mapping[str, Any]) -> dict[str, Any]:
    """Say what an email is made of; `others` is what stands beside our mark."""
    written = {
        "subject": dispatch.subject,
        "body": f"{FANCY}\n{dispatch.html}",
        "description": dispatch.preheader,
        "canonical_url": dispatch.url,
    }
    return {**written, "metadata": marked(dispatch, _plain(written), others)}


def _plain(written: Mapping[str, Any]) -> dict[str, str]:
    """Take what people write in an email, without what its editor puts around it."""
    texts = {name: str(written.get(name) or "") for name in WRITTEN}
    return {name: text.strip().removeprefix(FANCY).strip() for name, text in texts.items()}


def _is(email: Mapping[str, Any], dispatch: Dispatch) -> bool:
    """Recognise an issue by its slug, or by our mark where the slug was changed."""
    mark = _mark(email)
    ours = (mark.hub, mark.issue) == (dispatch.hub, dispatch.issue)
    return ours or str(email.get("slug") or "").casefold() == dispatch.slug.casefold()


def _remote(email: Mapping[str, Any], dispatch: Dispatch) -> Remote:
    mark, status = _mark(email), line(email.get("status") or "")
    return Remote(
        id=str(email["id"]),
        standing=STANDINGS.get(status, Standing.GONE),
        status=status,
        at=str(email.get("creation_date") or ""),
        hash=mark.hash,
        hub=mark.hub,
        issue=mark.issue or (dispatch.issue if _is(email, dispatch) else ""),
        untouched=is_untouched(mark.seal, _plain(email)),
        others=mark.others,
    )


def _mark(email: Mapping[str, Any]) -> Mark:
    return mark_in(email.get("metadata"))


def _email(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict) or not isinstance(data.get("id"), str) or not _ID.fullmatch(data["id"]):
        raise Unanswered("its answer is no email")
    return data
