"""Drafts at listmonk.

Its shapes are those of its manual (listmonk.app/docs/apis/campaigns) and of its program (cmd/campaigns.go): a new
campaign is always a draft, names are not unique, so our tag is the key, and a list is asked by `tag` in the program
and by `tags` in the manual. Which of them counts, and whether any does, is not relied on: what comes back is looked at.
It leaves out, without a word, lists that it does not have or that the API user may not use (queries/campaigns.sql).
What bears another hub's metadata stands in nobody's way, since tags may stand there twice. Programs before version 6
keep no metadata (`attribs`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from hubgen.senders.credentials import ApiAccount
from hubgen.senders.failures import NoAnswer
from hubgen.senders.http import SECONDS, JsonApi
from hubgen.senders.outgoing import OutgoingIssue
from hubgen.senders.service import DraftFormat, RemoteIssue, RemoteState, draft_metadata

CAMPAIGNS = "/api/campaigns"
PER_PAGE = 50
"""listmonk gives no more at once (cmd/main.go, MaxPerPage)."""
MAX_PAGES = 500
NO_SUCH = 400
"""What it answers if there is no such campaign (internal/core/campaigns.go)."""
CAMPAIGN = DraftFormat(
    {"draft": RemoteState.DRAFT, "scheduled": RemoteState.SCHEDULED}, created_at="created_at", metadata="attribs"
)
"""Its other statuses (running, paused, finished, cancelled) are of what went out, wholly or in part."""
_ID = re.compile(r"[1-9][0-9]{0,18}")


@dataclass(frozen=True, slots=True)
class Listmonk:
    """A listmonk, asked as one of its API users; the user must be allowed to see and to manage campaigns."""

    api: JsonApi
    name: str = "listmonk"
    duplicate_codes: frozenset[str] = frozenset()

    def find(self, outgoing: OutgoingIssue) -> Sequence[RemoteIssue]:
        """List the campaigns that bear our tag, and no metadata of another hub."""
        found = (one for one in self._campaigns(outgoing.slug) if outgoing.slug.casefold() in _tags(one))
        return [one for one in (_remote(each, outgoing) for each in found) if one.hub in ("", outgoing.hub)]

    def get(self, outgoing: OutgoingIssue, name: str) -> RemoteIssue | None:
        """GET /api/campaigns/{id}; answers 200 with the campaign, or 400 if there is none."""
        found = self.api.get(f"{CAMPAIGNS}/{name}", NO_SUCH) if _ID.fullmatch(name) else None
        return None if found is None else _remote(_campaign(_data(found)), outgoing)

    def create(self, outgoing: OutgoingIssue, key: str) -> RemoteIssue:  # noqa: ARG002 - listmonk takes no key
        """POST /api/campaigns; answers 200 with the campaign, which is a draft."""
        return _remote(_campaign(_data(self.api.ask("POST", CAMPAIGNS, self._fields(outgoing, {})))), outgoing)

    def update(self, remote: RemoteIssue, outgoing: OutgoingIssue) -> RemoteIssue:
        """PUT /api/campaigns/{id}; its status has an address of its own, which is never asked."""
        fields = self._fields(outgoing, remote.other_metadata)
        return _remote(_campaign(_data(self.api.ask("PUT", f"{CAMPAIGNS}/{remote.id}", fields))), outgoing)

    def _campaigns(self, tag: str) -> Iterator[Mapping[str, Any]]:
        seen = 0
        for number in range(1, MAX_PAGES + 1):
            page = self._page(tag, number)
            yield from map(_campaign, page["results"])
            seen += len(page["results"])
            total = page.get("total")
            if not page["results"] or (isinstance(total, int) and seen >= total > 0):
                return
        raise NoAnswer("its list of campaigns has no end")

    def _page(self, tag: str, number: int) -> Mapping[str, Any]:
        query = {"tag": tag, "tags": tag, "no_body": "true", "page": number, "per_page": PER_PAGE}
        order = {"order_by": "created_at", "order": "ASC"}
        page = _data(self.api.ask("GET", f"{CAMPAIGNS}?{urlencode({**query, **order})}"))
        if not isinstance(page, dict) or not isinstance(page.get("results"), list):
            raise NoAnswer("its list of campaigns cannot be read")
        return page

    def _fields(self, outgoing: OutgoingIssue, other_metadata: Mapping[str, Any]) -> dict[str, Any]:
        template = self.api.account.template
        written = {
            "name": f"{outgoing.subject} ({outgoing.issue})",
            "subject": outgoing.subject,
            "lists": list(outgoing.lists),
            "type": "regular",
            "content_type": "html",
            "body": outgoing.html,
            "altbody": outgoing.text,
            "tags": ["hubgen", outgoing.slug],
            "headers": [{"Reply-To": outgoing.reply_to}] if outgoing.reply_to else [],
            **({"from_email": outgoing.sender} if outgoing.sender else {}),
            **({"template_id": template} if template else {}),
        }
        return {**written, "attribs": draft_metadata(outgoing, _plain(written), other_metadata)}


def listmonk_client(account: ApiAccount, seconds: float = SECONDS) -> Listmonk:
    """Return a client for a listmonk; after `seconds` without a byte of an answer a request fails."""
    return Listmonk(JsonApi(account, {"Authorization": f"Basic {account.basic}"}, seconds))


def _tags(campaign: Mapping[str, Any]) -> set[str]:
    found = campaign.get("tags")
    return {str(tag).casefold() for tag in found} if isinstance(found, list) else set()


def _plain(campaign: Mapping[str, Any]) -> dict[str, Any]:
    """Write a campaign so that it can be compared: listmonk gives its lists in its own order, each once."""
    return {**campaign, "lists": sorted(_lists(campaign))}


def _lists(campaign: Mapping[str, Any]) -> set[int]:
    """Return the numbers of its lists; listmonk says what they are called, too."""
    found = campaign.get("lists")
    numbers = [one.get("id") if isinstance(one, dict) else one for one in found] if isinstance(found, list) else []
    return {number for number in numbers if type(number) is int}


def _remote(campaign: Mapping[str, Any], outgoing: OutgoingIssue) -> RemoteIssue:
    """Read a campaign; it is of our issue by its tag, or by its name if the tag was taken away."""
    name = str(campaign.get("name"))
    ours = outgoing.slug.casefold() in _tags(campaign) or name.endswith(f" ({outgoing.issue})")
    missing = tuple(sorted({*outgoing.lists} - _lists(campaign))) if "lists" in campaign else ()
    return CAMPAIGN.read(campaign, _plain(campaign), outgoing.issue if ours else "", missing)


def _campaign(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict) or type(data.get("id")) is not int:
        raise NoAnswer("its answer is no campaign")
    return data


def _data(answer: Any) -> Any:
    return answer.get("data") if isinstance(answer, dict) else None
