"""A listmonk on this machine, as strict as its manual and its program."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.senders.services import PER_PAGE, Handler, No

CAMPAIGN = {"name", "subject", "lists", "type", "content_type", "body", "altbody", "template_id", "from_email", "tags"}
CAMPAIGN |= {"headers", "attribs"}
BASIC = "Basic aHViZ2VuOnRva2VuLTU1ZTItc2VjcmV0"


def whole(one: dict[str, Any]) -> dict[str, Any]:
    """Show a campaign as listmonk does, which says of lists what they are called, and fills in what was left out."""
    lists = [{"id": number, "name": f"List {number}"} for number in sorted(set(one["lists"]))]
    return {"from_email": "listmonk <noreply@listmonk.yoursite.com>", "template_id": 1, **one, "lists": lists}


class Listmonk(Handler):
    """listmonk, as its manual and its program describe it; a list is filtered by `tag`, and `tags` is passed over."""

    def check(self) -> None:
        if self.headers["Authorization"] != BASIC:
            raise No(403, {"message": "invalid API credentials"})
        if self.command in ("POST", "PUT") and self.headers["Content-Type"] != "application/json":
            raise No(415, {"message": "Unsupported Media Type"})

    def answer(self, data: Any) -> tuple[int, object]:
        parts = urlsplit(self.path)
        if self.command == "GET" and parts.path == "/api/campaigns":
            return 200, {"data": self.page(parse_qs(parts.query))}
        if self.command == "POST" and parts.path == "/api/campaigns":
            self.allow(data)
            return self.created(data, 200, lambda made: {"data": whole(made)})
        if self.command == "GET" and re.fullmatch(r"/api/campaigns/\d+", self.path):
            return 200, {"data": whole(self.one(int(parts.path.rpartition("/")[2])))}
        if self.command == "PUT" and re.fullmatch(r"/api/campaigns/\d+", parts.path):
            return 200, {"data": self.put(int(parts.path.rpartition("/")[2]), data)}
        raise No(404, {"message": "Not Found"})

    def page(self, query: dict[str, list[str]]) -> object:
        if query.get("no_body") != ["true"] or not set(query["per_page"]) <= {"50"}:
            raise No(400, {"message": "a list of whole campaigns"})
        number = int(query.get("page", ["1"])[0])
        wanted = set(query.get("tag", []))
        found = [one for one in self.service.shown() if wanted <= set(one["tags"])]
        here = found[PER_PAGE * (number - 1) : PER_PAGE * number]
        if not here:
            return {"results": [], "query": "", "total": 0, "per_page": 0, "page": 0}
        results = [{**whole(one), "body": ""} for one in here]
        return {"results": results, "query": "", "total": len(found), "per_page": PER_PAGE, "page": number}

    def allow(self, data: dict[str, Any]) -> None:
        if set(data) - CAMPAIGN:
            raise No(400, {"message": f"unknown fields: {sorted(set(data) - CAMPAIGN)}"})
        lists: Any = data.get("lists")
        if not isinstance(lists, list) or not lists or not all(type(one) is int for one in lists):
            raise No(400, {"message": "Invalid list IDs"})
        if (data.get("type"), data.get("content_type")) != ("regular", "html") or not data.get("name"):
            raise No(400, {"message": "Invalid field"})
        if not all(isinstance(one, dict) for one in data.get("headers", [])):
            raise No(400, {"message": "Invalid headers"})

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        number = self.service.number()
        made = {
            **self.known(data),
            "id": number,
            "status": "draft",
            "created_at": f"2026-06-01T12:00:{number:02d}.5+02:00",
        }
        return self.service.keep(made)

    def one(self, name: int) -> dict[str, Any]:
        found = next((one for one in self.service.held if one["id"] == name), None)
        if found is None:
            raise No(400, {"message": "Campaign not found"})
        return found

    def put(self, name: int, data: dict[str, Any]) -> object:
        self.allow(data)
        one = self.one(name)
        if one["status"] != "draft":
            raise No(400, {"message": "Cannot update a running or a finished campaign"})
        one.update(self.known(data))
        return whole(one)

    def known(self, data: dict[str, Any]) -> dict[str, Any]:
        """Leave out, without a word, the lists that are not there (queries/campaigns.sql)."""
        return {**data, "lists": sorted(self.service.lists & {*data["lists"]})}
