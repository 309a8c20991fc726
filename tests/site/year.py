"""A hub that is edited and published for a year, and its subscribers, who read it with other people's parsers."""

import re
import subprocess
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser
import icalendar

from hubgen.check import check_hub
from hubgen.config import Config
from hubgen.engines.plan import CheckedHub, SitePlan, plan
from hubgen.model.naming import resolve_issue_references
from hubgen.model.problem import Code, Problem, Severity
from hubgen.model.renames import settle, with_registered_issues
from hubgen.read import load_hub
from hubgen.read.register import line_of, load_register, read_line, read_register
from hubgen.render import render_hub
from hubgen.site import addresses_of, with_planned_addresses
from tests.builders import config

BEGIN = datetime(2026, 1, 1, 12, tzinfo=UTC)
TOKEN = re.compile(r"post-\d+")
SHOWN = ("DTSTART", "DTEND", "STATUS", "RRULE", "RDATE", "EXDATE", "LOCATION", "SUMMARY", "DESCRIPTION")
HEADERS = {
    "stories": "authors: ada\ndate: {date}\n",
    "resources": "link: https://example.org/{token}\ndate: {date}\n",
    "recaps": "event: evening-of-{token}\ndate: {date}\n",
    "newsletter": "date: {date} 09:00\nitems: []\n",
    "events": "date: {date}\nstart: 2027-0{month}-15 18:30\n",
    "series": "date: {date}\nstart: 2026-01-05 18:30\nrepeats: FREQ=WEEKLY\n",
}


@dataclass
class Post:
    """Something that is published: `token` stands in its words, whatever becomes of its file."""

    token: str
    folder: str
    stem: str
    header: str
    title: str
    body: str
    own_folder: bool = False

    @property
    def path(self) -> str:
        return f"{self.folder}/{self.stem}/index.md" if self.own_folder else f"{self.folder}/{self.stem}.md"

    @property
    def text(self) -> str:
        return f"---\ntitle: {self.title}\n{self.header}---\n{self.body}\n"


