"""Drafts at listmonk.

Its shapes are those of its manual (listmonk.app/docs/apis/campaigns) and of its program (cmd/campaigns.go): a new
campaign is always a draft, names are not unique, so our tag is the key, and a list is asked by `tag` in the program
and by `tags` in the manual. Which of them counts, and whether any does, is not relied on: what comes back is looked at.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from hubgen.senders.access import Account
from hubgen.senders.api import Api
from hubgen.senders.dispatch import Dispatch
from hubgen.senders.service import Remote, Standing
from hubgen.senders.trouble import Unanswered
from hubgen.senders.web import SECONDS

CAMPAIGNS = "/api/campaigns"
PER_PAGE = 50
"""listmonk gives no more at once (cmd/main.go, MaxPerPage)."""
PAGES = 500
STANDINGS = {"draft": Standing.DRAFT, "scheduled": Standing.WAITING}
"""The others (running, paused, finished, cancelled) are of what went out, wholly or in part."""


@dataclass(frozen=True, slots=True)
class Listmonk:
    """A listmonk, asked as one of its API users; the user must be allowed to see and to manage campaigns."""

    api: Api
    name: str = "listmonk"
    doubles: frozenset[str] = frozenset()

    def find(self, dispatch: Dispatch) -> Sequence[Remote]:
        """List the campaigns that bear our tag."""
        return [_remote(one) for one in self._campaigns(dispatch.slug) if dispatch.slug.casefold() in _tags(one)]

    def create(self, dispatch: Dispatch, key: str) -> Remote:  # noqa: ARG002 - listmonk takes no key
        """POST /api/campaigns; answers 200 with the campaign, which is a draft."""
        return _remote(_campaign(_data(self.api.ask("POST", CAMPAIGNS, self._fields(dispatch)))))

    def update(self, remote: Remote, dispatch: Dispatch) -> None:
        """PUT /api/campaigns/{id}; its status has an address of its own, which is never asked."""
        self.api.ask("PUT", f"{CAMPAIGNS}/{int(remote.id)}", self._fields(dispatch))

    def _campaigns(self, tag: str) -> Iterator[Mapping[str, Any]]:
        seen = 0
        for number in range(1, PAGES + 1):
            found = self._page(tag, number)
            yield from map(_campaign, found["results"])
            seen += len(found["results"])
            total = found.get("total")
            if not found["results"] or (isinstance(total, int) and seen >= total > 0):
                return
        raise Unanswered("its list of campaigns has no end")

    def _page(self, tag: str, number: int) -> Mapping[str, Any]:
        query = {"tag": tag, "tags": tag, "no_body": "true", "page": number, "per_page": PER_PAGE}
        order = {"order_by": "created_at", "order": "ASC"}
        found = _data(self.api.ask("GET", f"{CAMPAIGNS}?{urlencode({**query, **order})}"))
        if not isinstance(found, dict) or not isinstance(found.get("results"), list):
            raise Unanswered("its list of campaigns cannot be read")
        return found

    def _fields(self, dispatch: Dispatch) -> dict[str, Any]:
        """Say what a campaign is made of."""
        template = self.api.account.template
        return {
            "name": f"{dispatch.subject} ({dispatch.issue})",
            "subject": dispatch.subject,
            "lists": list(dispatch.lists),
            "type": "regular",
            "content_type": "html",
            "body": dispatch.html,
            "altbody": dispatch.text,
            "tags": ["hubgen", dispatch.slug],
            "headers": [{"Reply-To": dispatch.reply_to}] if dispatch.reply_to else [],
            "attribs": {"hubgen_hub": dispatch.hub, "hubgen_issue": dispatch.issue, "hubgen_hash": dispatch.hash},
            **({"from_email": dispatch.sender} if dispatch.sender else {}),
            **({"template_id": template} if template else {}),
        }


def listmonk(account: Account, seconds: float = SECONDS) -> Listmonk:
    """Make ready to ask a listmonk."""
    return Listmonk(Api(account, {"Authorization": f"Basic {account.basic}"}, seconds))


def _tags(campaign: Mapping[str, Any]) -> set[str]:
    found = campaign.get("tags")
    return {str(tag).casefold() for tag in found} if isinstance(found, list) else set()


def _remote(campaign: Mapping[str, Any]) -> Remote:
    status, mark = str(campaign.get("status") or ""), campaign.get("attribs")
    mark = mark if isinstance(mark, dict) else {}
    digest, hub = str(mark.get("hubgen_hash") or ""), str(mark.get("hubgen_hub") or "")
    at = str(campaign.get("created_at") or "")
    return Remote(str(campaign["id"]), STANDINGS.get(status, Standing.GONE), status, at, digest, hub)


def _campaign(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict) or not isinstance(data.get("id"), int):
        raise Unanswered("its answer is no campaign")
    return data


def _data(answer: Any) -> Any:
    return answer.get("data") if isinstance(answer, dict) else None
