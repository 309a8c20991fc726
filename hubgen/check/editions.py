"""What the newsletter's settings name of the content, and is not there; told at mkdocs.yml."""

from collections.abc import Iterator

from hubgen.config import Config
from hubgen.config.newsletter import SUBJECTS, Edition
from hubgen.model.hub import Hub
from hubgen.model.identifier import slug
from hubgen.model.kind import Kind
from hubgen.model.problem import Code, Problem
from hubgen.model.reference import Suggestions
from hubgen.model.source import KeyPath, Source


def check_editions(hub: Hub, config: Config, source: Source) -> Iterator[Problem]:
    """Find topics, series and chapters that an edition is about, and that are not there: it would tell nothing of them.

    `hub` is the full hub, with drafts; what is there but could not be read is told elsewhere.
    """
    newsletter = config.options.newsletter
    yield from _unknown(newsletter, ("newsletter",), hub, source)
    for number, edition in enumerate(newsletter.editions):
        yield from _unknown(edition, ("newsletter", "editions", number), hub, source)


def _unknown(edition: Edition, path: KeyPath, hub: Hub, source: Source) -> Iterator[Problem]:
    for key, kind in SUBJECTS.items():
        for number, name in enumerate(getattr(edition, key)):
            if hub.resolve(kind, name) is None and not hub.unread & {(kind, name), (kind, slug(name))}:
                setting = ".".join(map(str, (*path, key)))
                place = (source.path, *source.mark(*path, key, number), Code.BAD_SETTING)
                yield Problem(*place, f"{setting}: there is no {kind} '{name}'", _hint(hub, kind, name))


def _hint(hub: Hub, kind: Kind, name: str) -> str:
    near = Suggestions(item.id for item in hub.items if item.kind is kind).did_you_mean(name)
    return near or ("add it to topics.yml" if kind is Kind.TOPIC else f"hubgen new {kind} {slug(name) or '…'}")