@dataclass
class Year:
    """The content, its register, what subscribers have seen, and the day."""

    folder: Path
    posts: list[Post] = field(default_factory=list)
    removed: list[Post] = field(default_factory=list)
    translated: set[str] = field(default_factory=set)
    languages: list[str] = field(default_factory=lambda: ["en", "zh"])
    domain: str = "example.org"
    week: int = 0
    number: int = 0
    ids: dict[str, set[str]] = field(default_factory=dict)
    entries: dict[tuple[str, str, str], tuple[int, str]] = field(default_factory=dict)
    addresses: set[str] = field(default_factory=set)

    @property
    def as_of(self) -> datetime:
        return BEGIN + timedelta(weeks=self.week)

    def write_new(self, folder: str) -> None:
        self.number += 1
        token = f"post-{self.number}"
        header = HEADERS[folder].format(date=self.as_of.date(), token=token, month=1 + self.number % 9)
        self.posts.append(Post(token, folder, token, header, f"The {token}", f"Some words of {token}."))

    def files(self) -> dict[str, str]:
        """Give all files of the content folder."""
        files = {"people/ada.md": "---\ntitle: Ada\n---\n"}
        for post in self.posts:
            files[post.path] = post.text
            if post.token in self.translated:
                path = post.path.removesuffix(".md") + ".zh.md"
                files[path] = f"---\ntitle: 译 {post.token}\n---\n字 {post.token}\n"
        return files

    def settings(self) -> Config:
        options = {"languages": self.languages, "search": {"enabled": False}}
        return config(site_url=f"https://{self.domain}/", options=options)

    def publish(self) -> SitePlan:
        """Publish, and add each line that hubgen asks for; what it asks for is enough."""
        self.week += 1
        for _ in range(4):
            checked = self.check()
            wrong = [problem for problem in checked.problems if problem.severity is Severity.ERROR]
            if not wrong:
                planned = plan(checked, publish=True)
                if planned.register:
                    self.register.write_text(planned.register.new, "utf-8")
                return planned
            for problem in wrong:
                self.obey(problem)
        raise AssertionError([f"{one.path}: {one.message} ({one.hint})" for one in wrong])

    def check(self) -> CheckedHub:
        """Read and check the content, as `hubgen build` does."""
        settings, content = self.settings(), Path(tempfile.mkdtemp(dir=self.folder))
        for path, text in self.files().items():
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(text, "utf-8")
        hub, kept = load_hub(content, settings), load_register(self.folder, "published.txt")
        settled = replace(hub, register=settle(kept.register, hub.items, hub.languages))
        known = resolve_issue_references(with_registered_issues(settled))
        hub = render_hub(with_planned_addresses(known, settings, self.as_of, content), self.as_of, settings.markdown)
        problems = (*kept.problems, *check_hub(hub, self.as_of, settings))
        return CheckedHub(hub, settings, self.as_of, content, kept, problems)

    def obey(self, problem: Problem) -> None:
        """Do what a Problem's hint says."""
        if problem.code is Code.DEAD_ADDRESS:
            self.mend_address(problem)
            return
        post = next(one for one in self.posts if one.path == problem.path)
        if problem.code is Code.MAYBE_RENAMED:
            line = found(r"add (.*?);", problem.hint)
            if found(TOKEN.pattern, line, 0) == post.token:  # of two that it may have been, who wrote it knows which
                post.header = with_line(post.header, line)
        elif problem.code is Code.SILENT_MOVE:
            post.header = add_to("changes", post.header, found(r"(\{on: .*\})", problem.hint).replace("…", "So"))
        elif problem.code is Code.DUPLICATE_ADDRESS:  # what stood there is back
            alias = found(r"'(.*?)'", problem.message)
            post.header = post.header.replace(f", {alias}", "").replace(f"aliases: [{alias}]\n", "")
        else:
            raise AssertionError(f"{problem.path}: {problem.message} ({problem.hint}) [{problem.code}]")

    def mend_address(self, problem: Problem) -> None:
        """Put back the file of what was removed, and say so in it; an event that is to come is cancelled instead.

        What stands elsewhere under another name gets its old address as an alias.
        """
        token = found(TOKEN.pattern, problem.message.split(" ")[0], 0)
        for post in self.posts:
            if post.token == token:
                post.header = with_line(post.header, found(r"add (.*?) to what", problem.hint))
        for one in [one for one in self.removed if one.token == token]:
            header = one.header
            for line in found(r"say in it (.*)", problem.hint).replace("…", "Because").split(" and "):
                change = re.match(r"changes: \[(.*)\]", line)
                if change:
                    header = add_to("changes", header, change[1])
                elif line.partition(":")[0] not in header:
                    header += f"{line}\n"
            self.removed.remove(one)
            self.posts.append(replace(one, header=header))

    @property
    def register(self) -> Path:
        return self.folder / "published.txt"

    def branch(self) -> "Year":
        """Give a copy that somebody else edits and publishes; what they write first has numbers of its own."""
        other = deepcopy(self)
        other.folder, other.number = Path(tempfile.mkdtemp(dir=self.folder)), self.number + 100
        other.register.write_bytes(self.register.read_bytes())
        return other

    def merge(self, other: "Year", base: "Year") -> None:
        """Put the work of a branch to one's own, as git and a person do; what both have changed stays one's own."""
        own, theirs, before = ({post.token: post for post in one.posts} for one in (self, other, base))
        gone = {token for token in before if own.get(token, theirs.get(token, before[token])) == before[token]}
        gone -= own.keys() & theirs.keys()
        self.posts = [
            merged(own.get(token), theirs.get(token), before.get(token))
            for token in {**own, **theirs}
            if token not in gone
        ]
        known = {post.token: post for post in (*other.removed, *self.removed)}
        there = {post.token for post in self.posts}
        self.removed = [post for token, post in known.items() if token not in there]
        self.translated = (self.translated | other.translated) & there if self.languages[0] == "en" else set()
        self.number = max(self.number, other.number)
        joined = joined_lines(*(one.register for one in (self, base, other)))
        self.register.write_text(joined, "utf-8")

    def see(self, planned: SitePlan) -> None:
        """Read feeds, calendars and addresses as subscribers do, and find what they must never meet."""
        self.see_feeds(planned)
        self.see_calendars(planned)
        there = addresses_of(planned.site)
        pages = {page.address: page.html for page in planned.site.pages}
        known = re.findall(r"\bat=\S+", self.register.read_text("utf-8"))
        self.addresses |= {address.partition("=/")[2] for address in known}
        for address in self.addresses:
            path, _, anchor = address.partition("#")
            assert path in there, f"/{address} is dead"
            assert not anchor or path not in pages or f'id="{anchor}"' in pages[path], f"/{address} has no such place"

    def see_feeds(self, planned: SitePlan) -> None:
        for path, make in planned.site.files.items():
            if re.fullmatch(r"feed(-\d+)?\.xml", path) and callable(make):
                read = feedparser.parse(make())
                assert not read.bozo
                for entry in read.entries:
                    token = found(TOKEN.pattern, entry.content[0].value + entry.title, 0)
                    self.ids.setdefault(token, set()).add(entry.id)
        for token, ids in self.ids.items():
            assert len(ids) == 1, f"{token} was told as {ids}"
        assert len({next(iter(ids)) for ids in self.ids.values()}) == len(self.ids)

    def see_calendars(self, planned: SitePlan) -> None:
        for path, data in planned.site.files.items():
            if path.endswith("calendar.ics") and path.count("/") < 2 and isinstance(data, bytes):
                for entry in icalendar.Calendar.from_ical(data).events:
                    self.see_entry(path, entry)

    def see_entry(self, path: str, entry: Any) -> None:
        key = (path, str(entry["UID"]), str(entry["RECURRENCE-ID"].dt) if "RECURRENCE-ID" in entry else "")
        shown = "|".join(written(entry, name) for name in SHOWN).replace(self.domain, "")
        sequence = int(entry["SEQUENCE"])
        assert entry["DTSTAMP"].dt.year > 2000
        last, before = self.entries.get(key, (sequence, shown))
        assert sequence >= last, f"{key} fell from {last} to {sequence}"
        assert shown == before or sequence > last, f"{key} changed silently: {before} -> {shown}"
        self.entries[key] = (sequence, shown)


