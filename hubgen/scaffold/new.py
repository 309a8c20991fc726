"""Plan the file of a new item; nothing that is there is ever planned over."""

from collections.abc import Mapping
from datetime import datetime

from hubgen.config import Config
from hubgen.errors import HubError
from hubgen.model.hub import Hub
from hubgen.model.identifier import id_error, slug
from hubgen.model.kind import KIND_OF_FOLDER, Kind
from hubgen.model.kinds import MODELS
from hubgen.model.output import FileEdit
from hubgen.scaffold.header import NOTHING, header, one_line, short_header
from hubgen.scaffold.prefill import prefill
from hubgen.starters import body

MAX_BYTES = 200
"""How long a file's stem may be; most disks take names of 255 bytes."""
CANVAS = "canvas"


def parse_kind(word: str) -> Kind:
    """Find the kind that a word means: `story` as well as `stories`; raises HubError."""
    lower = word.strip().lower()
    if lower in list(Kind):
        return Kind(lower)
    if lower in KIND_OF_FOLDER:
        return KIND_OF_FOLDER[lower]
    raise HubError(f"'{word}' is no kind of item.", f"Use one of: {', '.join(Kind)}.")


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
    """Plan a starter for an item of a kind, as a file that is not there yet.

    `uid` is its id where none is to be made of the title, or that of an item to translate; `chosen` holds values of
    its keys. Raises HubError where no id can be made, the language is none of the hub's, a key is none of the kind's,
    or the item is there already.
    """
    locale, line = _language(lang, config), one_line(title)
    if not line:
        raise HubError("The title is empty.", 'Write it in quotes: hubgen new story "First steps".')
    identifier = _identifier(kind, line, uid)
    path = _path(kind, identifier, locale, hub)
    _refuse_known(kind, identifier, locale, path, hub)
    if locale != hub.home and hub.get(kind, identifier, hub.home):
        head = short_header(line)
    else:
        today, known = as_of.astimezone(config.zone).date(), prefill(kind, hub, config, as_of, chosen)
        head = header(MODELS[kind], line, today, known, chosen)
    return FileEdit(path, None, f"{head}\n{body(kind, locale)}")


def _language(lang: str | None, config: Config) -> str:
    if lang is None or lang in config.languages:
        return lang or config.home
    known = ", ".join(config.languages)
    raise HubError(f"'{lang}' is none of the hub's languages ({known}).", "Add it to languages: in mkdocs.yml first.")


def _identifier(kind: Kind, title: str, uid: str | None) -> str:
    """Make the id of a new item from its title, unless the author gives one; raises HubError."""
    if kind is Kind.CANVAS:
        return CANVAS
    identifier = slug(title) if uid is None else uid
    while len(identifier.encode()) > MAX_BYTES:
        identifier = identifier[:-1].strip("-")
    fault = id_error(identifier) or ("" if identifier == slug(identifier) else f"'{identifier}' is no id")
    if kind is Kind.PAGE and identifier == CANVAS:
        fault = "canvas.md is the community canvas"
    if fault:
        hint = "Name it in lower-case letters, digits and hyphens: --uid first-steps."
        raise HubError(f"{fault[:1].upper()}{fault[1:]}: '{title}'.", hint)
    return identifier


def _path(kind: Kind, identifier: str, locale: str, hub: Hub) -> str:
    """Choose the file: beside its original for a translation, else in the folder of its kind."""
    if locale == hub.home:
        return f"{kind.folder}/{identifier}.md".lstrip("/")
    original = hub.get(kind, identifier, hub.home)
    if original and original.locale == hub.home and original.source.path.endswith(".md"):
        return f"{original.source.path.removesuffix('.md')}.{locale}.md"
    return f"{kind.folder}/{identifier}.{locale}.md".lstrip("/")


def _refuse_known(kind: Kind, identifier: str, locale: str, path: str, hub: Hub) -> None:
    """Stop before a file is written twice; a disk may take `A.md` and `a.md` for one file."""
    same = [item.source.path for item in hub.items if item.key == (kind, identifier, locale)]
    lying = [file for file in hub.files if file.casefold() == path.casefold()]
    unread = [path] if locale == hub.home and (kind, identifier) in hub.unread else []
    if there := same + lying + unread:
        hint = f"Edit {there[0]}, or name the new one with --uid."
        raise HubError(f"There is a {kind} '{identifier}' already: {there[0]}.", hint)
