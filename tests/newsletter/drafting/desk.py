"""A hub on disk, on which issues are drafted as the command does it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from hubgen.config import Config
from hubgen.engines.clock import moment_of_build
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.newsletter.drafting import DraftOutcome, plan_draft, report_lines
from hubgen.read import load_hub
from tests.builders import config

STORY = {"authors": "ada"}
RESOURCE = {"link": "https://example.org/guide"}


def settings(**newsletter: Any) -> Config:
    """Make settings of a monthly newsletter in Paris, unless something else is said."""
    languages = ["en", "zh", "ar"]
    return config(options={"timezone": "Europe/Paris", "languages": languages, "newsletter": newsletter})


@dataclass(frozen=True)
class Desk:
    """A content folder and its settings."""

    folder: Path
    settings: Config

    def write(self, name: str, **keys: Any) -> None:
        """Write an item by kind and id; `story/a.zh` is a translation."""
        kind, _, stem = name.partition("/")
        needed = {Kind.STORY: STORY, Kind.RESOURCE: RESOURCE}.get(Kind(kind), {})
        header = {"title": stem.replace("-", " ").capitalize(), **({} if "." in stem else needed), **keys}
        text = yaml.safe_dump(header, allow_unicode=True, sort_keys=False)
        self.put(f"{Kind(kind).folder}/{stem}.md", f"---\n{text}---\n\nWords.\n")

    def put(self, path: str, text: str) -> None:
        """Write a file as it is."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def text(self, stem: str) -> str:
        """Give the text of an issue."""
        return self.read(f"newsletter/{stem}.md")

    def read(self, path: str) -> str:
        """Give the text of a file, with its line ends."""
        return (self.folder / path).read_bytes().decode()

    def change(self, stem: str, old: str, new: str) -> None:
        """Edit an issue as a person does."""
        text = self.text(stem)
        assert old in text
        self.put(f"newsletter/{stem}.md", text.replace(old, new, 1))

    def hub(self) -> Hub:
        """Read the folder."""
        return load_hub(self.folder, self.settings)

    def issues(self, edition: str = "") -> list[Issue]:
        """List the issues of an edition by their files."""
        own = [one for one in self.hub().of(Issue) if (one.edition or "") == edition]
        return sorted(own, key=lambda one: one.source.path)

    def issue(self, stem: str) -> Issue:
        """Find an issue by its file."""
        return next(one for one in self.hub().of(Issue) if one.source.path == f"newsletter/{stem}.md")

    def plan(self, as_of: str, **wanted: str | None) -> DraftOutcome:
        """Plan a draft at a moment."""
        return self.plan_in(self.hub(), as_of, **wanted)

    def plan_in(self, hub: Hub, as_of: str, **wanted: str | None) -> DraftOutcome:
        """Plan a draft in a hub that was read before."""
        return plan_draft(hub, self.settings, moment_of_build(as_of, self.settings.zone), self.read, **wanted)

    def draft(self, as_of: str, **wanted: str | None) -> DraftOutcome:
        """Draft, and write what was planned."""
        outcome = self.plan(as_of, **wanted)
        for edit in outcome.edits:
            assert (self.folder / edit.path).exists() == (edit.old is not None)
            self.put(edit.path, edit.new)
        return outcome

    def report(self, as_of: str, **wanted: str | None) -> list[str]:
        """Draft, and give what is said of it."""
        return list(report_lines(self.draft(as_of, **wanted), "content"))