def merged(own: Post | None, theirs: Post | None, before: Post | None) -> Post:
    """Merge two versions of a post, of which at least one is there; one that became another kind is taken whole."""
    if not own or not theirs or not before:
        return own or theirs or Post("", "", "", "", "", "")
    if own.folder != theirs.folder:
        return own if own.folder != before.folder else theirs
    changed = {one.name for one in fields(Post) if getattr(own, one.name) != getattr(before, one.name)}
    return replace(theirs, **{name: getattr(own, name) for name in changed})


def joined_lines(own: Path, base: Path, theirs: Path) -> str:
    """Let git join two registers, and do what hubgen says where git cannot."""
    command = ["git", "merge-file", "-p", str(own), str(base), str(theirs)]
    text = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    problems = read_register("published.txt", text.encode()).problems
    if not problems:
        return text
    assert all("larger seq=" in problem.hint for problem in problems)
    kept: dict[str, Any] = {}
    for line in text.split("\n"):
        if line.startswith(("<<<<<<<", "=======", ">>>>>>>")) or not (record := read_line(line.encode())):
            continue
        known = kept.setdefault(record.name, record)
        best, worst = (known, record) if known.sequence >= record.sequence else (record, known)
        once_more = known.sequence == record.sequence and known != record
        former = {*best.former, *worst.addresses} - {best.address}
        kept[record.name] = replace(best, sequence=best.sequence + once_more, former=tuple(sorted(former)))
    return "".join(f"{line_of(record)}\n" for _, record in sorted(kept.items()))


def found(pattern: str, text: str, group: int = 1) -> str:
    """Give what a pattern finds in a text, which must be there."""
    match = re.search(pattern, text)
    assert match, text
    return match[group]


def with_line(header: str, line: str) -> str:
    """Add `uid: x` or `aliases: [/x/]` to a header that has it not yet."""
    if line.startswith("uid"):
        return header if line in header else f"{header}{line}\n"
    alias = found(r"\[(.*?)\]", line)
    return header if re.search(rf"[\[ ]{re.escape(alias)}", header) else add_to("aliases", header, alias)


def add_to(key: str, header: str, line: str) -> str:
    """Add an entry to a list of a header."""
    if f"{key}: [" not in header:
        return f"{header}{key}: [{line}]\n"
    return re.sub(rf"{key}: \[(.*)\]\n", lambda match: f"{key}: [{match[1]}, {line}]\n", header)


def written(entry: Any, name: str) -> str:
    """Write a property of an entry with its zone.

    The word before the title of what was called off is in the hub's own language, and not of the content.
    """
    value = entry.get(name)
    if name == "SUMMARY":
        return str(value).rpartition(": ")[2]
    some: Iterator[Any] = iter(value if isinstance(value, list) else [value] if value is not None else [])
    return ",".join(f"{one.params}{one.to_ical()!r}" for one in some)
