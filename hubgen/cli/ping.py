"""`hubgen ping`: tell a WebSub hub which feeds have news, once the site is where readers find it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from hubgen.cli.console import err, out
from hubgen.cli.options import ConfigOption
from hubgen.cli.problems import exit_with_two
from hubgen.config import Config
from hubgen.engines.settings import load_settings, read_config
from hubgen.errors import HubError
from hubgen.model.address import encoded, is_web_address
from hubgen.model.text import escape_controls
from hubgen.senders.websub import changed_feeds, live_feeds, publish, publish_form
from hubgen.words.english import counted


@dataclass(frozen=True, slots=True)
class News:
    """The hub to tell, and the addresses of the feeds that it is told of, among so many."""

    hub: str
    topics: tuple[str, ...]
    feeds: int


def ping(
    config: ConfigOption = Path("mkdocs.yml"),
    was: Annotated[
        Path | None, typer.Option("--was", help="The site before this build; only feeds that differ are told.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Really send; else it is only shown.")] = False,
) -> None:
    """Tell the WebSub hub of the settings which feeds changed; run it after the site is published.

    Exits with 0, with 1 where the hub was not told of every feed, with 2 where it could not run.
    """
    with exit_with_two(config):
        news = _news(config, was)
    if not news.topics:
        out.print(f"None of {counted(news.feeds, 'feed')} changed, so there is nothing to tell.")
    elif not yes:
        _show(news, all_of_them=was is None)
    elif not _send(news):
        raise typer.Exit(1)


def _news(path: Path, was: Path | None) -> News:
    settings = load_settings(path)
    config = read_config(settings)
    site = Path(settings.site_dir)
    _ready(config, site, was)
    feeds = live_feeds(site)
    changed = feeds if was is None else changed_feeds(site, was)
    return News(config.options.feeds.hub, tuple(config.base_url + encoded(feed) for feed in changed), len(feeds))


def _ready(config: Config, site: Path, was: Path | None) -> None:
    """Refuse what cannot be told; raises HubError."""
    if not config.options.feeds.hub:
        raise HubError("no WebSub hub is set", "add to the options of hubgen: feeds: {hub: https://hub.example.org/}")
    for name, url in (("feeds.hub", config.options.feeds.hub), ("site_url", config.site_url)):
        if not is_web_address(url):
            raise HubError(f"{name} is no address of the web: {url or 'it is not set'}", "https://example.org/")
    if not site.is_dir():
        raise HubError(f"there is no site in {site}", "build it first: hubgen build")
    if was is not None and not was.is_dir():
        raise HubError(f"--was: there is no folder {was}")


def _show(news: News, *, all_of_them: bool) -> None:
    which = "All" if all_of_them else f"{len(news.topics)} of"
    out.print(f"Nothing was sent. {which} {counted(news.feeds, 'feed')} would be told, each in a request of its own:")
    for topic in news.topics:
        _print(f"POST {news.hub} {publish_form(topic)}")
    if all_of_them:
        out.print("With --was and the site before this build, only those that changed.")
    out.print("Add --yes to send.")


def _send(news: News) -> bool:
    """Report each feed as soon as the hub has answered; gives whether all were told."""
    well = True
    for accepted, line in _answers(news):
        _print(line, failed=not accepted)
        well = well and accepted
    return well


def _answers(news: News) -> Iterator[tuple[bool, str]]:
    """Tell the hub of one feed after the other, and yield whether it accepted, and a line that says so.

    After it asked to wait, no more is sent.
    """
    wait = False
    for topic in news.topics:
        if wait:
            yield False, f"not sent: {topic}"
            continue
        result = publish(news.hub, topic)
        wait = result.wait
        yield result.accepted, f"{'told' if result.accepted else 'not told'}: {topic}: {result.text}"


def _print(text: str, *, failed: bool = False) -> None:
    (err if failed else out).print(Text(escape_controls(text)))
