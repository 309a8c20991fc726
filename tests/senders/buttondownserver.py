"""A Buttondown on this machine, as strict as its OpenAPI."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.senders.services import KEY, PER_PAGE, Handler, No

NEW = {"subject", "body", "status", "slug", "description", "canonical_url", "image", "metadata", "archival_mode"}
NEW |= {"commenting_mode", "filters", "template"}
TEXTS = ("subject", "body", "slug", "description", "canonical_url")


class Buttondown(Handler):
    """Buttondown, as its OpenAPI describes it."""

    def check(self) -> None:
        if self.headers["Authorization"] != f"Token {KEY}":
            raise No(401, {"detail": "Invalid token."})
        if self.headers["X-API-Version"] != "2026-04-01":
            raise No(400, {"code": "api_version_invalid", "detail": "no such version"})
        if self.command in ("POST", "PATCH") and self.headers["Content-Type"] != "application/json":
            raise No(415, {"detail": "not JSON"})
        if "X-Buttondown-Live-Dangerously" in self.headers:
            raise No(400, {"detail": "this is dangerous"})

    def answer(self, data: Any) -> tuple[int, object]:
        parts = urlsplit(self.path)
        if self.command == "GET" and parts.path == "/v1/emails":
            return 200, self.page(parse_qs(parts.query))
        if self.command == "POST" and parts.path == "/v1/emails":
            self.allow(data, NEW)
            if data.get("status") != "draft":
                raise No(400, {"code": "sending_requires_confirmation", "detail": "this would be sent"})
            return self.created(data, 201, lambda made: made)
        if self.command == "GET" and re.fullmatch(r"/v1/emails/em_\d{26}", self.path):
            return 200, self.one(parts.path.removeprefix("/v1/emails/"))
        if self.command == "PATCH" and parts.path.startswith("/v1/emails/"):
            return 200, self.patched(parts.path.removeprefix("/v1/emails/"), data)
        raise No(404, {"detail": "Not found."})

    def page(self, query: dict[str, list[str]]) -> object:
        known = {"ordering": ["creation_date"], "excluded_fields": ["body"]}
        if any(query.get(name) != value for name, value in known.items()) or set(query) - {*known, "page"}:
            raise No(422, {"detail": [{"msg": "unknown query"}]})
        number = int(query.get("page", ["1"])[0])
        found = self.service.shown()
        here = found[PER_PAGE * (number - 1) : PER_PAGE * number]
        more = len(found) > PER_PAGE * number
        following = f"{self.service.url}/v1/emails?ordering=creation_date&excluded_fields=body&page={number + 1}"
        results = [{key: value for key, value in one.items() if key != "body"} for one in here]
        return {"results": results, "next": following if more else None, "previous": None, "count": len(found)}

    def allow(self, data: dict[str, Any], fields: set[str]) -> None:
        if set(data) - fields or "subject" not in data:
            raise No(422, {"detail": [{"type": "extra_forbidden", "loc": sorted(set(data) - fields)}]})
        if not all(isinstance(data.get(name, ""), str) for name in TEXTS) or len(data["subject"]) > 2000:
            raise No(422, {"detail": [{"msg": "no text"}]})
        if data.get("body", "").startswith("---"):
            raise No(400, {"code": "body_contains_frontmatter", "detail": "front matter"})
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,100}", data.get("slug", "x")):
            raise No(400, {"code": "slug_invalid", "detail": "no slug"})
        if data.get("template", "naked") not in ("classic", "custom", "modern", "plaintext", "naked"):
            raise No(422, {"detail": [{"msg": "no template"}]})

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        key = self.headers["X-Idempotency-Key"] or ""
        if key in self.service.keys:
            return self.service.keys[key]
        if any(one["slug"] == data["slug"] for one in self.service.held):
            raise No(400, {"code": "email_duplicate", "detail": "it is there already"})
        number = self.service.number()
        made = {**data, "id": f"em_{number:026d}", "creation_date": f"2026-06-01T12:00:{number:02d}Z"}
        self.service.keys[key] = self.service.keep(made)
        return made

    def one(self, name: str) -> dict[str, Any]:
        found = next((one for one in self.service.held if one["id"] == name), None)
        if found is None:
            raise No(404, {"detail": "Not found."})
        return found

    def patched(self, name: str, data: dict[str, Any]) -> object:
        self.allow(data, NEW)
        one = self.one(name)
        if one["status"] != "draft" or "status" in data:
            raise No(400, {"code": "status_invalid", "detail": "only drafts, and only as drafts"})
        one.update(data)
        return one
