"""Plan the file of a new item; nothing that is there is ever planned over."""

from collections.abc import Mapping
from datetime import datetime

from hubgen.config import Config
from hubgen.errors import HubError
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.kinds import MODELS
from hubgen.model.output import FileEdit
from hubgen.scaffold.header import NOTHING, header, short_header
from hubgen.scaffold.known import known_of
from hubgen.scaffold.path import identifier_of, path_of
from hubgen.scaffold.scalar import one_line
from hubgen.starters import body


def plan_new(
    kind: Kind,
    title: str,
    hub: Hub,
    config: Config,
    as_of: datetime,
    *,
    lang: str | None = None,
    uid: str | None = None,
    chosen: Mapping[str, str] = NOTHING,
) -> FileEdit:
    """Plan a starter for an item of a kind; `uid` names it where the title is not to, or an item to translate.

    `chosen` holds values of its keys. Raises HubError where no id can be made, the language is none of the hub's,
    a key is none of the kind's, or the item is there already.
    """
    locale, line = _language(lang, config), one_line(title)
    if not line:
        raise HubError("The title is empty.", 'Write it in quotes: hubgen new story "First steps".')
    identifier = identifier_of(kind, line, uid)
    path = path_of(kind, identifier, locale, hub)
    _refuse(kind, identifier, locale, path, hub)
    if locale != hub.home and hub.get(kind, identifier, hub.home):
        return FileEdit(path, None, f"{short_header(line)}\n{body(kind, locale)}")
    today = as_of.astimezone(config.zone).date()
    head = header(MODELS[kind], line, today, known_of(kind, hub, config, as_of, chosen), chosen)
    return FileEdit(path, None, f"{head}\n{body(kind, locale)}")


def _language(lang: str | None, config: Config) -> str:
    if lang is None or lang in config.languages:
        return lang or config.home
    spoken = ", ".join(config.languages)
    raise HubError(f"'{lang}' is none of the hub's languages ({spoken}).", "Add it to languages: in mkdocs.yml first.")


def _refuse(kind: Kind, identifier: str, locale: str, path: str, hub: Hub) -> None:
    """Stop before a file is written twice; a disk may take `A.md` and `a.md` for one file."""
    same = [item for item in hub.items if item.key == (kind, identifier, locale)]
    lying = [file for file in hub.files if file.casefold() == path.casefold()]
    unread = [path] if locale == hub.home and (kind, identifier) in hub.unread else []
    there = [item.source.path for item in same] + lying + unread
    if there:
        hint = f"Edit {there[0]}, or name the new one with --uid."
        raise HubError(f"There is a {kind} '{identifier}' already: {there[0]}.", hint)
