"""`hubgen ping`: tell a WebSub hub which feeds have news, once the site is where readers find it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from hubgen.cli.console import err, exit_with_two, out
from hubgen.cli.hub import ConfigOption
from hubgen.config import Config
from hubgen.engines.settings import load_settings, read_config
from hubgen.errors import HubError
from hubgen.model.address import encoded
from hubgen.model.oneline import on_one_line
from hubgen.senders.changed import changed_feeds, live_feeds
from hubgen.senders.web import is_web
from hubgen.senders.websub import notice, publish
from hubgen.words.english import counted


@dataclass(frozen=True, slots=True)
class Ping:
    """The hub to tell, the addresses of the feeds that it is told of, and among how many."""

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
        planned = _planned(config, was)
    if not planned.topics:
        out.print(f"None of {counted(planned.feeds, 'feed')} changed, so there is nothing to tell.")
    elif not yes:
        _show(planned, all_of_them=was is None)
    elif not _send(planned):
        raise typer.Exit(1)


def _planned(path: Path, was: Path | None) -> Ping:
    settings = load_settings(path)
    config, site = read_config(settings), Path(settings.site_dir)
    _refuse(config, site, was)
    feeds = live_feeds(site)
    changed = feeds if was is None else changed_feeds(site, was)
    return Ping(config.options.feeds.hub, tuple(config.base_url + encoded(feed) for feed in changed), len(feeds))


def _refuse(config: Config, site: Path, was: Path | None) -> None:
    """Raise HubError where nothing can be told."""
    if not config.options.feeds.hub:
        raise HubError("no WebSub hub is set", "add to the options of hubgen: feeds: {hub: https://hub.example.org/}")
    for name, url in (("feeds.hub", config.options.feeds.hub), ("site_url", config.site_url)):
        if not is_web(url):
            raise HubError(f"{name} is no address of the web: {url or 'it is not set'}", "https://example.org/")
    if not site.is_dir():
        raise HubError(f"there is no site in {site}", "build it first: hubgen build")
    if was is not None and not was.is_dir():
        raise HubError(f"--was: there is no folder {was}")


def _show(planned: Ping, *, all_of_them: bool) -> None:
    which = "All" if all_of_them else f"{len(planned.topics)} of"
    feeds = counted(planned.feeds, "feed")
    out.print(f"Nothing was sent. {which} {feeds} would be told, each in a request of its own:")
    for topic in planned.topics:
        _print(f"POST {planned.hub} {notice(topic)}")
    if all_of_them:
        out.print("With --was and the site before this build, only those that changed.")
    out.print("Add --yes to send.")


def _send(planned: Ping) -> bool:
    """Tell the hub of one feed after the other, and report each at once; gives whether all were told.

    After the hub asked to wait, no more is sent.
    """
    all_accepted, wait = True, False
    for topic in planned.topics:
        if wait:
            _print(f"not sent: {topic}", failed=True)
            all_accepted = False
            continue
        answer = publish(planned.hub, topic)
        _print(f"{'told' if answer.told else 'not told'}: {topic}: {answer.text}", failed=not answer.told)
        all_accepted, wait = all_accepted and answer.told, answer.wait
    return all_accepted


def _print(text: str, *, failed: bool = False) -> None:
    (err if failed else out).print(Text(on_one_line(text)))
