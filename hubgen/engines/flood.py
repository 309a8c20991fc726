"""No flood: subscribers are not told of old items as if they were new, as happens when ids change."""

import re
from pathlib import Path

from hubgen.config import Config
from hubgen.engines.manifest import NAME
from hubgen.errors import BuildError
from hubgen.feeds.difference import ChangeKind, FeedDiff, difference

_AUTHORITY = re.compile(r"tag:([^:]+):")
LOCAL = ("localhost,", "127.0.0.1,")
"""Authorities under which nobody follows anything: site_url was not set yet, or leads to this machine."""


def refuse_flood(site: Path, stage: Path, config: Config) -> None:
    """Compare a staged site with the one that stands; raises BuildError where too many old items would look new.

    Only a site that hubgen built is compared, for it alone tells what subscribers have: a first build, and one on
    a machine that begins with an empty folder, pass. So does one after a preview under `localhost`, which nobody
    follows. Another authority is no excuse but the usual cause, since it changes every id: the error names both.
    `hubgen build --announce` goes on in spite of it, for who means to tell old things.
    """
    if not (site / NAME).is_file():
        return
    found = difference(site, stage)
    sentence = "" if _is_preview(found) else found.backdated_warning(config.options.feeds.flood)
    if sentence:
        raise BuildError(f"{sentence}, so nothing was written", _hint(found, config))


def _is_preview(found: FeedDiff) -> bool:
    """Tell whether what stands was made without an address of its own, and so without subscribers."""
    old = _authorities(found, ChangeKind.GONE)
    return bool(old) and all(one.startswith(LOCAL) for one in old)


def _hint(found: FeedDiff, config: Config) -> str:
    if not found.of(ChangeKind.GONE):
        return "if they are really new here, as translations are and what comes from elsewhere, add --announce"
    old = _authorities(found, ChangeKind.GONE) - {config.authority}
    if old:
        return f"ids are made of the authority: set authority: {min(old)} as it was, or add --announce"
    return "a renamed file keeps its id with the register (--publish), or with uid: and its old name; or add --announce"


def _authorities(found: FeedDiff, change: ChangeKind) -> set[str]:
    return {match[1] for news, _ in found.of(change) if (match := _AUTHORITY.match(news.id))}
