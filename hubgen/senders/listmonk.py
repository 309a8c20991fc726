"""Drafts at listmonk.

Its shapes are those of its manual (listmonk.app/docs/apis/campaigns) and of its program (cmd/campaigns.go): a new
campaign is always a draft, names are not unique, so our tag is the key, and a list is asked by `tag` in the program
and by `tags` in the manual. Which of them counts, and whether any does, is not relied on: what comes back is looked at.
It leaves out, without a word, lists that it does not have or that the API user may not use (queries/campaigns.sql).
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
from hubgen.senders.mark import mark_in, marked
from hubgen.senders.seal import is_untouched
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
        return _remote(_campaign(_data(self.api.ask("POST", CAMPAIGNS, self._fields(dispatch, {})))), dispatch)

    def update(self, remote: Remote, dispatch: Dispatch) -> Remote:
        """PUT /api/campaigns/{id}; its status has an address of its own, which is never asked."""
        fields = self._fields(dispatch, remote.others)
        return _remote(_campaign(_data(self.api.ask("PUT", f"{CAMPAIGNS}/{remote.id}", fields))), dispatch)

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

    def _fields(self, dispatch: Dispatch, others: Mapping[str, Any]) -> dict[str, Any]:
        """Say what a campaign is made of; `others` is what stands beside our mark."""
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
        return {**written, "attribs": marked(dispatch, _plain(written), others)}


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
    """Write a campaign so that it can be compared: listmonk gives its lists in its own order, each once."""
    return {**campaign, "lists": sorted(_lists(campaign))}


def _lists(campaign: Mapping[str, Any]) -> set[int]:
    """Give the numbers of its lists; listmonk says what they are called, too."""
    found = campaign.get("lists")
    numbers = [one.get("id") if isinstance(one, dict) else one for one in found] if isinstance(found, list) else []
    return {number for number in numbers if type(number) is int}


def _remote(campaign: Mapping[str, Any], dispatch: Dispatch) -> Remote:
    status, mark = line(campaign.get("status") or ""), mark_in(campaign.get("attribs"))
    return Remote(
        id=str(campaign["id"]),
        standing=STANDINGS.get(status, Standing.GONE),
        status=status,
        at=str(campaign.get("created_at") or ""),
        hash=mark.hash,
        hub=mark.hub,
        issue=mark.issue or (dispatch.issue if _is(campaign, dispatch) else ""),
        untouched=is_untouched(mark.seal, _plain(campaign)),
        others=mark.others,
        lacks=tuple(sorted({*dispatch.lists} - _lists(campaign))) if "lists" in campaign else (),
    )


def _campaign(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict) or type(data.get("id")) is not int:
        raise Unanswered("its answer is no campaign")
    return data


def _data(answer: Any) -> Any:
    return answer.get("data") if isinstance(answer, dict) else None
