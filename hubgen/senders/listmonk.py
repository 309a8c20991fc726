"""Drafts at listmonk.

Its shapes are those of its manual (listmonk.app/docs/apis/campaigns) and of its program (cmd/campaigns.go): a new
campaign is always a draft, names are not unique, so our tag is the key, and a list is asked by `tag` in the program
and by `tags` in the manual. Which of them counts, and whether any does, is not relied on: what comes back is looked at.
What bears the mark of another hub stands in nobody's way, since tags may stand there twice. Programs before version 6
keep no marks (`attribs`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from hubgen.senders.access import Account
from hubgen.senders.api import Api
from hubgen.senders.dispatch import Dispatch
from hubgen.senders.seal import is_untouched, sealed
from hubgen.senders.service import Remote, Standing
from hubgen.senders.trouble import Unanswered
from hubgen.senders.web import SECONDS, line

CAMPAIGNS = "/api/campaigns"
PER_PAGE = 50
"""listmonk gives no more at once (cmd/main.go, MaxPerPage)."""
PAGES = 500
NO_SUCH = 400
"""What it answers where there is no such campaign (internal/core/campaigns.go)."""
_ID = re.compile(r"[1-9][0-9]{0,18}")
STANDINGS = {"draft": Standing.DRAFT, "scheduled": Standing.WAITING}
"""The others (running, paused, finished, cancelled) are of what went out, wholly or in part."""


@dataclass(frozen=True, slots=True)
class Listmonk:
    """A listmonk, asked as one of its API users; the user must be allowed to see and to manage campaigns."""

    api: Api
    name: str = "listmonk"
    doubles: frozenset[str] = frozenset()

    def find(self, dispatch: Dispatch) -> Sequence[Remote]:
        """List the campaigns that bear our tag, and no mark of another hub."""
        found = (one for one in self._campaigns(dispatch.slug) if dispatch.slug.casefold() in _tags(one))
        return [one for one in (_remote(each, dispatch) for each in found) if one.hub in ("", dispatch.hub)]

    def look(self, dispatch: Dispatch, name: str) -> Remote | None:
        """GET /api/campaigns/{id}; answers 200 with the campaign, or 400 where there is none."""
        found = self.api.look(f"{CAMPAIGNS}/{name}", NO_SUCH) if _ID.fullmatch(name) else None
        return None if found is None else _remote(_campaign(_data(found)), dispatch)

    def create(self, dispatch: Dispatch, key: str) -> Remote:  # noqa: ARG002 - listmonk takes no key
        """POST /api/campaigns; answers 200 with the campaign, which is a draft."""
        return _remote(_campaign(_data(self.api.ask("POST", CAMPAIGNS, self._fields(dispatch)))), dispatch)

    def update(self, remote: Remote, dispatch: Dispatch) -> None:
        """PUT /api/campaigns/{id}; its status has an address of its own, which is never asked."""
        self.api.ask("PUT", f"{CAMPAIGNS}/{remote.id}", self._fields(dispatch))

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
        written = {
            "name": f"{dispatch.subject} ({dispatch.issue})",
            "subject": dispatch.subject,
            "lists": list(dispatch.lists),
            "type": "regular",
            "content_type": "html",
            "body": dispatch.html,
            "altbody": dispatch.text,
            "tags": ["hubgen", dispatch.slug],
            "headers": [{"Reply-To": dispatch.reply_to}] if dispatch.reply_to else [],
            **({"from_email": dispatch.sender} if dispatch.sender else {}),
            **({"template_id": template} if template else {}),
        }
        mark = {"hubgen_hub": dispatch.hub, "hubgen_issue": dispatch.issue, "hubgen_hash": dispatch.hash}
        return {**written, "attribs": {**mark, "hubgen_seal": sealed(_plain(written))}}


def listmonk(account: Account, seconds: float = SECONDS) -> Listmonk:
    """Make ready to ask a listmonk."""
    return Listmonk(Api(account, {"Authorization": f"Basic {account.basic}"}, seconds))


def _tags(campaign: Mapping[str, Any]) -> set[str]:
    found = campaign.get("tags")
    return {str(tag).casefold() for tag in found} if isinstance(found, list) else set()


def _is(campaign: Mapping[str, Any], dispatch: Dispatch) -> bool:
    """Recognise an issue by its tag, or by its name where the tag was taken away."""
    return dispatch.slug.casefold() in _tags(campaign) or str(campaign.get("name")).endswith(f" ({dispatch.issue})")


def _plain(campaign: Mapping[str, Any]) -> dict[str, Any]:
    """Write a campaign as it is made: listmonk says of lists what they are called, too."""
    lists = campaign.get("lists")
    names = [one.get("id") if isinstance(one, dict) else one for one in lists] if isinstance(lists, list) else lists
    return {**campaign, "lists": names}


def _remote(campaign: Mapping[str, Any], dispatch: Dispatch) -> Remote:
    status, mark = line(campaign.get("status") or ""), campaign.get("attribs")
    mark = mark if isinstance(mark, dict) else {}
    return Remote(
        id=str(campaign["id"]),
        standing=STANDINGS.get(status, Standing.GONE),
        status=status,
        at=str(campaign.get("created_at") or ""),
        hash=line(mark.get("hubgen_hash") or ""),
        hub=line(mark.get("hubgen_hub") or ""),
        issue=line(mark.get("hubgen_issue") or (dispatch.issue if _is(campaign, dispatch) else "")),
        untouched=is_untouched(mark.get("hubgen_seal"), _plain(campaign)),
    )


def _campaign(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict) or type(data.get("id")) is not int:
        raise Unanswered("its answer is no campaign")
    return data


def _data(answer: Any) -> Any:
    return answer.get("data") if isinstance(answer, dict) else None
