"""Issues in real files, read, composed and judged as they are before they go out."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from hubgen.model.codes import MailCode
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.problem import Problem
from hubgen.newsletter.issues import effective_time
from hubgen.newsletter.lint import lint_issue
from hubgen.newsletter.lint.context import MailContext
from hubgen.newsletter.mail.outlet import SMTP, Mail, Outlet
from hubgen.newsletter.proof import lint_context
from hubgen.render import render_hub
from hubgen.site import plan_site
from tests.builders import NOW, config
from tests.check.files import read

HEADER = """\
title: What we learned in June
date: 2026-06-25 09:00
preheader: Two stories from the circle, and the evening that comes in July.
items: [story/first-steps]"""
OPENING = "It was a warm month, and we met on the grass."
STORY = "---\ntitle: First steps\nauthors: Ada\ndate: 2026-05-20\n---\nWe began.\n"
UNSUBSCRIBE = {"newsletter": {"unsubscribe": "https://example.org/leave"}}


def issue(*lines: str, header: str = HEADER, opening: str = OPENING) -> str:
    """Write an issue: its own lines begin at line 6, and its opening stands below them."""
    return "\n".join(("---", header, *lines, "---", opening, ""))


def with_line(line: str) -> str:
    """Write an issue in which one key of the usual header reads otherwise."""
    key = line.partition(":")[0]
    return issue(header="\n".join(line if one.startswith(f"{key}:") else one for one in HEADER.splitlines()))


def mail_context(
    folder: Path,
    text: str,
    files: Mapping[str, str] | None = None,
    *,
    options: Mapping[str, Any] = UNSUBSCRIBE,
    outlet: Outlet = SMTP,
    **settings: Any,
) -> MailContext:
    """Read a hub with the issue 2026-06 and a story, on 1 June 2026, and write the issue as it would be mailed."""
    known = config(options=dict(options), **settings)
    hub = read(folder, {"stories/first-steps.md": STORY, "newsletter/2026-06.md": text, **(files or {})}, known)
    hub = render_hub(hub, NOW, known.markdown)
    (one,) = (item for item in hub.of(Issue) if item.id == "2026-06")
    out = tuple(item.model_copy(update={"draft": False}) if item is one else item for item in hub.items)
    site, _ = plan_site(replace(hub, items=out), known, effective_time(one, NOW), folder)
    paths = {page.address for page in site.pages} | {path.removesuffix("index.html") for path in site.files}
    return lint_context(one, hub, known, NOW, paths, outlet)


def problems(found: MailContext, code: MailCode) -> list[Problem]:
    """List the Problems of one rule."""
    return [problem for problem in lint_issue(found) if problem.code is code]


def messages(found: MailContext, code: MailCode) -> list[str]:
    """Say what one rule says."""
    return [problem.message for problem in problems(found, code)]


def places(found: MailContext, code: MailCode) -> list[tuple[int, int]]:
    """Say at which lines and columns of the issue's file one rule finds something."""
    return [(problem.line, problem.column) for problem in problems(found, code)]


def with_mail(found: MailContext, *, html: str | None = None, text: str | None = None) -> MailContext:
    """Give the issue another mail, as a fault of hubgen's own would write it."""
    mail = Mail(found.mail.html if html is None else html, found.mail.text if text is None else text)
    return replace(found, mail=mail)


def settings(**newsletter: Any) -> dict[str, Any]:
    """Set the newsletter, with a way to leave it."""
    return {"newsletter": UNSUBSCRIBE["newsletter"] | newsletter}


def earlier(identifier: str, *lines: str, date: str = "2026-05-28") -> dict[str, str]:
    """Write another issue."""
    header = ("---", "title: Another", f"date: {date}", *lines, "---", "Words.", "")
    return {f"{Kind.ISSUE.folder}/{identifier}.md": "\n".join(header)}
