"""What mkdocs.yml asks to be published though somebody declined it; told there."""

from collections.abc import Iterator

from hubgen.config import Config
from hubgen.model.consent import decline_told, declined_files
from hubgen.model.hub import Hub
from hubgen.model.problem import Code, Problem
from hubgen.model.source import KeyPath, Source


def check_declined(hub: Hub, config: Config, source: Source) -> Iterator[Problem]:
    """Find files that settings name one by one; a pattern in `publish:` means all the others.

    `hub` is the full hub, with drafts.
    """
    declined = declined_files(hub)
    for key, path in _named(config):
        if path in declined:
            message, hint = decline_told(path, declined[path])
            setting = ".".join(str(step) for step in key if isinstance(step, str))
            yield Problem(source.path, *source.mark(*key), Code.BAD_SETTING, f"{setting}: {message}", hint)


def _named(config: Config) -> Iterator[tuple[KeyPath, str]]:
    options = config.options
    yield ("feeds", "image"), options.feeds.image
    yield ("podcast", "image"), options.podcast.image
    for number, path in enumerate(options.publish):
        yield ("publish", number), path
